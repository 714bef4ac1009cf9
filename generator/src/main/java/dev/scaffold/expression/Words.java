package dev.scaffold.expression;

import freemarker.core.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text and all that it includes.
 *
 * @param names all that stand for something
 * @param defined names that the text gives to something itself
 * @param missable names and keys of which it asks whether they are there
 * @param keys words behind a dot or between quotes
 */
record Words(Set<String> names, Set<String> defined, Set<String> missable, Set<String> keys) {
  /** Operators that ask whether something is there. */
  private static final Set<String> ASSUMING =
      Set.of("default", "exists", "has_content", "if_exists");

  static Words of(List<SyntaxNode> roots) {
    Words words = new Words(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    roots.forEach(words::add);
    return words;
  }

  /** Returns the names that the text does not define. */
  Set<String> free() {
    Set<String> free = new HashSet<>(names);
    free.removeAll(defined);
    return free;
  }

  private void add(SyntaxNode node) {
    switch (node.kind()) {
      case "Identifier" -> names.add(node.symbol());
      case "Dot" -> addWord(node, 1, keys);
      case "StringLiteral" -> {
        if (node.literal() != null) {
          keys.add(node.literal());
        }
      }
      case "Assignment",
          "BlockAssignment",
          "IteratorBlock",
          "Items",
          "LibraryLoad",
          "Macro",
          "UnifiedCall" -> {
        for (int i = 0; i < node.parameterCount(); i++) {
          addWord(node, i, defined);
        }
      }
      case "LocalLambdaExpression" -> parameters(node).forEach(defined::add);
      case "DefaultToExpression", "ExistsExpression" -> addMissable(node.parameter(0));
      default -> {
        if (node.builtIn() != null && ASSUMING.contains(node.builtIn())) {
          addMissable(node.parameter(0));
        }
      }
    }
    node.parts().forEach(this::add);
  }

  private static void addWord(SyntaxNode node, int index, Set<String> words) {
    String word = node.word(index);
    if (word != null) {
      words.add(word);
    }
  }

  private void addMissable(@Nullable SyntaxNode node) {
    if (node == null) {
      return;
    }
    switch (node.kind()) {
      case "Identifier" -> missable.add(node.symbol());
      case "Dot" -> addWord(node, 1, missable);
      case "DynamicKeyName" -> {
        SyntaxNode key = node.parameter(1);
        if (key != null && key.literal() != null) {
          missable.add(key.literal());
        }
      }
      case "ParentheticalExpression" -> addAllMissable(node);
      default -> {}
    }
  }

  private void addAllMissable(SyntaxNode node) {
    addMissable(node.kind().equals("ParentheticalExpression") ? null : node);
    node.parts().forEach(this::addAllMissable);
  }

  /** Returns the names of what a lambda takes. */
  static List<String> parameters(SyntaxNode lambda) {
    List<SyntaxNode> parts = lambda.parts();
    return parts.subList(0, parts.size() - 1).stream().map(SyntaxNode::symbol).toList();
  }
}
