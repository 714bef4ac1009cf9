package dev.scaffold.expression;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import freemarker.core.InvalidReferenceException;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.StopException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core._CoreAPI;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FreeMarker as schema 1 freezes it: the same on every machine, and closed to all but its data. */
final class Ftl {
  private static final Version COMPATIBILITY;
  private static final Map<TargetFormat, OutputFormat> FORMATS;

  static {
    // Read when the first of FreeMarker's classes loads: what it would log, nobody asked for.
    System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
    COMPATIBILITY = Configuration.VERSION_2_3_34;
    FORMATS = formats();
  }

  private Ftl() {}

  private static Map<TargetFormat, OutputFormat> formats() {
    Map<TargetFormat, OutputFormat> formats = new EnumMap<>(TargetFormat.class);
    for (TargetFormat format : TargetFormat.values()) {
      formats.put(
          format,
          format == TargetFormat.PLAIN
              ? PlainTextOutputFormat.INSTANCE
              : new EscapingFormat(format));
    }
    return formats;
  }

  /** Makes a configuration with the settings of schema 1. */
  static Configuration configure(Function<Version, Configuration> maker) {
    Configuration configuration = maker.apply(COMPATIBILITY);
    configuration.setNamingConvention(Configuration.LEGACY_NAMING_CONVENTION);
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setSQLDateAndTimeTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setDateFormat("iso");
    configuration.setTimeFormat("iso");
    configuration.setDateTimeFormat("iso");
    configuration.setBooleanFormat("c");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputEncoding("UTF-8");
    configuration.setURLEscapingCharset("UTF-8");
    configuration.setTabSize(1);
    configuration.setObjectWrapper(Models.INSTANCE);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }

  /** Returns how a configuration escapes in files of this format. */
  static OutputFormat outputFormat(TargetFormat format) {
    return FORMATS.getOrDefault(format, PlainTextOutputFormat.INSTANCE);
  }

  /** What FreeMarker's parser says of a name that it does not know. */
  private static final Pattern UNKNOWN =
      Pattern.compile("Unknown (built-in|directive): [\"#]*([A-Za-z_]+)");

  private static final Pattern CAPITAL =
      Pattern.compile("problematic token, \"[#/]*([A-Za-z_]+)\"");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.) (?=[A-Z])");

  /** Before a list of all that the parser would take. */
  private static final Pattern PATTERNS =
      Pattern.compile(", but was expecting one of these patterns.*", Pattern.DOTALL);

  private static final String AS_TEXT =
      "text that only looks like FreeMarker is written `[=r'[#']` or `[#noparse]…[/#noparse]`";

  private static final String REFERENCE = "the template reference tells which there are";

  private static final Set<String> DIRECTIVES =
      Set.of(
          "assign",
          "break",
          "case",
          "compress",
          "continue",
          "default",
          "else",
          "elseif",
          "function",
          "if",
          "import",
          "include",
          "items",
          "list",
          "local",
          "macro",
          "nested",
          "noparse",
          "on",
          "return",
          "sep",
          "stop",
          "switch");

  /** Parses text, and refuses what a pure rendering must not have. */
  static Template parse(
      Configuration configuration, String name, String text, TargetFormat format, Places places) {
    // FreeMarker's parser takes exponential time for defaults within defaults.
    return Sandbox.run(() -> parseAtOnce(configuration, name, text, format, places));
  }

  private static Template parseAtOnce(
      Configuration configuration, String name, String text, TargetFormat format, Places places) {
    TemplateConfiguration custom = new TemplateConfiguration();
    custom.setParentConfiguration(configuration);
    custom.setOutputFormat(outputFormat(format));
    Purity.checkHeader(text, places);
    try {
      Template template =
          new Template(name, name, new StringReader(text), configuration, custom, null);
      Purity.check(template, places);
      _CoreAPI.addThreadInterruptedChecks(template);
      return template;
    } catch (ParseException e) {
      throw invalid(e, name, places);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory could not be read", e);
    } catch (StackOverflowError e) {
      throw Problem.refused(
              "the text is nested too deeply", places.at(1, 1), "write it with fewer parentheses")
          .causedBy(e);
    }
  }

  private static ProblemException invalid(ParseException e, String name, Places places) {
    String message = e.getEditorMessage();
    Location where = places.at(Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
    return problem(message == null ? "It does not parse" : message, name, where).causedBy(e);
  }

  private static Problem problem(String message, String name, Location where) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.lookingAt()) {
      return unknown.group(1).equals("directive")
          ? unknownName("directive `#", unknown.group(2), DIRECTIVES, where, AS_TEXT)
          : unknownName("operator `?", unknown.group(2), Purity.BUILT_INS, where, REFERENCE);
    }
    Matcher capital = CAPITAL.matcher(message);
    if (capital.find()) {
      return Problem.invalid(
          "`" + capital.group(1) + "` has a capital letter, as no word of the language has",
          where,
          "write it in lower-case letters, an operator with underscores");
    }
    if (!name.equals(Expressions.NAME)) {
      return Problem.invalid(firstSentence(message), where, AS_TEXT);
    }
    // The parenthesis at its end is ours.
    boolean ends = message.startsWith("Encountered \")\"") || message.contains("<EOF>");
    return Problem.invalid(
        ends ? "the expression ends too soon" : firstSentence(message),
        where,
        "write an expression, as `worker && api == \"rest\"`");
  }

  private static Problem unknownName(
      String sign, String name, Set<String> known, Location where, String otherwise) {
    return Problem.invalid(
        "unknown " + sign + name + "`",
        where,
        Suggestion.nearest(name, known)
            .map(meant -> "did you mean " + sign.substring(sign.indexOf('`')) + meant + "`?")
            .orElse(otherwise));
  }

  static ProblemException invalid(TemplateException e, Places places, Scope scope) {
    Location where = place(e, places);
    if (e instanceof StopException) {
      String message = e.getMessageWithoutStackTop();
      return Problem.invalid(
              "the template stops: " + firstLine(message == null ? "" : message),
              where,
              "change the answers it complains about")
          .causedBy(e);
    }
    if (e.getCause() instanceof TemplateNotFoundException missing) {
      return Problem.invalid(
              "`" + missing.getTemplateName() + "` is not in the catalog",
              where,
              "a leading `/` is the catalog's root, else the path begins beside this file")
          .causedBy(e);
    }
    String blamed = e.getBlamedExpressionString();
    if (e instanceof InvalidReferenceException && blamed != null) {
      String name = withoutParentheses(blamed);
      return Problem.invalid(
              "`" + name + "` has no value",
              where,
              Suggestion.hint(
                  name, scope.values().keySet(), "use an answer, a value or a fact that exists"))
          .causedBy(e);
    }
    String message = e.getMessageWithoutStackTop();
    return Problem.invalid(
            firstLine(message == null ? "the expression fails" : message),
            where,
            "change the expression, or the answer that it is about")
        .causedBy(e);
  }

  /** An expression is parsed between parentheses of ours, which nobody wrote. */
  private static String withoutParentheses(String blamed) {
    return blamed.startsWith("(") && blamed.endsWith(")")
        ? blamed.substring(1, blamed.length() - 1)
        : blamed;
  }

  private static Location place(TemplateException e, Places places) {
    Integer line = e.getLineNumber();
    Integer column = e.getColumnNumber();
    return places.at(line == null ? 1 : line, column == null ? 1 : column);
  }

  private static String firstSentence(String message) {
    String sentence = SENTENCE_END.splitAsStream(message).findFirst().orElse(message);
    return firstLine(PATTERNS.matcher(sentence).replaceFirst(", which is not expected here"));
  }

  /** FreeMarker's messages begin with a sentence, and explain it over many lines. */
  private static String firstLine(String message) {
    String trimmed = message.strip();
    int end = trimmed.indexOf('\n');
    String line = (end < 0 ? trimmed : trimmed.substring(0, end)).strip();
    while (line.endsWith(".") || line.endsWith(":")) {
      line = line.substring(0, line.length() - 1);
    }
    return line.isEmpty() ? line : Character.toLowerCase(line.charAt(0)) + line.substring(1);
  }
}
