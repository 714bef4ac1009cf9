package dev.scaffold.catalog;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.util.Optional;

/**
 * What a person may write to name a template: {@code PLACE//FOLDER@VERSION}, where the place is an
 * address, or {@code CATALOG/NAME@VERSION} or {@code NAME@VERSION}.
 *
 * @param place an address or a name, as written
 * @param folder of the template in the catalog, behind an address
 * @param range of releases
 */
record TemplateReference(String place, Optional<Folder> folder, Optional<ReleaseRange> range) {
  private static final String FOLDER = "//";
  private static final String SCHEME = "://";

  static TemplateReference parse(String text, Location where) {
    int at = text.lastIndexOf('@');
    if (at < 0 || at < endOfHost(text)) {
      return withFolder(text, Optional.empty(), where);
    }
    String version = text.substring(at + 1);
    ReleaseRange range =
        ReleaseRange.parse(version)
            .orElseThrow(() ->
                Problem.invalid(
                        "`" + Credentials.hidden(version) + "` is no version",
                        where,
                        ReleaseRange.parse(version.replaceFirst("^v", ""))
                            .map(meant -> "did you mean `@" + meant.text() + "`?")
                            .orElse(
                                "write `@1`, `@1.2`, `@^1.2`, `@1.2.3` or `@latest`; a branch or a"
                                    + " commit goes to `--ref`"))
                    .asException());
    return withFolder(text.substring(0, at), Optional.of(range), where);
  }

  /** Returns where the last name of a path begins: an {@code @} before it stands behind a user. */
  private static int endOfHost(String text) {
    int slash = text.lastIndexOf('/');
    int scheme = text.indexOf(SCHEME);
    if (scheme >= 0) {
      return text.indexOf('/', scheme + SCHEME.length()) < 0 ? text.length() : slash;
    }
    return Math.max(slash, AddressParser.isMeantBy(text) ? text.indexOf(':') : -1);
  }

  private static TemplateReference withFolder(
      String text, Optional<ReleaseRange> range, Location where) {
    int scheme = text.indexOf(SCHEME);
    int split = text.indexOf(FOLDER, scheme < 0 ? 1 : scheme + SCHEME.length());
    if (split < 0 || !AddressParser.isMeantBy(text)) {
      return new TemplateReference(text, Optional.empty(), range);
    }
    String path = text.substring(split + FOLDER.length());
    try {
      // No folder is named by nothing.
      return new TemplateReference(
          text.substring(0, split), Optional.of(new Folder(new RelativePath(path).value())), range);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
              "`" + path + "` is no path of a folder inside a catalog",
              where,
              "write the template's folder behind `//`, as `https://host/catalog//services/rest`")
          .causedBy(e);
    }
  }
}
