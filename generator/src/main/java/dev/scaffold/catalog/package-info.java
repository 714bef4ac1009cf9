/** Where templates come from. */
@NullMarked
package dev.scaffold.catalog;

import org.jspecify.annotations.NullMarked;
