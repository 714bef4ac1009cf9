package dev.scaffold.status;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person asks {@code scaffold restore} or {@code forget} to do.
 *
 * @param folder in which it is called; absolute
 * @param paths of files, or of folders for all in them, from that folder
 */
public record CorrectionRequest(Path folder, List<Path> paths) {

  /** Copies the list. */
  public CorrectionRequest {
    paths = List.copyOf(paths);
  }
}
