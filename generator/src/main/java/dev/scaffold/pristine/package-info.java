/** What a generated repository was rendered to, and what it is to be rendered to. */
@NullMarked
package dev.scaffold.pristine;

import org.jspecify.annotations.NullMarked;
