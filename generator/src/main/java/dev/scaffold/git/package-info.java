/** A thin layer over Git repositories: reading commits and trees, making a first commit. */
@NullMarked
package dev.scaffold.git;

import org.jspecify.annotations.NullMarked;
