package dev.scaffold.plan;

import dev.scaffold.tree.RelativePath;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Paths of files in a work tree. */
final class Paths {
  private static final int MOST_SHOWN = 10;

  private Paths() {}

  /** Returns the outermost thing on the way to a path that exists and is no folder. */
  static Optional<RelativePath> noFolderAbove(Path top, RelativePath path) {
    String value = path.value();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      Path above = top.resolve(value.substring(0, slash));
      if (!Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(new RelativePath(value.substring(0, slash)));
      }
    }
    return Optional.empty();
  }

  /** Returns paths as a person reads them, the first ones of many. */
  static String shown(List<String> paths) {
    String first =
        paths.stream()
            .limit(MOST_SHOWN)
            .map(path -> "`" + path + "`")
            .collect(Collectors.joining(", "));
    return paths.size() > MOST_SHOWN
        ? first + " and " + (paths.size() - MOST_SHOWN) + " more"
        : first;
  }
}
