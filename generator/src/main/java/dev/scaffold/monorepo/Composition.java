package dev.scaffold.monorepo;

import dev.scaffold.action.Command;
import dev.scaffold.tree.Tree;
import java.util.List;

/**
 * A rendered monorepo.
 *
 * @param tree all its files, the record among them
 * @param record what they were rendered from
 * @param commands that its templates ask to run: the components' by their names, then the project's
 */
public record Composition(Tree tree, ScaffoldRecord record, List<Command> commands) {}
