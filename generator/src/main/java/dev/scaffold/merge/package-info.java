/** Three-way merges of texts and trees: pure, without input or output. */
@NullMarked
package dev.scaffold.merge;

import org.jspecify.annotations.NullMarked;
