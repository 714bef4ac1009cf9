package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The releases of the built-in templates: a list in their own repository, as tags can be moved and
 * do not come with each clone.
 */
final class Releases {
  /** The list: a line for each release with its version and its commit; {@code #} begins others. */
  static final RelativePath LIST = new RelativePath("generator/releases");

  private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9a-f]{40})");

  private Releases() {}

  /** Reads which commit each release is; none where there is no list. */
  static SortedMap<Version, String> in(CommittedFiles committed) {
    return Optional.ofNullable(committed.entries().get(LIST))
        .map(entry -> parse(committed.read(entry).text()))
        .orElseGet(Collections::emptySortedMap);
  }

  private static SortedMap<Version, String> parse(String text) {
    SortedMap<Version, String> releases = new TreeMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          Matcher release = LINE.matcher(line);
          Version version =
              Optional.of(release)
                  .filter(Matcher::matches)
                  .flatMap(parts -> Version.ofTag("v" + parts.group(1)))
                  .orElseThrow(() -> unreadable(line));
          releases.put(version, release.group(2));
        });
    return releases;
  }

  private static RuntimeException unreadable(String line) {
    return Problem.failed(
            "the list of releases has a line `" + line + "` that is none",
            new Location.Path(LIST.value()),
            "write a version, X.Y.Z, and the full id of its commit")
        .asException();
  }
}
