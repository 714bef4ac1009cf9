package dev.scaffold.expression;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that most templates are content with: names, strings, {@code ==}, {@code !=},
 * {@code !}, {@code &&}, {@code ||} and parentheses. They are evaluated here without loading
 * FreeMarker, to the same values. Whenever a value is not clear at once, because a name is missing
 * or types do not fit, there is none, and FreeMarker is asked.
 *
 * <p>Parsed by recursive descent, with FreeMarker's precedence.
 */
final class PlainExpression {
  private static final int MAX_DEPTH = 50;

  private final String source;
  private final Set<String> names = new HashSet<>();
  private int at;
  private int depth;

  private PlainExpression(String source) {
    this.source = source;
  }

  /** A part of an expression; its value is null where FreeMarker has to be asked. */
  @FunctionalInterface
  interface Node {
    @Nullable Object evaluate(Scope scope);
  }

  /** A whole expression, and the names that stand in it. */
  record Parsed(Node node, Set<String> names) implements Node {
    @Override
    public @Nullable Object evaluate(Scope scope) {
      return node.evaluate(scope);
    }
  }

  /** A string, which is no condition: FreeMarker's parser says so where one is needed. */
  private record Literal(String value) implements Node {
    @Override
    public Object evaluate(Scope scope) {
      return value;
    }
  }

  /** Returns the expression, or null if it is written with more than we know. */
  static @Nullable Parsed parse(String source) {
    PlainExpression parser = new PlainExpression(source);
    Node node = parser.disjunction();
    parser.skipBlanks();
    return node != null && parser.at == source.length() ? new Parsed(node, parser.names) : null;
  }

  static boolean isName(String text) {
    if (text.isEmpty() || Expressions.RESERVED.contains(text) || text.charAt(0) <= '9') {
      return false;
    }
    return text.chars().allMatch(PlainExpression::isNamePart);
  }

  private static boolean isNamePart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private @Nullable Node disjunction() {
    Node left = conjunction();
    while (left != null && take("||")) {
      left = either(left, conjunction(), true);
    }
    return left;
  }

  private @Nullable Node conjunction() {
    Node left = equality();
    while (left != null && take("&&")) {
      left = either(left, equality(), false);
    }
    return left;
  }

  /** Joins two conditions, of which the first decides alone if it has the deciding value. */
  private static @Nullable Node either(Node left, @Nullable Node right, boolean deciding) {
    if (right == null || left instanceof Literal || right instanceof Literal) {
      return null;
    }
    return scope -> {
      Object first = left.evaluate(scope);
      if (!(first instanceof Boolean truth) || truth == deciding) {
        return first instanceof Boolean ? first : null;
      }
      return right.evaluate(scope) instanceof Boolean second ? second : null;
    };
  }

  private @Nullable Node equality() {
    Node left = unary();
    boolean equal = take("==");
    if (left == null || (!equal && !take("!="))) {
      return left;
    }
    Node right = unary();
    if (right == null) {
      return null;
    }
    return scope -> {
      Boolean same = same(left.evaluate(scope), right.evaluate(scope));
      return same == null ? null : same == equal;
    };
  }

  private static @Nullable Boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Boolean && right instanceof Boolean) {
      return left.equals(right);
    }
    if (left instanceof String first && right instanceof String second) {
      if (first.equals(second)) {
        return true;
      }
      // FreeMarker collates, which tells any two words of ASCII apart, but perhaps not their
      // punctuation, nor K from the sign for Kelvin.
      boolean apart = isAscii(first) && isAscii(second) && !letters(first).equals(letters(second));
      return apart ? false : null;
    }
    return null;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().filter(c -> isNamePart(c) && c != '_').forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private @Nullable Node unary() {
    skipBlanks();
    if (at + 1 < source.length() && source.charAt(at) == '!' && source.charAt(at + 1) != '=') {
      at++;
      Node operand = deeper() ? unary() : null;
      depth--;
      return operand == null || operand instanceof Literal
          ? null
          : scope -> operand.evaluate(scope) instanceof Boolean truth ? !truth : null;
    }
    return primary();
  }

  private @Nullable Node primary() {
    skipBlanks();
    if (at >= source.length()) {
      return null;
    }
    char c = source.charAt(at);
    if (c == '(') {
      at++;
      Node inner = deeper() ? disjunction() : null;
      depth--;
      return inner != null && take(")") ? inner : null;
    }
    return c == '"' || c == '\'' ? string(c) : name();
  }

  private boolean deeper() {
    return ++depth <= MAX_DEPTH;
  }

  private @Nullable Node string(char quote) {
    int end = source.indexOf(quote, at + 1);
    if (end < 0) {
      return null;
    }
    String value = source.substring(at + 1, end);
    at = end + 1;
    boolean literal = value.indexOf('\\') < 0 && !value.contains("[=");
    return literal ? new Literal(value) : null;
  }

  private @Nullable Node name() {
    int start = at;
    while (at < source.length() && isNamePart(source.charAt(at))) {
      at++;
    }
    String name = source.substring(start, at);
    names.add(name);
    return isName(name) ? scope -> simple(scope.values().get(name)) : null;
  }

  private static @Nullable Object simple(@Nullable Object value) {
    return value instanceof String || value instanceof Boolean || value instanceof Long
        ? value
        : null;
  }

  private boolean take(String operator) {
    skipBlanks();
    if (!source.startsWith(operator, at)) {
      return false;
    }
    at += operator.length();
    return true;
  }

  private void skipBlanks() {
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\n')) {
      at++;
    }
  }
}
