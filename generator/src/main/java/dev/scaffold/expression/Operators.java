package dev.scaffold.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the operators {@code x?name} are for, and what they give. Of those not here nothing is
 * known.
 */
final class Operators {
  private static final Map<String, Operator> ALL = all();

  private Operators() {}

  /** What gives a value: from the operand's type, and that of the last argument. */
  interface Result {
    Type of(Type operand, Type argument);
  }

  /**
   * An operator.
   *
   * @param takes whether it can be applied to a type
   * @param operand what it takes, in words
   */
  record Operator(Predicate<Type> takes, String operand, Result result) {}

  /** Returns what is known of an operator. */
  static @Nullable Operator of(String name) {
    return ALL.get(name);
  }

  private static Map<String, Operator> all() {
    Map<String, Operator> all = new HashMap<>();
    texts(all);
    numbers(all);
    lists(all);
    Predicate<Type> any = type -> true;
    put(
        all,
        new Operator(any, "anything", (operand, argument) -> Type.TRUTH),
        "exists has_content is_boolean is_collection is_enumerable is_hash is_hash_ex is_indexable"
            + " is_macro is_markup_output is_number is_sequence is_string has_next is_even_item"
            + " is_first is_last is_odd_item");
    put(all, new Operator(any, "anything", (operand, argument) -> Type.NUMBER), "counter index");
    return Map.copyOf(all);
  }

  private static void texts(Map<String, Operator> all) {
    Predicate<Type> simple =
        type -> !(type instanceof Type.Items) && !(type instanceof Type.Entries);
    put(
        all,
        new Operator(simple, "texts", (operand, argument) -> Type.TEXT),
        "c cn cap_first chop_linebreak ensure_ends_with ensure_starts_with j_string js_string"
            + " json_string keep_after keep_after_last keep_before keep_before_last left_pad"
            + " lower_case remove_beginning remove_ending replace right_pad substring trim"
            + " uncap_first upper_case url url_path");
    put(
        all,
        new Operator(simple, "texts", (operand, argument) -> Type.TRUTH),
        "boolean contains ends_with starts_with");
    put(
        all,
        new Operator(simple, "texts", (operand, argument) -> Type.NUMBER),
        "index_of last_index_of length number");
    put(
        all,
        new Operator(simple, "texts", (operand, argument) -> new Type.Items(Type.TEXT)),
        "split word_list");
    // What `matches` gives is a truth, and a list of what it found.
    put(all, new Operator(simple, "texts", (operand, argument) -> Type.ANY), "matches");
  }

  private static void numbers(Map<String, Operator> all) {
    Predicate<Type> number = type -> type instanceof Type.Any || type instanceof Type.Numeral;
    put(
        all,
        new Operator(number, "numbers", (operand, argument) -> Type.NUMBER),
        "abs ceiling floor int long round");
    put(
        all,
        new Operator(number, "numbers", (operand, argument) -> Type.TEXT),
        "lower_abc upper_abc");
    put(
        all,
        new Operator(
            type -> type instanceof Type.Any || type instanceof Type.Truth,
            "what is true or false",
            (operand, argument) -> Type.ANY),
        "then");
  }

  private static void lists(Map<String, Operator> all) {
    Predicate<Type> list = type -> type instanceof Type.Any || type instanceof Type.Items;
    put(
        all,
        new Operator(list, "lists", (operand, argument) -> operand),
        "drop_while filter reverse sequence sort sort_by take_while");
    put(
        all,
        new Operator(list, "lists", (operand, argument) -> item(operand)),
        "first last max min");
    put(all, new Operator(list, "lists", (operand, argument) -> new Type.Items(operand)), "chunk");
    put(all, new Operator(list, "lists", (operand, argument) -> new Type.Items(argument)), "map");
    put(all, new Operator(list, "lists", (operand, argument) -> Type.TEXT), "join");
    put(all, new Operator(list, "lists", (operand, argument) -> Type.TRUTH), "seq_contains");
    put(
        all,
        new Operator(list, "lists", (operand, argument) -> Type.NUMBER),
        "seq_index_of seq_last_index_of");
    put(
        all,
        new Operator(
            type -> list.test(type) || type instanceof Type.Entries,
            "lists and maps",
            (operand, argument) -> Type.NUMBER),
        "size");
    Predicate<Type> map = type -> type instanceof Type.Any || type instanceof Type.Entries;
    put(all, new Operator(map, "maps", (operand, argument) -> new Type.Items(Type.TEXT)), "keys");
    put(all, new Operator(map, "maps", (operand, argument) -> new Type.Items(Type.ANY)), "values");
  }

  static Type item(Type list) {
    return list instanceof Type.Items items ? items.item() : Type.ANY;
  }

  private static void put(Map<String, Operator> all, Operator operator, String names) {
    for (String name : names.split(" ", -1)) {
      all.put(name, operator);
    }
  }
}
