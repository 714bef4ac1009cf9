/** The manual pages, made from the model of the command line. */
@NullMarked
package dev.scaffold.cli.manual;

import org.jspecify.annotations.NullMarked;
