/** What will be written, and the only writer of project files. */
@NullMarked
package dev.scaffold.plan;

import org.jspecify.annotations.NullMarked;
