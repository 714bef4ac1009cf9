package dev.scaffold.template;

import dev.scaffold.expression.Expressions;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that a template gives to its questions, slots and values; none of them twice. A wrong
 * name is a problem, and taken all the same, so that its use is no second one.
 */
final class Names {
  private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_]*");

  /** What expressions see besides a template's own names. */
  private static final Set<String> GIVEN = Set.of("today", "project", "component", "components");

  private final Map<String, String> kinds = new LinkedHashMap<>();

  /** Adds the name of a question or value, which expressions use. */
  void declare(String name, String kind, Location where) {
    if (!VARIABLE.matcher(name).matches()) {
      kinds.putIfAbsent(name, kind);
      throw Problem.invalid(
              "`" + name + "` is no name for a " + kind,
              where,
              "start with a letter, and use lower-case letters, digits and `_` only")
          .asException();
    }
    add(name, kind, where);
  }

  /** Adds the name of a slot, after which its component's folder is called. */
  void declareSlot(String name, Location where) {
    if (!KebabCase.matches(name)) {
      kinds.putIfAbsent(name, "slot");
      throw Problem.invalid(
              "`" + name + "` is no name for a slot",
              where,
              "write lower-case words joined by dashes")
          .asException();
    }
    add(name, "slot", where);
  }

  private void add(String name, String kind, Location where) {
    if (GIVEN.contains(name) || Expressions.RESERVED.contains(name)) {
      throw Problem.invalid("the name `" + name + "` has a meaning of its own", where, "rename it")
          .asException();
    }
    String earlier = kinds.putIfAbsent(name, kind);
    if (earlier != null) {
      throw Problem.invalid(
              "the name `" + name + "` is taken by a " + earlier + " above", where, "rename one")
          .asException();
    }
  }

  boolean contains(String name) {
    return kinds.containsKey(name);
  }

  Set<String> all() {
    return kinds.keySet();
  }
}
