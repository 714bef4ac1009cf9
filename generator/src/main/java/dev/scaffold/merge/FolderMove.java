package dev.scaffold.merge;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.util.List;

/**
 * A folder that one side moved, and files that the other side put into it: they stay where they
 * were put, and a person may want to know.
 *
 * @param byTemplate whether the template moved it, and the files are the user's
 * @param files at their paths, in the old folder
 */
public record FolderMove(Folder from, Folder to, boolean byTemplate, List<RelativePath> files) {

  /** Copies the list. */
  public FolderMove {
    files = List.copyOf(files);
  }
}
