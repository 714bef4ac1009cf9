/** The story of {@code scaffold merge-trees}: the merge itself, on any three trees. */
@NullMarked
package dev.scaffold.mergetrees;

import org.jspecify.annotations.NullMarked;
