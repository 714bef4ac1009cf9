/** {@code scaffold doctor}: whether a machine has what is needed. */
@NullMarked
package dev.scaffold.doctor;

import org.jspecify.annotations.NullMarked;
