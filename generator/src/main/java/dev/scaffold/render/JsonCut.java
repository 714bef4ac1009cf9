package dev.scaffold.render;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.FileRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts parts out of a JSON text, named by JSON Pointers (RFC 6901), and touches nothing else: what
 * stays keeps its white space, as if the parts had never been written.
 */
public final class JsonCut {
  /** Deeper than any file that people keep, shallower than the stack. */
  private static final int MAX_DEPTH = 500;

  private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

  private final String file;
  private final String text;
  private int at;
  private int depth;

  private JsonCut(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** A value, and how it stands in the container around it. */
  private static final class Node {
    final @Nullable String key;

    /** Where it begins, with the white space before it. */
    final int start;

    int valueStart;
    int end;

    /** Where the white space after it ends; its own end if it is the last of its container. */
    int tail;

    boolean cut;
    boolean isArray;
    final List<Node> children = new ArrayList<>();

    Node(@Nullable String key, int start) {
      this.key = key;
      this.start = start;
    }
  }

  /**
   * Returns the text without these parts.
   *
   * @param file the path to show in problems of the text
   * @param parts whose conditions hold
   */
  static String cut(String file, String text, List<FileRule.Drop> parts) {
    JsonCut json = new JsonCut(file, text);
    Node root = json.document();
    for (FileRule.Drop part : parts) {
      find(root, part.pointer(), part.where()).cut = true;
    }
    StringBuilder out = new StringBuilder(text.length());
    out.append(text, 0, root.valueStart);
    json.copy(root, out);
    return out.append(text, root.end, text.length()).toString();
  }

  /** Returns what is wrong with cutting these parts out of a text, each by itself. */
  public static List<Problem> problems(String file, String text, List<FileRule.Drop> parts) {
    List<Problem> problems = new ArrayList<>();
    try {
      Node root = new JsonCut(file, text).document();
      for (FileRule.Drop part : parts) {
        try {
          find(root, part.pointer(), part.where());
        } catch (ProblemException e) {
          problems.add(e.problem());
        }
      }
    } catch (ProblemException e) {
      problems.add(e.problem());
    }
    return problems;
  }

  private static Node find(Node root, String pointer, Location where) {
    Node node = root;
    for (String part : pointer.substring(1).split("/", -1)) {
      node = child(node, part.replace("~1", "/").replace("~0", "~"));
      if (node == null) {
        throw Problem.invalid(
                "`" + pointer + "` names nothing in the file",
                where,
                "correct the pointer, or leave the `drop` out")
            .asException();
      }
    }
    return node;
  }

  private static @Nullable Node child(Node node, String name) {
    for (int i = 0; i < node.children.size(); i++) {
      Node child = node.children.get(i);
      if (name.equals(node.isArray ? String.valueOf(i) : child.key)) {
        return child;
      }
    }
    return null;
  }

  private void copy(Node node, StringBuilder out) {
    if (node.children.isEmpty()) {
      out.append(text, node.valueStart, node.end);
      return;
    }
    out.append(text.charAt(node.valueStart));
    boolean first = true;
    for (Node child : node.children) {
      if (!child.cut) {
        out.append(first ? "" : ",").append(text, child.start, child.valueStart);
        copy(child, out);
        out.append(text, child.end, child.tail);
        first = false;
      }
    }
    int tail = first ? node.end - 1 : node.children.getLast().end;
    out.append(text, tail, node.end);
  }

  private Node document() {
    Node root = new Node(null, 0);
    skipBlanks();
    value(root);
    skipBlanks();
    if (at < text.length()) {
      throw broken("the end of the file");
    }
    return root;
  }

  private void value(Node node) {
    node.valueStart = at;
    if (++depth > MAX_DEPTH) {
      throw broken("no more than " + MAX_DEPTH + " values within each other");
    }
    switch (peek()) {
      case '{' -> object(node);
      case '[' -> array(node);
      case '"' -> string();
      default -> literal();
    }
    depth--;
    node.end = at;
    node.tail = at;
  }

  private void object(Node node) {
    at++;
    int start = at;
    skipBlanks();
    if (peek() == '}') {
      at++;
      return;
    }
    while (true) {
      skipBlanks();
      if (peek() != '"') {
        throw broken("a key in double quotes");
      }
      Node child = new Node(string(), start);
      skipBlanks();
      expect(':');
      skipBlanks();
      value(child);
      node.children.add(child);
      skipBlanks();
      if (peek() == '}') {
        at++;
        return;
      }
      child.tail = at;
      expect(',');
      start = at;
    }
  }

  private void array(Node node) {
    node.isArray = true;
    at++;
    int start = at;
    skipBlanks();
    if (peek() == ']') {
      at++;
      return;
    }
    while (true) {
      Node child = new Node(null, start);
      skipBlanks();
      value(child);
      node.children.add(child);
      skipBlanks();
      if (peek() == ']') {
        at++;
        return;
      }
      child.tail = at;
      expect(',');
      start = at;
    }
  }

  /** Reads a string, and returns it as pointers compare it. */
  private String string() {
    int start = ++at;
    boolean escaped = false;
    while (peek() != '"') {
      escaped |= peek() == '\\';
      at += peek() == '\\' ? 2 : 1;
    }
    String raw = text.substring(start, at++);
    return escaped ? unescape(raw) : raw;
  }

  private String unescape(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i++);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char escape = raw.charAt(i++);
      if (escape == 'u') {
        plain.append(hexadecimal(raw, i));
        i += 4;
      } else {
        int control = "ntrbf".indexOf(escape);
        plain.append(control < 0 ? escape : "\n\t\r\b\f".charAt(control));
      }
    }
    return plain.toString();
  }

  private char hexadecimal(String raw, int start) {
    try {
      return (char) Integer.parseInt(raw, start, start + 4, 16);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw broken("four hexadecimal digits after `\\u`");
    }
  }

  private void literal() {
    int start = at;
    while (at < text.length() && "{}[],:\" \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String literal = text.substring(start, at);
    if (!isNumber(literal) && !CONSTANTS.contains(literal)) {
      at = start;
      throw broken("a value");
    }
  }

  private static boolean isNumber(String literal) {
    return !literal.isEmpty()
        && (literal.charAt(0) == '-' || Character.isDigit(literal.charAt(0)))
        && literal.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n\ufeff".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw broken("`" + c + "`");
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw broken("more; the file ends here");
    }
    return text.charAt(at);
  }

  private ProblemException broken(String expected) {
    int offset = Math.min(at, text.length());
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int lineEnd = text.indexOf('\n', offset);
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    String content =
        text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd).stripTrailing();
    return Problem.invalid(
            "the file is no JSON: expected " + expected,
            Location.InFile.of(file, line, content, offset - lineStart),
            "correct the file; only JSON can have parts dropped")
        .asException();
  }
}
