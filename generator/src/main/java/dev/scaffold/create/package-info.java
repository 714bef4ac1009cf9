/** {@code scaffold new}: from a request to a repository. */
@NullMarked
package dev.scaffold.create;

import org.jspecify.annotations.NullMarked;
