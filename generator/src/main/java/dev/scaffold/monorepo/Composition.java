package dev.scaffold.monorepo;

import dev.scaffold.tree.Tree;

/**
 * A rendered monorepo.
 *
 * @param tree all its files, the record among them
 * @param record what they were rendered from
 */
public record Composition(Tree tree, ScaffoldRecord record) {}
