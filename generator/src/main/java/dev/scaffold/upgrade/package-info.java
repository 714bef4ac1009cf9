/** The stories of {@code scaffold upgrade}, {@code add} and {@code remove}. */
@NullMarked
package dev.scaffold.upgrade;

import org.jspecify.annotations.NullMarked;
