package dev.scaffold.monorepo;

import dev.scaffold.tree.RelativePath;
import java.util.Comparator;

/**
 * What a file of a repository was rendered from; the same for as long as the template keeps the
 * source, wherever the file goes.
 *
 * @param component by its name in the record
 * @param source the path in the component's template, without the suffix of a FreeMarker template
 */
public record Origin(String component, RelativePath source) implements Comparable<Origin> {
  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::component).thenComparing(Origin::source);

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
