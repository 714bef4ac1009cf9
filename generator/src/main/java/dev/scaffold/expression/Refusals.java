package dev.scaffold.expression;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import freemarker.core.ParseException;
import freemarker.template.utility.StringUtil;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what FreeMarker offers and a pure rendering must not have: code that is made at run time,
 * classes, the clock, the machine's settings. It reads text that FreeMarker has parsed already, by
 * the rules of FreeMarker's own lexer, and therefore need not doubt its form.
 */
final class Refusals {
  private static final Map<String, String> BUILT_INS =
      Map.ofEntries(
          Map.entry("api", "reaches into Java"),
          Map.entry("capitalize", "depends on the machine's language"),
          Map.entry("eval", "runs text as code"),
          Map.entry("evalJson", "runs text as code"),
          Map.entry("eval_json", "runs text as code"),
          Map.entry("interpret", "runs text as code"),
          Map.entry("new", "makes Java objects"));
  private static final Set<String> DIRECTIVES = Set.of("setting", "comment");
  private static final Set<String> SPECIAL_VARIABLES =
      Set.of("args", "auto_esc", "locals", "main", "namespace", "output_format", "pass", "vars");

  /** Words of the expression language after which a dot begins a special variable. */
  private static final Set<String> OPERATORS =
      Set.of("as", "in", "using", "gt", "gte", "lt", "lte");

  private final String text;
  private final Places places;
  private int at;

  private Refusals(String text, Places places) {
    this.text = text;
    this.places = places;
  }

  static void check(String text, Places places) {
    new Refusals(text, places).readText();
  }

  private void readText() {
    while ((at = text.indexOf('[', at)) >= 0) {
      if (text.startsWith("[#--", at)) {
        skipBeyond("--]");
      } else if (text.startsWith("[#noparse]", at)) {
        skipBeyond("[/#noparse]");
      } else if (text.startsWith("[#noParse]", at)) {
        skipBeyond("[/#noParse]");
      } else if (text.startsWith("[=", at) || text.startsWith("[@", at)) {
        at += 2;
        readExpression();
      } else if (text.startsWith("[#", at) && isWordPart(at + 2)) {
        int start = at;
        at += 2;
        String directive = readWord();
        if (DIRECTIVES.contains(directive)) {
          throw refused("#" + directive, "is not for templates", start);
        }
        readExpression();
      } else {
        at++;
      }
    }
    at = text.length();
  }

  private void skipBeyond(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
  }

  /** Reads up to the bracket that ends the tag. */
  private void readExpression() {
    int depth = 0;
    boolean operand = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        readString(false);
        operand = true;
      } else if (c == 'r' && at + 1 < text.length() && isQuote(text.charAt(at + 1))) {
        at++;
        readString(true);
        operand = true;
      } else if (isWordPart(at)) {
        operand = !OPERATORS.contains(readWord());
      } else if (text.startsWith("[#--", at) || text.startsWith("<#--", at)) {
        skipComment();
      } else if (c == '?') {
        readBuiltIn();
        operand = true;
      } else if (c == '.' && !operand) {
        readSpecialVariable();
        operand = true;
      } else if (c == '.') {
        // A key, or a range: what follows is an operand only after the dots.
        at++;
        operand = at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '<';
        if (operand) {
          skipBlanks();
          readWord();
        } else {
          skipDots();
        }
      } else {
        at++;
        if (c == ']' && depth-- == 0) {
          return;
        }
        depth += c == '[' ? 1 : 0;
        operand = c == ')' || c == ']' || c == '}' || (operand && Character.isWhitespace(c));
      }
    }
  }

  private void skipDots() {
    while (at < text.length() && ".<!*".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void skipComment() {
    int square = text.indexOf("--]", at);
    int angle = text.indexOf("-->", at);
    int end = square < 0 || (angle >= 0 && angle < square) ? angle : square;
    at = end < 0 ? text.length() : end + 3;
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("[#--", at) || text.startsWith("<#--", at)) {
        skipComment();
      } else {
        return;
      }
    }
  }

  private void readBuiltIn() {
    int start = at++;
    if (at < text.length() && text.charAt(at) == '?') {
      at++;
      return;
    }
    skipBlanks();
    String name = readWord();
    String reason = BUILT_INS.get(name);
    if (reason != null) {
      throw refused("?" + name, reason, start);
    }
  }

  private void readSpecialVariable() {
    int start = at++;
    if (at < text.length() && text.charAt(at) == '.') {
      skipDots();
      return;
    }
    skipBlanks();
    String name = readWord();
    if (!name.isEmpty()
        && !Character.isDigit(name.charAt(0))
        && !SPECIAL_VARIABLES.contains(name)) {
      throw refused("." + name, "is not the same on every machine and day", start);
    }
  }

  private void readString(boolean raw) {
    int start = at;
    char quote = text.charAt(at++);
    while (at < text.length() && text.charAt(at) != quote) {
      at += !raw && text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
    if (!raw) {
      checkWithin(text.substring(start + 1, at - 1), start);
    }
  }

  /** A string may hold interpolations of its own, which may hide behind escapes. */
  private void checkWithin(String literal, int start) {
    String value;
    try {
      value = literal.indexOf('\\') < 0 ? literal : StringUtil.FTLStringLiteralDec(literal);
    } catch (ParseException e) {
      throw new IllegalStateException("FreeMarker read this string before: " + literal, e);
    }
    if (value.contains("[=")) {
      check(value, (line, column) -> place(start));
    }
  }

  private String readWord() {
    int start = at;
    while (isWordPart(at)) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isWordPart(int index) {
    if (index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private ProblemException refused(String name, String reason, int offset) {
    return Problem.refused(
            "`" + name + "` " + reason,
            place(offset),
            "a template may only use its answers, values and facts")
        .asException();
  }

  private Location place(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    return places.at(line, offset - lineStart + 1);
  }
}
