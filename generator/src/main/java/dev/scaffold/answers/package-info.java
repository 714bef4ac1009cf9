/** Questions and the sources that answer them. */
@NullMarked
package dev.scaffold.answers;

import org.jspecify.annotations.NullMarked;
