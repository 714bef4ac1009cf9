package dev.scaffold.template;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a catalog, in the order in which its states follow each other: what is on the way
 * to a release, {@code X.Y.Z-dev+<commit>}, comes before that release and after all earlier ones,
 * as Semantic Versioning 2.0.0 has it. Of two states on the way to the same release neither is
 * known to be the earlier one.
 *
 * @param released whether it is the release, and not on the way to it
 */
public record TemplateVersion(int major, int minor, int patch, boolean released)
    implements Comparable<TemplateVersion> {
  private static final String NUMBER = "(0|[1-9]\\d{0,8})";
  private static final Pattern FORM =
      Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(-dev)?(?:\\+[0-9A-Za-z.-]+)?");
  private static final Comparator<TemplateVersion> ORDER =
      Comparator.comparingInt(TemplateVersion::major)
          .thenComparingInt(TemplateVersion::minor)
          .thenComparingInt(TemplateVersion::patch)
          .thenComparing(TemplateVersion::released);

  /** What comes before all releases: a branch without any, or a folder. */
  public static final TemplateVersion NONE = new TemplateVersion(0, 0, 0, false);

  /** Reads a version; empty when it is in neither of the forms. */
  public static Optional<TemplateVersion> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new TemplateVersion(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                form.group(4) == null))
        : Optional.empty();
  }

  @Override
  public int compareTo(TemplateVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch + (released ? "" : "-dev");
  }
}
