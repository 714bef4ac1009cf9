/** The commands of {@code scaffold template}: what a platform team does with its templates. */
@NullMarked
package dev.scaffold.cli.template;

import org.jspecify.annotations.NullMarked;
