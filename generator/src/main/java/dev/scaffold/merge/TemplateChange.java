package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;

/** What a template did to one of its files between two renderings. */
public sealed interface TemplateChange {

  /** Returns where the file is in the newer rendering, or was before it was removed. */
  RelativePath path();

  /** It came. */
  record Added(RelativePath path, TreeFile file) implements TemplateChange {}

  /** It went. */
  record Removed(RelativePath path, TreeFile file) implements TemplateChange {}

  /** It has another content or mode, in its old place. */
  record Edited(RelativePath path, TreeFile before, TreeFile after) implements TemplateChange {}

  /** It lies elsewhere, perhaps edited too. */
  record Moved(RelativePath from, RelativePath path, TreeFile before, TreeFile after)
      implements TemplateChange {}
}
