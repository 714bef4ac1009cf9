/** What a merge did to a repository, as text, as Markdown and for a document. */
@NullMarked
package dev.scaffold.cli.merge;

import org.jspecify.annotations.NullMarked;
