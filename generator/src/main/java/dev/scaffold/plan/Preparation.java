package dev.scaffold.plan;

import dev.scaffold.git.IndexEntry;
import dev.scaffold.git.MadeTree;
import dev.scaffold.git.TreeEntry;
import dev.scaffold.git.WorkTree;
import dev.scaffold.merge.Entry;
import dev.scaffold.merge.Stage;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Puts an update's contents into the object database, where nobody sees them yet. */
record Preparation(WorkTree tree, Update update) {

  /** Returns what has to be written down before anything is changed. */
  SavedUpdate save() {
    SortedMap<RelativePath, Optional<TreeFile>> writes = new TreeMap<>();
    update.writes().forEach((path, file) -> writes.put(tree.inside().resolve(path), file));
    MadeTree made = tree.newTree(update.head(), writes, contents());
    List<IndexEntry> conflicts = update.conflicts().stream().map(this::indexEntry).toList();
    return new SavedUpdate(
        UUID.randomUUID().toString(),
        update.head(),
        made.id(),
        update.ending(),
        SavedUpdate.touched(made.changes(), conflicts),
        conflicts,
        update.message(),
        update.document());
  }

  private List<TreeFile> contents() {
    return update.conflicts().stream()
        .filter(Stage.OfFile.class::isInstance)
        .map(stage -> ((Stage.OfFile) stage).file())
        .toList();
  }

  private IndexEntry indexEntry(Stage stage) {
    return new IndexEntry(
        tree.inside().resolve(stage.path()),
        stage.number(),
        switch (stage) {
          case Stage.OfFile file ->
              new TreeEntry(
                  file.file().executable() ? TreeEntry.Mode.EXECUTABLE : TreeEntry.Mode.FILE,
                  tree.format().idOf(file.file().bytes()));
          case Stage.OfRepository other ->
              new TreeEntry(mode(other.entry().kind()), other.entry().id());
        });
  }

  private static TreeEntry.Mode mode(Entry.Kind kind) {
    return switch (kind) {
      case FILE -> TreeEntry.Mode.FILE;
      case EXECUTABLE -> TreeEntry.Mode.EXECUTABLE;
      case LINK -> TreeEntry.Mode.LINK;
      case SUBMODULE -> TreeEntry.Mode.SUBMODULE;
    };
  }
}
