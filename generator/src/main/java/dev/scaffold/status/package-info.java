/** How a generated repository stands to its templates: looking, and small corrections. */
@NullMarked
package dev.scaffold.status;

import org.jspecify.annotations.NullMarked;
