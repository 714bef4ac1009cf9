/** The story of {@code scaffold template lint}: what authors got wrong, before anybody renders. */
@NullMarked
package dev.scaffold.lint;

import org.jspecify.annotations.NullMarked;
