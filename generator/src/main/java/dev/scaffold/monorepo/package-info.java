/** Components, their facts, and the record that a generated repository keeps. */
@NullMarked
package dev.scaffold.monorepo;

import org.jspecify.annotations.NullMarked;
