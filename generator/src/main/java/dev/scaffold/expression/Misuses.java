package dev.scaffold.expression;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is used as something that it is not; where a type is not known, nothing is said. */
final class Misuses {
  private final Places places;
  private final List<Problem> problems = new ArrayList<>();

  Misuses(Places places) {
    this.places = places;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Something must be true or false. */
  void condition(SyntaxNode node, Type type) {
    if (!(type instanceof Type.Truth) && !(type instanceof Type.Any)) {
      add(
          "`" + node.canonicalForm() + "` is " + type.shown() + ", where true or false is needed",
          node,
          switch (type) {
            case Type.Text text when !text.choices().isEmpty() ->
                "compare it, as `%s == \"%s\"`"
                    .formatted(
                        node.canonicalForm(), text.choices().stream().sorted().toList().getFirst());
            case Type.Numeral number -> "compare it, as `" + node.canonicalForm() + " > 0`";
            default -> "compare it with something, or ask whether it `?has_content`";
          });
    }
  }

  /** Something must be a number. */
  void number(SyntaxNode node, Type type) {
    if (!(type instanceof Type.Numeral) && !(type instanceof Type.Any)) {
      add(
          "`" + node.canonicalForm() + "` is " + type.shown() + ", where a number is needed",
          node,
          type instanceof Type.Text ? "write `?number` behind it" : "calculate with numbers only");
    }
  }

  /** Something is put into a text. */
  void printed(SyntaxNode node, Type type) {
    if (type instanceof Type.Items) {
      add(
          "`" + node.canonicalForm() + "` is a list, and no text",
          node,
          "join it, as `?join(\", \")`, or go through it with `[#list]`");
    } else if (type instanceof Type.Entries) {
      add("`" + node.canonicalForm() + "` is a map, and no text", node, "name one of its keys");
    }
  }

  /** Something is gone through item by item. */
  void list(SyntaxNode node, Type type) {
    if (type instanceof Type.Text || type instanceof Type.Truth || type instanceof Type.Numeral) {
      add(
          "`" + node.canonicalForm() + "` is " + type.shown() + ", and no list",
          node,
          "go through a list; a text has one by `?split`");
    }
  }

  /** Returns whether something can be compared at all. */
  boolean isComparable(SyntaxNode side, Type type) {
    boolean many = type instanceof Type.Items || type instanceof Type.Entries;
    if (many) {
      add(
          "`" + side.canonicalForm() + "` is " + type.shown() + ", which can't be compared",
          side,
          type instanceof Type.Items
              ? "ask for its `?size`, or whether it `?seq_contains` something"
              : "compare one of its values");
    }
    return !many;
  }

  /** Two things are compared. */
  void compare(SyntaxNode node, Type left, Type right) {
    if (left instanceof Type.Any || right instanceof Type.Any) {
      return;
    }
    String one = node.parts().getFirst().canonicalForm();
    if (left.getClass() != right.getClass()) {
      String other = node.parts().getLast().canonicalForm();
      add(
          "`%s` is %s, and `%s` is %s".formatted(one, left.shown(), other, right.shown()),
          node,
          left instanceof Type.Truth || right instanceof Type.Truth
              ? "what is true or false stands for itself, or behind a `!`"
              : "compare what is of one kind");
    } else if (isOrder(node) && !(left instanceof Type.Numeral)) {
      add(
          "`" + one + "` is " + left.shown() + ", which has no order",
          node,
          "compare numbers, perhaps its `?length`");
    }
  }

  private static boolean isOrder(SyntaxNode comparison) {
    return !Set.of("=", "==", "!=").contains(comparison.symbol());
  }

  /** Holds a literal against the choices that there are. */
  void choice(SyntaxNode literal, Type type) {
    String value = literal.literal();
    if (value != null
        && type instanceof Type.Text text
        && !text.choices().isEmpty()
        && !text.choices().contains(value)) {
      List<String> choices = text.choices().stream().sorted().toList();
      add(
          "`" + value + "` is none of the choices",
          literal,
          Suggestion.hint(value, choices, "choices: " + String.join(", ", choices)));
    }
  }

  void add(String what, SyntaxNode node, String hint) {
    Location where = places.at(node.line(), node.column());
    problems.add(Problem.invalid(what, where, hint));
  }
}
