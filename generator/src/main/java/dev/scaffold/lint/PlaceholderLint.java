package dev.scaffold.lint;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.render.Placeholders;
import dev.scaffold.render.TextBytes;
import dev.scaffold.template.Question;
import dev.scaffold.template.Template;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks for the placeholders in the files, and at what may stand in for them. */
final class PlaceholderLint {
  private static final Set<Question.Type> MANY =
      EnumSet.of(Question.Type.CHOICES, Question.Type.LIST, Question.Type.MAP);

  private final Subject subject;
  private final RuledFiles files;
  private final Function<RelativePath, Optional<TreeFile>> catalogFile;
  private final Scope defaults;
  private final Findings findings;
  private final Placeholders placeholders;
  private final Set<String> found = new HashSet<>();

  PlaceholderLint(
      Subject subject,
      RuledFiles files,
      Function<RelativePath, Optional<TreeFile>> catalogFile,
      Scope defaults,
      Findings findings) {
    this.subject = subject;
    this.files = files;
    this.catalogFile = catalogFile;
    this.defaults = defaults;
    this.findings = findings;
    this.placeholders = Placeholders.ofTokens(subject.template().placeholders());
  }

  void run() {
    if (subject.template().placeholders().isEmpty()) {
      return;
    }
    for (RelativePath path : files.all()) {
      look(path.value(), hit -> subject.place(path));
      boolean source = !files.isRaw(path) && !path.value().endsWith(RuledFiles.SUFFIX);
      for (RuledFiles.Origin origin : files.origins(path, catalogFile)) {
        String text = source ? TextBytes.decode(origin.file().bytes()) : null;
        if (text != null) {
          look(text, hit -> place(origin.path().value(), text, hit.offset()));
        }
      }
    }
    subject.template().placeholders().forEach(this::placeholder);
  }

  private void look(String text, Function<Placeholders.Hit, Location> where) {
    for (Placeholders.Hit hit : placeholders.hits(text)) {
      found.add(hit.token());
      if (continues(text, hit.offset() - 1, hit.offset())
          || continues(text, hit.end() - 1, hit.end())) {
        findings.add(
            "the placeholder `" + hit.token() + "` stands inside a longer word",
            where.apply(hit),
            "separate them, or choose a token that is found nowhere else by chance");
      }
    }
  }

  /**
   * Returns whether two neighbours are letters of one word: {@code Shop} ends where a capital is.
   */
  private static boolean continues(String text, int left, int right) {
    if (left < 0 || right >= text.length()) {
      return false;
    }
    char before = text.charAt(left);
    char after = text.charAt(right);
    return Character.isLetter(before)
        && (Character.isLowerCase(after)
            || (Character.isUpperCase(before) && Character.isUpperCase(after)));
  }

  private static Location place(String file, String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    int number = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    return Location.InFile.of(file, number, line, offset - start);
  }

  private void placeholder(Template.Placeholder placeholder) {
    findings.uses(placeholder.answer());
    if (Placeholders.forms(placeholder.token()).stream().noneMatch(found::contains)) {
      findings.add(
          "the placeholder `" + placeholder.token() + "` is found in no file",
          placeholder.where(),
          "remove it, or write it in the files");
    }
    subject.template().questions().stream()
        .filter(question -> question.name().equals(placeholder.answer()))
        .forEach(question -> fits(placeholder, question));
  }

  private void fits(Template.Placeholder placeholder, Question question) {
    if (MANY.contains(question.type())) {
      findings.add(
          "the placeholder `%s` stands for `%s`, which is no single word"
              .formatted(placeholder.token(), question.name()),
          placeholder.where(),
          "name a question or value that gives one word");
      return;
    }
    for (Question.Choice choice : question.choices()) {
      if (!Template.Placeholder.isFit(choice.value())) {
        findings.add(
            "the choice `%s` can't stand in for the placeholder `%s`"
                .formatted(choice.value(), placeholder.token()),
            placeholder.where(),
            "use letters, digits, spaces and `._/-` only, or a value made of it");
      }
    }
    if (Placeholders.isName(placeholder.token()) && question.type() == Question.Type.STRING) {
      sample(placeholder, question);
    }
  }

  /** A token that is a name is what somebody could have answered. */
  private void sample(Template.Placeholder placeholder, Question question) {
    Scope scope = new Scope(Map.of(question.name(), placeholder.token()));
    boolean valid = question.validate().map(validate -> holds(validate, scope)).orElse(true);
    Object byDefault = defaults.values().get(question.name());
    if (!valid) {
      findings.add(
          "the placeholder `%s` would be no answer to `%s`"
              .formatted(placeholder.token(), question.name()),
          placeholder.where(),
          question.message().orElse("choose a token that satisfies the question's `validate`"));
    } else if (byDefault != null
        && Template.Placeholder.isFit(byDefault.toString())
        && !byDefault.equals(placeholder.token())) {
      findings.add(
          "the placeholder `%s` is not what `%s` is by default, `%s`"
              .formatted(placeholder.token(), question.name(), byDefault),
          placeholder.where(),
          "write the same in both: a template runs with the default answers");
    }
  }

  private boolean holds(Expression validate, Scope scope) {
    return new Possibilities(subject.template()).evaluated(validate, scope).orElse(true);
  }
}
