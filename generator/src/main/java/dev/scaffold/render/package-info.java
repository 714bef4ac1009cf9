/** A template and answers become a tree. */
@NullMarked
package dev.scaffold.render;

import org.jspecify.annotations.NullMarked;
