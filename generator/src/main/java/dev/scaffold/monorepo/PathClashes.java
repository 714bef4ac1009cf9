package dev.scaffold.monorepo;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Paths that cannot stand side by side on every system: a file that is also a folder, and names
 * that Windows or macOS takes for one, since their case, their composition (Unicode's forms NFC and
 * NFD) or what does not show makes no difference there.
 */
public final class PathClashes {
  private final Set<RelativePath> files;
  private final Map<String, String> spellings = new HashMap<>();

  private PathClashes(Set<RelativePath> files) {
    this.files = files;
  }

  /** Refuses the first clash among the paths of files. */
  public static void refuse(Set<RelativePath> files) {
    PathClashes clashes = new PathClashes(files);
    files.forEach(clashes::refuse);
  }

  private void refuse(RelativePath path) {
    String value = path.value();
    for (int i = value.indexOf('/'); i >= 0; i = value.indexOf('/', i + 1)) {
      RelativePath parent = new RelativePath(value.substring(0, i));
      if (files.contains(parent)) {
        throw clash("`" + parent + "` would be a file, and the folder of `" + path + "`", value);
      }
      refuseOtherSpelling(parent.value());
    }
    refuseOtherSpelling(value);
  }

  private void refuseOtherSpelling(String path) {
    String earlier = spellings.putIfAbsent(folded(path), path);
    if (earlier != null && !earlier.equals(path)) {
      throw clash("`" + earlier + "` and `" + path + "` are one name to Windows or macOS", path);
    }
  }

  private static ProblemException clash(String what, String path) {
    return Problem.invalid(
            what,
            new Location.Path(path),
            "leave one of them out with a `when`, or rename it with a `path`")
        .asException();
  }

  /** Upper case first: some letters have one lower case only by way of it, as `ſ` and `s`. */
  private static String folded(String path) {
    if (path.chars().allMatch(c -> c < 0x80)) {
      return path.toLowerCase(Locale.ROOT);
    }
    String shown = path.replace("\u200C", "").replace("\u200D", "");
    String decomposed = Normalizer.normalize(shown, Normalizer.Form.NFD);
    String cased = decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(cased, Normalizer.Form.NFC);
  }
}
