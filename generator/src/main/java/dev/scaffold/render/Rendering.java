package dev.scaffold.render;

import dev.scaffold.tree.Tree;

/**
 * What a template and answers give.
 *
 * @param managed the files that the template goes on caring for
 * @param once the files that are written where nobody has them, and then left alone
 */
public record Rendering(Tree managed, Tree once) {}
