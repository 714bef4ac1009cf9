package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What becomes of one change of the template. */
public sealed interface Outcome {

  /** Returns what the template did. */
  TemplateChange change();

  /** Returns why it ends so. */
  Reason reason();

  /** Returns where a person finds the result: the template's path, or the user's. */
  RelativePath path();

  /** Returns what is written; nothing at a path means that its file goes. */
  SortedMap<RelativePath, Optional<TreeFile>> writes();

  /**
   * Nothing is left to decide.
   *
   * @param dropped lines of the user's file that the template dropped or replaced; only in a file
   *     that both edited
   */
  record Settled(
      TemplateChange change,
      Treatment treatment,
      Reason reason,
      RelativePath path,
      SortedMap<RelativePath, Optional<TreeFile>> writes,
      List<String> dropped)
      implements Outcome {

    /** Copies the collections. */
    public Settled {
      writes = Collections.unmodifiableSortedMap(new TreeMap<>(writes));
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * A person decides.
   *
   * @param stages the versions that the index keeps, of which none is lost
   */
  record Conflict(
      TemplateChange change,
      Reason reason,
      RelativePath path,
      SortedMap<RelativePath, Optional<TreeFile>> writes,
      List<Stage> stages)
      implements Outcome {

    /** Copies the collections. */
    public Conflict {
      writes = Collections.unmodifiableSortedMap(new TreeMap<>(writes));
      stages = List.copyOf(stages);
    }
  }
}
