/** YAML as nodes that know where they stand. */
@NullMarked
package dev.scaffold.yaml;

import org.jspecify.annotations.NullMarked;
