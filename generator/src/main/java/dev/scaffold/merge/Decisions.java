package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of each change of the template.
 *
 * @param files of the repository that a change is about, by path
 * @param ours the repository
 * @param userMoves where its people moved files of the template
 */
record Decisions(
    SortedMap<RelativePath, TreeFile> files,
    Ours ours,
    SortedMap<RelativePath, RelativePath> userMoves,
    Places places,
    Labels labels) {
  private static final TreeFile EMPTY = new TreeFile(new byte[0], false);

  Outcome on(TemplateChange change) {
    return switch (change) {
      case TemplateChange.Added added -> added(added);
      case TemplateChange.Removed removed -> removed(removed);
      case TemplateChange.Edited edited -> edited(edited);
      case TemplateChange.Moved moved -> moved(moved);
    };
  }

  private Outcome added(TemplateChange.Added change) {
    RelativePath path = change.path();
    if (places.blocked(path)) {
      return addedAside(change, Reason.FOLDER_IN_THE_WAY);
    }
    if (userMoves.containsValue(path)) {
      return addedAside(change, Reason.PATH_TAKEN);
    }
    if (!places.taken(path)) {
      return settled(change, Treatment.TAKEN, Reason.UNTOUCHED, path, write(path, change.file()));
    }
    TreeFile own = files.get(path);
    if (own == null) {
      return noFile(change, path, null, change.file());
    }
    return switch (FileMerge.merge(EMPTY, own, change.file(), labels)) {
      // One of them is empty, or they differ in nothing but the right to run them.
      case FileMerge.Clean clean ->
          clean.file().equals(own)
              ? settled(change, Treatment.SAME, Reason.SAME_CHANGE, path, none())
              : settled(
                  change, Treatment.MERGED, Reason.BOTH_EDITED, path, write(path, clean.file()));
      case FileMerge.Marked marked -> bothAdded(change, path, own, write(path, marked.file()));
      case FileMerge.Apart apart -> bothAdded(change, path, own, none());
    };
  }

  private Outcome addedAside(TemplateChange.Added change, Reason reason) {
    RelativePath aside = places.aside(change.path());
    return new Outcome.Conflict(
        change,
        reason,
        aside,
        write(aside, change.file()),
        List.of(stage(3, aside, change.file())));
  }

  private static Outcome bothAdded(
      TemplateChange.Added change,
      RelativePath path,
      TreeFile own,
      SortedMap<RelativePath, Optional<TreeFile>> writes) {
    return new Outcome.Conflict(
        change,
        Reason.BOTH_ADDED,
        path,
        writes,
        List.of(stage(2, path, own), stage(3, path, change.file())));
  }

  private Outcome removed(TemplateChange.Removed change) {
    RelativePath path = change.path();
    if (ours.at(path).isEmpty()) {
      RelativePath now = userMoves.get(path);
      return now == null
          ? settled(change, Treatment.SAME, Reason.SAME_CHANGE, path, none())
          : removedElsewhere(change, Reason.MOVED_BUT_REMOVED, now);
    }
    if (!files.containsKey(path)) {
      return noFile(change, path, change.file(), null);
    }
    return change.file().equals(files.get(path))
        ? settled(change, Treatment.TAKEN, Reason.UNTOUCHED, path, remove(path))
        : removedElsewhere(change, Reason.EDITED_BUT_REMOVED, path);
  }

  private Outcome removedElsewhere(TemplateChange.Removed change, Reason reason, RelativePath now) {
    return new Outcome.Conflict(
        change,
        reason,
        now,
        none(),
        List.of(stage(1, now, change.file()), stage(2, now, file(now))));
  }

  private Outcome edited(TemplateChange.Edited change) {
    RelativePath path = change.path();
    if (ours.at(path).isEmpty()) {
      RelativePath now = userMoves.get(path);
      return now == null
          ? settled(change, Treatment.KEPT, Reason.DELETED_BY_USER, path, none())
          : content(change, change.before(), change.after(), now, now);
    }
    return files.containsKey(path)
        ? content(change, change.before(), change.after(), path, path)
        : noFile(change, path, change.before(), change.after());
  }

  private Outcome moved(TemplateChange.Moved change) {
    RelativePath from = change.from();
    RelativePath path = change.path();
    if (ours.at(from).isEmpty()) {
      RelativePath now = userMoves.get(from);
      if (now == null) {
        return settled(change, Treatment.KEPT, Reason.DELETED_BY_USER, path, none());
      }
      return now.equals(path)
          ? content(change, change.before(), change.after(), now, now)
          : bothMoved(change, now);
    }
    if (!files.containsKey(from)) {
      return noFile(change, from, change.before(), change.after());
    }
    if (places.blocked(path)) {
      return aside(change, Reason.FOLDER_IN_THE_WAY);
    }
    return places.taken(path)
        ? aside(change, Reason.PATH_TAKEN)
        : content(change, change.before(), change.after(), from, path);
  }

  private Outcome bothMoved(TemplateChange.Moved change, RelativePath now) {
    RelativePath path = change.path();
    boolean free = !places.taken(path) && !places.blocked(path);
    return new Outcome.Conflict(
        change,
        Reason.BOTH_MOVED,
        now,
        free ? write(path, change.after()) : none(),
        List.of(
            stage(1, change.from(), change.before()),
            stage(2, now, file(now)),
            stage(3, free ? path : places.aside(path), change.after())));
  }

  /** Puts a moved file beside the place where it belongs, which is taken. */
  private Outcome aside(TemplateChange.Moved change, Reason reason) {
    RelativePath aside = places.aside(change.path());
    TreeFile own = file(change.from());
    TreeFile merged =
        switch (FileMerge.merge(change.before(), own, change.after(), labels)) {
          case FileMerge.Clean clean -> clean.file();
          case FileMerge.Marked marked -> marked.file();
          case FileMerge.Apart apart -> own;
        };
    return new Outcome.Conflict(
        change,
        reason,
        aside,
        both(remove(change.from()), write(aside, merged)),
        List.of(
            stage(1, aside, change.before()),
            stage(2, aside, own),
            stage(3, aside, change.after())));
  }

  /** Merges the content of a file that is in one place, and will be in the same or another. */
  private Outcome content(
      TemplateChange change, TreeFile before, TreeFile after, RelativePath now, RelativePath then) {
    TreeFile own = file(now);
    SortedMap<RelativePath, Optional<TreeFile>> leaving = now.equals(then) ? none() : remove(now);
    return switch (FileMerge.merge(before, own, after, labels)) {
      case FileMerge.Clean clean -> clean(change, before, own, clean, leaving, then);
      case FileMerge.Marked marked ->
          conflict(
              change,
              Reason.SAME_LINES,
              both(leaving, write(then, marked.file())),
              then,
              before,
              own,
              after);
      case FileMerge.Apart apart ->
          conflict(
              change,
              Reason.BINARY,
              now.equals(then) ? none() : both(leaving, write(then, own)),
              then,
              before,
              own,
              after);
    };
  }

  private static Outcome clean(
      TemplateChange change,
      TreeFile before,
      TreeFile own,
      FileMerge.Clean clean,
      SortedMap<RelativePath, Optional<TreeFile>> leaving,
      RelativePath then) {
    boolean inPlace = leaving.isEmpty();
    if (inPlace && clean.file().equals(own)) {
      return settled(change, Treatment.SAME, Reason.SAME_CHANGE, then, none());
    }
    boolean movedByUser = inPlace && !then.equals(placeBefore(change));
    boolean untouched = own.equals(before);
    return new Outcome.Settled(
        change,
        untouched ? Treatment.TAKEN : Treatment.MERGED,
        movedByUser ? Reason.MOVED_BY_USER : untouched ? Reason.UNTOUCHED : Reason.BOTH_EDITED,
        then,
        both(leaving, write(then, clean.file())),
        clean.dropped());
  }

  private static RelativePath placeBefore(TemplateChange change) {
    return change instanceof TemplateChange.Moved moved ? moved.from() : change.path();
  }

  private static Outcome conflict(
      TemplateChange change,
      Reason reason,
      SortedMap<RelativePath, Optional<TreeFile>> writes,
      RelativePath path,
      TreeFile before,
      TreeFile own,
      TreeFile after) {
    return new Outcome.Conflict(
        change,
        reason,
        path,
        writes,
        List.of(stage(1, path, before), stage(2, path, own), stage(3, path, after)));
  }

  /** What is no file cannot be merged with one. */
  private Outcome noFile(
      TemplateChange change,
      RelativePath path,
      @Nullable TreeFile before,
      @Nullable TreeFile after) {
    List<Stage> stages = new ArrayList<>();
    if (before != null) {
      stages.add(stage(1, path, before));
    }
    ours.at(path).ifPresent(entry -> stages.add(new Stage.OfRepository(path, entry)));
    if (after != null) {
      stages.add(stage(3, path, after));
    }
    return new Outcome.Conflict(change, Reason.NO_FILE, path, none(), stages);
  }

  private TreeFile file(RelativePath path) {
    TreeFile file = files.get(path);
    if (file == null) {
      throw new IllegalStateException("the repository's file was not read: " + path);
    }
    return file;
  }

  private static Outcome settled(
      TemplateChange change,
      Treatment treatment,
      Reason reason,
      RelativePath path,
      SortedMap<RelativePath, Optional<TreeFile>> writes) {
    return new Outcome.Settled(change, treatment, reason, path, writes, List.of());
  }

  private static Stage stage(int number, RelativePath path, TreeFile file) {
    return new Stage.OfFile(number, path, file);
  }

  private static SortedMap<RelativePath, Optional<TreeFile>> none() {
    return new TreeMap<>();
  }

  private static SortedMap<RelativePath, Optional<TreeFile>> write(
      RelativePath path, TreeFile file) {
    return new TreeMap<>(Map.of(path, Optional.of(file)));
  }

  private static SortedMap<RelativePath, Optional<TreeFile>> remove(RelativePath path) {
    return new TreeMap<>(Map.of(path, Optional.empty()));
  }

  private static SortedMap<RelativePath, Optional<TreeFile>> both(
      SortedMap<RelativePath, Optional<TreeFile>> one,
      SortedMap<RelativePath, Optional<TreeFile>> other) {
    SortedMap<RelativePath, Optional<TreeFile>> all = new TreeMap<>(one);
    all.putAll(other);
    return all;
  }
}
