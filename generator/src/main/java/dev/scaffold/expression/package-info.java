/** Conditions, defaults and {@code .ftl} texts: the one expression language of templates. */
@NullMarked
package dev.scaffold.expression;

import org.jspecify.annotations.NullMarked;
