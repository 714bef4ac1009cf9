/** The command line: flags to requests, results to text. */
@NullMarked
package dev.scaffold.cli;

import org.jspecify.annotations.NullMarked;
