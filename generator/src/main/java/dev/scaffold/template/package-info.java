/** {@code template.yaml} as records. */
@NullMarked
package dev.scaffold.template;

import org.jspecify.annotations.NullMarked;
