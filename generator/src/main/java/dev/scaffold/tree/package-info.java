/** Files as values: immutable trees of paths, bytes and modes. */
@NullMarked
package dev.scaffold.tree;

import org.jspecify.annotations.NullMarked;
