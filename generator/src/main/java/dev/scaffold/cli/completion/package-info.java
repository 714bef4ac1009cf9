/** {@code scaffold completion}: what the Tab key offers. */
@NullMarked
package dev.scaffold.cli.completion;

import org.jspecify.annotations.NullMarked;
