package dev.scaffold.cli;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.template.Template;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** The kinds of templates, as people write them. */
final class KindConverter implements ITypeConverter<Template.Kind>, Iterable<String> {
  private static final List<String> WORDS =
      Arrays.stream(Template.Kind.values()).map(KindConverter::word).toList();

  /** Returns the word for a kind. */
  static String word(Template.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Template.Kind convert(String word) {
    if (!WORDS.contains(word)) {
      throw Problem.invalid(
              "`" + word + "` is no kind of template",
              new Location.Input("--kind"),
              Suggestion.hint(word, WORDS, "there is " + String.join(" and ", WORDS)))
          .asException();
    }
    return Template.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Override
  public Iterator<String> iterator() {
    return WORDS.iterator();
  }
}
