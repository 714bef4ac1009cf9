package dev.scaffold.expression;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.Suggestion;
import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is sure to fail in FreeMarker's syntax tree, before there are answers: names and keys
 * that are nothing, and operators on what they are not for. Types are inferred from the leaves up;
 * where one is not known for sure, nothing is said.
 */
final class Inspector {
  private final Vocabulary vocabulary;
  private final Words words;
  private final Misuses misuses;
  private final Set<String> unknown = new HashSet<>();

  /** What loop variables and parameters of lambdas are, where they are known. */
  private final Map<String, Type> local = new HashMap<>();

  Inspector(Vocabulary vocabulary, Words words, Places places) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.misuses = new Misuses(places);
  }

  List<Problem> problems() {
    return misuses.problems();
  }

  Set<String> unknown() {
    return unknown;
  }

  /** Inspects a part and all below it; returns what it gives. */
  Type inspect(SyntaxNode node) {
    return switch (node.kind()) {
      case "Identifier" -> name(node);
      case "BooleanLiteral" -> Type.TRUTH;
      case "NumberLiteral" -> Type.NUMBER;
      case "StringLiteral" -> {
        inspectParts(node);
        yield Type.TEXT;
      }
      case "AndExpression", "OrExpression", "NotExpression" -> {
        node.parts().forEach(this::condition);
        yield Type.TRUTH;
      }
      case "ExistsExpression" -> {
        inspectParts(node);
        yield Type.TRUTH;
      }
      case "ComparisonExpression" -> comparison(node);
      case "ArithmeticExpression", "UnaryPlusMinusExpression" -> {
        node.parts().forEach(part -> misuses.number(part, inspect(part)));
        yield Type.NUMBER;
      }
      case "AddConcatExpression" -> sum(first(node), second(node));
      case "ParentheticalExpression" -> first(node);
      case "DefaultToExpression" -> same(typesOf(node));
      case "ListLiteral" -> new Type.Items(same(typesOf(node)));
      case "HashLiteral" -> {
        inspectParts(node);
        yield new Type.Entries(Map.of(), true);
      }
      case "Range" -> {
        inspectParts(node);
        yield new Type.Items(Type.NUMBER);
      }
      case "Dot" -> key(node, first(node), node.word(1));
      case "DynamicKeyName" -> element(node);
      case "MethodCall" -> call(node);
      case "LocalLambdaExpression" -> lambda(node, Type.ANY);
      default -> node.builtIn() == null ? statement(node) : operator(node, List.of());
    };
  }

  private Type statement(SyntaxNode node) {
    switch (node.kind()) {
      case "ConditionalBlock" -> {
        SyntaxNode condition = node.parameter(0);
        List<SyntaxNode> rest = node.parts();
        if (condition != null) {
          condition(condition);
          rest = rest.subList(1, rest.size());
        }
        rest.forEach(this::inspect);
      }
      case "IteratorBlock" -> loop(node);
      case "DollarVariable" -> node.parts().forEach(part -> misuses.printed(part, inspect(part)));
      default -> inspectParts(node);
    }
    return Type.ANY;
  }

  private void inspectParts(SyntaxNode node) {
    node.parts().forEach(this::inspect);
  }

  private List<Type> typesOf(SyntaxNode node) {
    return node.parts().stream().map(this::inspect).toList();
  }

  private Type first(SyntaxNode node) {
    return inspect(node.parts().getFirst());
  }

  private Type second(SyntaxNode node) {
    return inspect(node.parts().get(1));
  }

  private Type name(SyntaxNode node) {
    String name = node.symbol();
    Type known = local.get(name);
    if (known != null) {
      return known;
    }
    if (words.defined().contains(name)) {
      return Type.ANY;
    }
    known = vocabulary.names().get(name);
    if (known != null) {
      return known;
    }
    String elsewhere = vocabulary.elsewhere().get(name);
    if (elsewhere != null) {
      misuses.add("`" + name + "` is not known here", node, elsewhere);
    } else if (!words.missable().contains(name)) {
      unknown.add(name);
      misuses.add(
          "`" + name + "` names nothing",
          node,
          Suggestion.hint(
              name,
              vocabulary.names().keySet(),
              vocabulary.names().isEmpty()
                  ? "no names are known here"
                  : "known here: " + sorted(vocabulary.names())));
    }
    return Type.ANY;
  }

  /** Inspects an expression that must be true or false. */
  void condition(SyntaxNode node) {
    misuses.condition(node, inspect(node));
  }

  private Type comparison(SyntaxNode node) {
    SyntaxNode left = node.parts().getFirst();
    SyntaxNode right = node.parts().getLast();
    Type leftType = inspect(left);
    Type rightType = inspect(right);
    if (misuses.isComparable(left, leftType) && misuses.isComparable(right, rightType)) {
      misuses.compare(node, leftType, rightType);
      misuses.choice(left, rightType);
      misuses.choice(right, leftType);
    }
    return Type.TRUTH;
  }

  private static Type sum(Type left, Type right) {
    if (left instanceof Type.Text || right instanceof Type.Text) {
      return Type.TEXT;
    }
    if (left instanceof Type.Numeral && right instanceof Type.Numeral) {
      return Type.NUMBER;
    }
    if (left instanceof Type.Items && right instanceof Type.Items) {
      return left.equals(right) ? left : new Type.Items(Type.ANY);
    }
    return left instanceof Type.Entries && right instanceof Type.Entries
        ? new Type.Entries(Map.of(), true)
        : Type.ANY;
  }

  private static Type same(List<Type> types) {
    if (types.isEmpty() || types.stream().distinct().count() > 1) {
      return types.stream().allMatch(Type.Text.class::isInstance) && !types.isEmpty()
          ? Type.TEXT
          : Type.ANY;
    }
    return types.getFirst();
  }

  private Type key(SyntaxNode node, Type owner, @Nullable String key) {
    if (key == null) {
      return Type.ANY;
    }
    if (owner instanceof Type.Entries entries) {
      Type type = entries.keys().get(key);
      if (type == null && !entries.open() && !words.missable().contains(key)) {
        misuses.add(
            "`" + node.canonicalForm() + "` names nothing",
            node,
            Suggestion.hint(key, entries.keys().keySet(), "there is " + sorted(entries.keys())));
      }
      return type == null ? Type.ANY : type;
    }
    if (!(owner instanceof Type.Any) && !words.missable().contains(key)) {
      SyntaxNode target = node.parts().getFirst();
      misuses.add(
          "`%s` is %s, and has no `%s`".formatted(target.canonicalForm(), owner.shown(), key),
          node,
          "only maps have keys");
    }
    return Type.ANY;
  }

  private static String sorted(Map<String, Type> names) {
    return String.join(", ", names.keySet().stream().sorted().toList());
  }

  private Type element(SyntaxNode node) {
    Type owner = first(node);
    SyntaxNode key = node.parts().get(1);
    inspect(key);
    if (key.kind().equals("Range")) {
      return owner instanceof Type.Text ? Type.TEXT : owner;
    }
    return switch (owner) {
      case Type.Entries entries -> key(node, owner, key.literal());
      case Type.Items items -> items.item();
      case Type.Text text -> Type.TEXT;
      default -> Type.ANY;
    };
  }

  private Type call(SyntaxNode node) {
    SyntaxNode target = node.parts().getFirst();
    List<SyntaxNode> arguments = node.parts().subList(1, node.parts().size());
    if (target.builtIn() != null) {
      return operator(target, arguments);
    }
    inspectParts(node);
    return Type.ANY;
  }

  /**
   * Inspects {@code x?name}; some operators have their arguments, and others are called with them.
   */
  private Type operator(SyntaxNode node, List<SyntaxNode> called) {
    SyntaxNode operand = node.parts().getFirst();
    Type type = inspect(operand);
    List<SyntaxNode> arguments = new ArrayList<>(node.parts().subList(1, node.parts().size()));
    arguments.addAll(called);
    List<Type> given = arguments.stream().map(argument -> argument(argument, type)).toList();
    String name = String.valueOf(node.builtIn());
    Operators.Operator operator = Operators.of(name);
    if (operator == null) {
      return Type.ANY;
    }
    if (!operator.takes().test(type)) {
      misuses.add(
          "`?%s` is for %s, and `%s` is %s"
              .formatted(name, operator.operand(), operand.canonicalForm(), type.shown()),
          operand,
          "take another operator, or something else before it");
      return Type.ANY;
    }
    if (name.equals("seq_contains") && !arguments.isEmpty()) {
      misuses.choice(arguments.getFirst(), Operators.item(type));
    }
    return name.equals("then")
        ? same(given)
        : operator.result().of(type, given.isEmpty() ? Type.ANY : given.getLast());
  }

  private Type argument(SyntaxNode argument, Type operand) {
    return argument.kind().equals("LocalLambdaExpression")
        ? lambda(argument, Operators.item(operand))
        : inspect(argument);
  }

  private Type lambda(SyntaxNode node, Type item) {
    List<String> parameters = Words.parameters(node);
    Map<String, Type> outside = new HashMap<>(local);
    parameters.forEach(parameter -> local.put(parameter, parameters.size() == 1 ? item : Type.ANY));
    Type type = inspect(node.parts().getLast());
    local.clear();
    local.putAll(outside);
    return type;
  }

  private void loop(SyntaxNode node) {
    SyntaxNode listed = node.parts().getFirst();
    Type type = inspect(listed);
    misuses.list(listed, type);
    Map<String, Type> outside = new HashMap<>(local);
    String variable = node.parameterCount() == 2 ? node.word(1) : null;
    if (variable != null) {
      local.put(variable, Operators.item(type));
    }
    List<SyntaxNode> body = node.parts();
    body.subList(1, body.size()).forEach(this::inspect);
    local.clear();
    local.putAll(outside);
  }
}
