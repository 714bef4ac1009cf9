/** A person at a terminal: the keys they press, and the questions they see. */
@NullMarked
package dev.scaffold.terminal;

import org.jspecify.annotations.NullMarked;
