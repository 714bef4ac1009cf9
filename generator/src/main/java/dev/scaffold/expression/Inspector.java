package dev.scaffold.expression;

import dev.scaffold.problem.Location;
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
  private static final Set<String> ASSUMING =
      Set.of("default", "exists", "has_content", "if_exists");

  private final Vocabulary vocabulary;
  private final Written written;
  private final Places places;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> unknown = new HashSet<>();

  /** What loop variables and parameters of lambdas are, where they are known. */
  private final Map<String, Type> local = new HashMap<>();

  /**
   * Words of a text and all that it includes.
   *
   * @param names all that stand for something
   * @param defined names that the text gives to something itself
   * @param missable names and keys of which it asks whether they are there
   * @param keys words behind a dot or between quotes
   */
  record Written(Set<String> names, Set<String> defined, Set<String> missable, Set<String> keys) {
    static Written of(List<SyntaxNode> roots) {
      Written written =
          new Written(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
      roots.forEach(written::add);
      return written;
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
  }

  Inspector(Vocabulary vocabulary, Written written, Places places) {
    this.vocabulary = vocabulary;
    this.written = written;
    this.places = places;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
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
        node.parts().forEach(this::number);
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
      case "DollarVariable" -> node.parts().forEach(this::printed);
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
    if (written.defined().contains(name)) {
      return Type.ANY;
    }
    known = vocabulary.names().get(name);
    if (known != null) {
      return known;
    }
    String elsewhere = vocabulary.elsewhere().get(name);
    if (elsewhere != null) {
      add("`" + name + "` is not known here", node, elsewhere);
    } else if (!written.missable().contains(name)) {
      unknown.add(name);
      add(
          "`" + name + "` names nothing",
          node,
          Suggestion.hint(
              name,
              vocabulary.names().keySet(),
              vocabulary.names().isEmpty()
                  ? "no names are known here"
                  : "known here: " + String.join(", ", vocabulary.names().keySet())));
    }
    return Type.ANY;
  }

  /** Inspects an expression that must be true or false. */
  void condition(SyntaxNode node) {
    Type type = inspect(node);
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

  private void number(SyntaxNode node) {
    Type type = inspect(node);
    if (!(type instanceof Type.Numeral) && !(type instanceof Type.Any)) {
      add(
          "`" + node.canonicalForm() + "` is " + type.shown() + ", where a number is needed",
          node,
          type instanceof Type.Text ? "write `?number` behind it" : "calculate with numbers only");
    }
  }

  private void printed(SyntaxNode node) {
    Type type = inspect(node);
    if (type instanceof Type.Items) {
      add(
          "`" + node.canonicalForm() + "` is a list, and no text",
          node,
          "join it, as `?join(\", \")`, or go through it with `[#list]`");
    } else if (type instanceof Type.Entries) {
      add("`" + node.canonicalForm() + "` is a map, and no text", node, "name one of its keys");
    }
  }

  private Type comparison(SyntaxNode node) {
    SyntaxNode left = node.parts().getFirst();
    SyntaxNode right = node.parts().getLast();
    Type leftType = inspect(left);
    Type rightType = inspect(right);
    if (isComparable(left, leftType) && isComparable(right, rightType)) {
      compare(node, leftType, rightType);
      choice(left, rightType);
      choice(right, leftType);
    }
    return Type.TRUTH;
  }

  private boolean isComparable(SyntaxNode side, Type type) {
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

  private void compare(SyntaxNode node, Type left, Type right) {
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
  private void choice(SyntaxNode literal, Type type) {
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
      if (type == null && !entries.open() && !written.missable().contains(key)) {
        add(
            "`" + node.canonicalForm() + "` names nothing",
            node,
            Suggestion.hint(
                key,
                entries.keys().keySet(),
                "there is "
                    + String.join(", ", entries.keys().keySet().stream().sorted().toList())));
      }
      return type == null ? Type.ANY : type;
    }
    if (!(owner instanceof Type.Any) && !written.missable().contains(key)) {
      SyntaxNode target = node.parts().getFirst();
      add(
          "`%s` is %s, and has no `%s`".formatted(target.canonicalForm(), owner.shown(), key),
          node,
          "only maps have keys");
    }
    return Type.ANY;
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
      add(
          "`?%s` is for %s, and `%s` is %s"
              .formatted(name, operator.operand(), operand.canonicalForm(), type.shown()),
          operand,
          "take another operator, or something else before it");
      return Type.ANY;
    }
    if (name.equals("seq_contains") && !arguments.isEmpty()) {
      choice(arguments.getFirst(), Operators.item(type));
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
    List<String> parameters = parameters(node);
    Map<String, Type> outside = new HashMap<>(local);
    parameters.forEach(parameter -> local.put(parameter, parameters.size() == 1 ? item : Type.ANY));
    Type type = inspect(node.parts().getLast());
    local.clear();
    local.putAll(outside);
    return type;
  }

  private static List<String> parameters(SyntaxNode lambda) {
    List<SyntaxNode> parts = lambda.parts();
    return parts.subList(0, parts.size() - 1).stream().map(SyntaxNode::symbol).toList();
  }

  private void loop(SyntaxNode node) {
    SyntaxNode listed = node.parts().getFirst();
    Type type = inspect(listed);
    if (type instanceof Type.Text || type instanceof Type.Truth || type instanceof Type.Numeral) {
      add(
          "`" + listed.canonicalForm() + "` is " + type.shown() + ", and no list",
          listed,
          "go through a list; a text has one by `?split`");
    }
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

  private void add(String what, SyntaxNode node, String hint) {
    Location where = places.at(node.line(), node.column());
    problems.add(Problem.invalid(what, where, hint));
  }
}
