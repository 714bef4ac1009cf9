/** {@code scaffold catalog}: the commands for a person's list of catalogs. */
@NullMarked
package dev.scaffold.cli.catalog;

import org.jspecify.annotations.NullMarked;
