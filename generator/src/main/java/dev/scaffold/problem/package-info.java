/** Expected failures as data: what is wrong, where, and what to do. */
@NullMarked
package dev.scaffold.problem;

import org.jspecify.annotations.NullMarked;
