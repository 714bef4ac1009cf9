/** {@code scaffold list} and {@code scaffold info}: what catalogs offer. */
@NullMarked
package dev.scaffold.browse;

import org.jspecify.annotations.NullMarked;
