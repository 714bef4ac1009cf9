package dev.scaffold.cli;

import dev.scaffold.browse.InfoResult;
import dev.scaffold.browse.Literals;
import dev.scaffold.browse.Offer;
import dev.scaffold.render.PossibleFile;
import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import dev.scaffold.template.Tool;
import dev.scaffold.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result of {@code scaffold info} as the lines that a person reads. */
final class InfoText {
  private static final int INDENT = 2;
  private static final int DEEPER = 6;

  /** How much of a default that is computed is shown, in characters. */
  private static final int LONGEST_DEFAULT = 60;

  private final StringBuilder text = new StringBuilder();

  private InfoText() {}

  /** Returns all of it. */
  static String of(InfoResult result) {
    InfoText text = new InfoText();
    Template template = result.offer().template();
    text.head(result.offer(), result.folder());
    text.questions(template);
    text.slots(template.slots());
    text.files(result.files());
    text.tools(template.tools());
    text.facts(template);
    return text.text.toString();
  }

  private void head(Offer offer, String folder) {
    Template template = offer.template();
    line(template.name() + ": " + template.title(), 0);
    line(template.description(), 0);
    text.append('\n');
    line("kind: " + KindConverter.word(template.kind()), INDENT);
    if (!template.tags().isEmpty()) {
      line("tags: " + String.join(", ", template.tags()), INDENT);
    }
    if (!template.maintainers().isEmpty()) {
      line("maintainers: " + String.join(", ", template.maintainers()), INDENT);
    }
    line("version: " + offer.version(), INDENT);
    line("from: " + offer.source() + ", " + folder, INDENT);
    if (template.kind() == Template.Kind.PROJECT && !offer.reference().equals(template.name())) {
      // Not wrapped, as it is there to be copied.
      text.append("  made by: scaffold new NAME --template ")
          .append(Style.printable(offer.reference()))
          .append('\n');
    }
  }

  private void questions(Template template) {
    if (template.questions().isEmpty()) {
      return;
    }
    boolean component = template.kind() == Template.Kind.COMPONENT;
    String name = template.name();
    String prefix = component ? name.substring(0, name.indexOf('/')) + "." : "";
    heading("Questions, answered with -d " + prefix + "NAME=VALUE");
    template.questions().forEach(this::question);
  }

  private void question(Question question) {
    line(
        "%s (%s)%s"
            .formatted(
                question.name(),
                question.type().name().toLowerCase(Locale.ROOT),
                question.ask() ? "" : ", not asked"),
        INDENT);
    line(question.prompt(), DEEPER);
    question.help().ifPresent(help -> line(help, DEEPER));
    if (!question.choices().isEmpty()) {
      line("choices: " + choices(question.choices()), DEEPER);
    }
    Literals.defaultOf(question).ifPresent(value -> line("default: " + shown(value), DEEPER));
    question.message().ifPresent(message -> line("must be: " + message, DEEPER));
    question.when().ifPresent(when -> line("only if: " + when.source(), DEEPER));
  }

  private void slots(List<Slot> slots) {
    if (slots.isEmpty()) {
      return;
    }
    heading("Components, chosen with -d NAME=CHOICE,CHOICE");
    for (Slot slot : slots) {
      line(slot.name() + (slot.ask() ? "" : ", not asked"), INDENT);
      line(slot.prompt(), DEEPER);
      line("choices: " + choices(slot.choices()), DEEPER);
      line("default: " + (slot.defaults().isEmpty() ? "none" : shown(slot.defaults())), DEEPER);
    }
  }

  private void files(List<PossibleFile> files) {
    heading("Files (" + files.size() + "), by their names in the template");
    for (PossibleFile file : files) {
      List<String> remarks = new ArrayList<>();
      if (!file.conditions().isEmpty()) {
        remarks.add("if " + String.join(" and ", file.conditions()));
      }
      if (file.renamed()) {
        remarks.add("renamed");
      }
      if (file.once()) {
        remarks.add("written once, then yours");
      }
      // Not wrapped: a path is copied from here.
      text.append(" ".repeat(INDENT))
          .append(Style.printable(file.path()))
          .append(
              remarks.isEmpty() ? "" : "  (" + Style.printable(String.join(", ", remarks)) + ")")
          .append('\n');
    }
  }

  private void tools(List<Tool> tools) {
    if (tools.isEmpty()) {
      return;
    }
    heading("What a machine must have for it, as `scaffold doctor` checks");
    for (Tool tool : tools) {
      line(
          tool.name()
              + tool.version().map(version -> " " + version.inWords()).orElse("")
              + tool.purpose().map(purpose -> ", for " + purpose).orElse("")
              + (tool.optional() ? " (optional)" : ""),
          INDENT);
    }
  }

  private void facts(Template template) {
    Literals.facts(template)
        .ifPresent(facts -> {
          heading("Facts that it provides to the project");
          YamlWriter.write(facts)
              .lines()
              .forEach(line ->
                  text.append(" ".repeat(INDENT)).append(Style.printable(line)).append('\n'));
        });
  }

  private static String choices(List<Question.Choice> choices) {
    return choices.stream()
        .map(choice ->
            choice.label().equals(choice.value())
                ? choice.value()
                : choice.value() + " (" + choice.label() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String shown(Object value) {
    String text =
        switch (value) {
          case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
          case Map<?, ?> map ->
              map.entrySet().stream()
                  .map(entry -> entry.getKey() + "=" + entry.getValue())
                  .collect(Collectors.joining(", "));
          default -> String.valueOf(value);
        };
    return text.length() <= LONGEST_DEFAULT ? text : text.substring(0, LONGEST_DEFAULT) + "…";
  }

  private void heading(String title) {
    text.append('\n').append(title).append(":\n");
  }

  private void line(String line, int indent) {
    text.append(Paragraph.of(line, indent));
  }
}
