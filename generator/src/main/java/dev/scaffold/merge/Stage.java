package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;

/** One of the versions that Git's index keeps of a path in conflict. */
public sealed interface Stage {

  /** Returns 1 for the base, 2 for ours, 3 for theirs. */
  int number();

  /** Returns where that version has, or had, the file. */
  RelativePath path();

  /** A file. */
  record OfFile(int number, RelativePath path, TreeFile file) implements Stage {}

  /** What the repository has at the path; the number is 2. */
  record OfRepository(RelativePath path, Entry entry) implements Stage {
    @Override
    public int number() {
      return 2;
    }
  }
}
