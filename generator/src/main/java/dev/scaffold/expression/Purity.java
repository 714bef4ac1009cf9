package dev.scaffold.expression;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import freemarker.core.SyntaxNode;
import freemarker.template.Template;
import java.util.Map;
import java.util.Set;

/**
 * What of FreeMarker schema 1 has: only what gives the same text from the same answers, always. It
 * is a list of what is known to be pure, held against FreeMarker's own syntax tree; all else is
 * refused, whatever it may be.
 *
 * <p>Not in it are Java's classes, text that is run as code, the clock, the machine's settings, and
 * what depends on data of the Java platform that moves: languages, time zones, floating-point
 * digits.
 */
final class Purity {
  /** The kinds of parts that a syntax tree may have, by the names of FreeMarker's classes. */
  private static final Set<String> KINDS =
      Set.of(
          // text and structure
          "Comment",
          "CompressedBlock",
          "DollarVariable",
          "MixedContent",
          "TextBlock",
          "TrimInstruction",
          // directives
          "Assignment",
          "AssignmentInstruction",
          "AutoEscBlock",
          "BlockAssignment",
          "BodyInstruction",
          "BreakInstruction",
          "Case",
          "ConditionalBlock",
          "ContinueInstruction",
          "ElseOfList",
          "IfBlock",
          "Include",
          "Items",
          "IteratorBlock",
          "LibraryLoad",
          "ListElseContainer",
          "Macro",
          "NoAutoEscBlock",
          "On",
          "OutputFormatBlock",
          "ReturnInstruction",
          "Sep",
          "StopInstruction",
          "SwitchBlock",
          "UnifiedCall",
          // expressions
          "AddConcatExpression",
          "AndExpression",
          "ArithmeticExpression",
          "BooleanLiteral",
          "ComparisonExpression",
          "DefaultToExpression",
          "Dot",
          "DotBeforeMethodCall",
          "DynamicKeyName",
          "DynamicKeyNameBeforeMethodCall",
          "ExistsExpression",
          "HashLiteral",
          "Identifier",
          "ListLiteral",
          "LocalLambdaExpression",
          "MethodCall",
          "NotExpression",
          "NumberLiteral",
          "OrExpression",
          "ParentheticalExpression",
          "Range",
          "StringLiteral",
          "UnaryPlusMinusExpression");

  /** The operators of the form {@code x?name}. */
  static final Set<String> BUILT_INS =
      Set.of(
          // of texts
          "boolean",
          "cap_first",
          "chop_linebreak",
          "contains",
          "ends_with",
          "ensure_ends_with",
          "ensure_starts_with",
          "groups",
          "index_of",
          "j_string",
          "js_string",
          "json_string",
          "keep_after",
          "keep_after_last",
          "keep_before",
          "keep_before_last",
          "last_index_of",
          "left_pad",
          "length",
          "lower_case",
          "matches",
          "number",
          "remove_beginning",
          "remove_ending",
          "replace",
          "right_pad",
          "split",
          "starts_with",
          "substring",
          "trim",
          "uncap_first",
          "upper_case",
          "url",
          "url_path",
          "word_list",
          // of numbers and booleans
          "abs",
          "c",
          "ceiling",
          "cn",
          "floor",
          "int",
          "long",
          "lower_abc",
          "round",
          "then",
          "upper_abc",
          // of lists and maps
          "chunk",
          "drop_while",
          "filter",
          "first",
          "join",
          "keys",
          "last",
          "map",
          "max",
          "min",
          "reverse",
          "seq_contains",
          "seq_index_of",
          "seq_last_index_of",
          "sequence",
          "size",
          "sort",
          "sort_by",
          "take_while",
          "values",
          // of loop variables
          "counter",
          "has_next",
          "index",
          "is_even_item",
          "is_first",
          "is_last",
          "is_odd_item",
          "item_cycle",
          "item_parity",
          "item_parity_cap",
          // of anything
          "blank_to_null",
          "default",
          "empty_to_null",
          "esc",
          "exists",
          "has_content",
          "if_exists",
          "is_boolean",
          "is_collection",
          "is_enumerable",
          "is_hash",
          "is_hash_ex",
          "is_indexable",
          "is_macro",
          "is_markup_output",
          "is_number",
          "is_sequence",
          "is_string",
          "markup_string",
          "no_esc",
          "switch",
          "trim_to_null",
          "with_args",
          "with_args_last");

  private static final String MOVES = "is not the same on every machine and day";

  /** Why the best known of the refused are. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("?api", "reaches into Java"),
          Map.entry("?capitalize", "depends on the machine's language"),
          Map.entry("?eval", "runs text as code"),
          Map.entry("?eval_json", "runs text as code"),
          Map.entry("?interpret", "runs text as code"),
          Map.entry("?new", "makes Java objects"),
          Map.entry(".lang", MOVES),
          Map.entry(".locale", MOVES),
          Map.entry(".now", MOVES),
          Map.entry(".time_zone", MOVES),
          Map.entry(".version", MOVES),
          Map.entry("#attempt", "hides errors"),
          Map.entry("#setting", "changes what this format fixes"),
          Map.entry("#ftl", "changes what this format fixes"));

  /** What stands in for refused parts that do no more harm than to need other ones' data. */
  private static final Map<String, String> HINTS =
      Map.of(
          "?string", "write `?c` for a number, and `?then(\"yes\", \"no\")` for a boolean",
          "?capitalize", "write `?cap_first`, perhaps for each of its `?split(\" \")`",
          "?double", "write `?number`",
          "?float", "write `?number`");

  private final Places places;

  private Purity(Places places) {
    this.places = places;
  }

  /**
   * Refuses a text that begins with a header. FreeMarker evaluates it while it parses, and leaves
   * nothing of it in the tree.
   */
  static void checkHeader(String text, Places places) {
    int start = 0;
    int line = 1;
    int lineStart = 0;
    while (start < text.length() && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
      if (text.charAt(start++) == '\n') {
        line++;
        lineStart = start;
      }
    }
    if (text.startsWith("[#ftl", start)) {
      throw refused("#ftl", places.at(line, start - lineStart + 1));
    }
  }

  /** Refuses a template that holds anything but what is known to be pure. */
  static void check(Template template, Places places) {
    new Purity(places).check(SyntaxNode.rootOf(template));
  }

  private void check(SyntaxNode node) {
    String builtIn = node.builtIn();
    if (builtIn != null) {
      if (!BUILT_INS.contains(builtIn)) {
        throw refused("?" + builtIn, operator(node));
      }
    } else if (!KINDS.contains(node.kind())) {
      throw refused(node.symbol(), places.at(node.line(), node.column()));
    } else if (node.kind().equals("Include")
        && (node.parameter(1) != null || node.parameter(2) != null)) {
      throw Problem.invalid(
              "`#include` has `parse` or `encoding`",
              places.at(node.line(), node.column()),
              "leave them out: what is included is parsed, and UTF-8")
          .asException();
    }
    node.parts().forEach(this::check);
  }

  /** Returns where the name of an operator stands, which is behind what it is about. */
  private Location operator(SyntaxNode node) {
    SyntaxNode subject = node.parameter(0);
    return subject == null
        ? places.at(node.line(), node.column())
        : places.at(subject.endLine(), subject.endColumn() + 1);
  }

  private static ProblemException refused(String symbol, Location where) {
    return Problem.refused(
            "`" + symbol + "` " + REASONS.getOrDefault(symbol, "is not for templates"),
            where,
            HINTS.getOrDefault(symbol, "a template may only use its answers, values and facts"))
        .asException();
  }
}
