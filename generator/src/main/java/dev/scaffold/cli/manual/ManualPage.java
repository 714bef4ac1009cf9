package dev.scaffold.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, in the language of man(7), which groff and mandoc read.
 *
 * <p>A command's own footer becomes sections: paragraphs that begin with {@code Examples:} or
 * {@code Exit codes:} have a section of their own, the others describe.
 */
final class ManualPage {
  private static final String EXAMPLES = "Examples:";
  private static final String EXIT_CODES = "Exit codes: ";

  /** What examples stand behind in the help. */
  private static final int INDENT = 2;

  private final StringBuilder page = new StringBuilder();
  private final CommandSpec command;

  private ManualPage(CommandSpec command) {
    this.command = command;
  }

  /** Returns the name of a command's page, without the section. */
  static String nameOf(CommandSpec command) {
    return command.qualifiedName("-");
  }

  /**
   * Returns the page.
   *
   * @param related the names of other pages
   */
  static String of(CommandLine command, List<String> related) {
    ManualPage manual = new ManualPage(command.getCommandSpec());
    manual.head();
    manual.synopsis();
    List<List<String>> paragraphs = manual.paragraphs();
    manual.description(paragraphs);
    manual.commands();
    manual.options();
    manual.examples(paragraphs);
    manual.exitCodes(paragraphs);
    manual.related(related);
    return manual.page.toString();
  }

  private void head() {
    String name = nameOf(command);
    line(
        ".TH \""
            + name.toUpperCase(Locale.ROOT)
            + "\" \"1\" \"\" \"scaffold\" \"scaffold manual\"");
    line(".nh");
    line(".ad l");
    section("NAME");
    line(text(name) + " \\- " + text(sentence(header())));
  }

  private String header() {
    return String.join(" ", command.usageMessage().header());
  }

  /** A page's name stands before what it is, which whatis(1) shows without a final stop. */
  private static String sentence(String header) {
    String first = header.substring(0, 1).toLowerCase(Locale.ROOT) + header.substring(1);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private void synopsis() {
    section("SYNOPSIS");
    String arguments =
        command.subcommands().isEmpty()
            ? command.positionalParameters().stream()
                .map(ManualPage::argument)
                .collect(Collectors.joining(" "))
            : "\\fICOMMAND\\fR";
    line("\\fB" + text(command.qualifiedName()) + "\\fR [\\fIOPTIONS\\fR] " + arguments);
  }

  private static String argument(PositionalParamSpec parameter) {
    String label = "\\fI" + text(parameter.paramLabel()) + "\\fR";
    return parameter.required() ? label : "[" + label + "]";
  }

  private List<List<String>> paragraphs() {
    List<List<String>> paragraphs = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    for (String line : command.usageMessage().footer()) {
      if (line.isEmpty()) {
        paragraphs.add(paragraph);
        paragraph = new ArrayList<>();
      } else {
        paragraph.add(line);
      }
    }
    paragraphs.add(paragraph);
    paragraphs.removeIf(List::isEmpty);
    return paragraphs;
  }

  private void description(List<List<String>> paragraphs) {
    section("DESCRIPTION");
    line(text(header()));
    paragraphs.stream()
        .filter(lines -> !isExamples(lines) && !isExitCodes(lines))
        .forEach(lines -> {
          line(".PP");
          line(text(String.join(" ", lines)));
        });
  }

  private void commands() {
    if (command.subcommands().isEmpty()) {
      return;
    }
    section("COMMANDS");
    command
        .subcommands()
        .forEach((name, line) -> {
          item("\\fB" + text(name) + "\\fR");
          line(text(String.join(" ", line.getCommandSpec().usageMessage().header())));
        });
  }

  private void options() {
    section("OPTIONS");
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      item("\\fI" + text(parameter.paramLabel()) + "\\fR");
      line(description(parameter));
    }
    for (OptionSpec option : command.options()) {
      String names =
          Arrays.stream(option.names())
              .map(name -> "\\fB" + text(name) + "\\fR")
              .collect(Collectors.joining(", "));
      boolean takesValue = option.arity().max() > 0;
      item(names + (takesValue ? " \\fI" + text(option.paramLabel()) + "\\fR" : ""));
      line(description(option));
    }
  }

  private static String description(ArgSpec argument) {
    return text(String.join(" ", argument.description()));
  }

  private void examples(List<List<String>> paragraphs) {
    paragraphs.stream()
        .filter(ManualPage::isExamples)
        .forEach(lines -> {
          section("EXAMPLES");
          line(".nf");
          lines.stream().skip(1).forEach(line -> line(text(line.substring(INDENT))));
          line(".fi");
        });
  }

  private void exitCodes(List<List<String>> paragraphs) {
    paragraphs.stream()
        .filter(ManualPage::isExitCodes)
        .forEach(lines -> {
          section("EXIT STATUS");
          line(text(String.join(" ", lines).substring(EXIT_CODES.length())));
        });
  }

  private static boolean isExamples(List<String> paragraph) {
    return paragraph.getFirst().equals(EXAMPLES);
  }

  private static boolean isExitCodes(List<String> paragraph) {
    return paragraph.getFirst().startsWith(EXIT_CODES);
  }

  private void related(List<String> related) {
    if (!related.isEmpty()) {
      section("SEE ALSO");
      line(
          related.stream()
              .map(name -> "\\fB" + text(name) + "\\fR(1)")
              .collect(Collectors.joining(", ")));
    }
  }

  private void section(String title) {
    line(".SH " + title);
  }

  private void item(String head) {
    line(".TP");
    line(head);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  /** Nothing in a text is a request or an escape; what people type stays what it is. */
  private static String text(String plain) {
    String escaped = plain.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
