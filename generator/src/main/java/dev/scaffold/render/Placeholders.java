package dev.scaffold.render;

import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.template.Template.Placeholder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the literal tokens of a runnable template by answers: from left to right, the longest
 * token that fits, and nothing in what was put in. Time is linear in the text: tokens are looked up
 * by their first character, and there are only a handful.
 */
public final class Placeholders {
  private static final int BUCKETS = 128;

  private final Replacement[][] byFirst = new Replacement[BUCKETS][];
  private int shortest = Integer.MAX_VALUE;

  private record Replacement(String token, String value) {}

  private Placeholders(Map<String, String> values) {
    Arrays.fill(byFirst, new Replacement[0]);
    Map<Integer, List<Replacement>> buckets = new LinkedHashMap<>();
    values.forEach((token, value) -> {
      shortest = Math.min(shortest, token.length());
      buckets
          .computeIfAbsent(token.charAt(0) % BUCKETS, first -> new ArrayList<>())
          .add(new Replacement(token, value));
    });
    buckets.forEach((first, replacements) -> {
      replacements.sort(Comparator.comparingInt((Replacement r) -> r.token().length()).reversed());
      byFirst[first] = replacements.toArray(Replacement[]::new);
    });
  }

  /** A token or what follows from it, and where it begins in a text, in {@code char}s. */
  public record Hit(String token, int offset) {
    /** Returns where it ends. */
    public int end() {
      return offset + token.length();
    }
  }

  /** Returns placeholders that stand for themselves. */
  public static Placeholders ofTokens(List<Placeholder> placeholders) {
    Map<String, String> forms = new LinkedHashMap<>();
    placeholders.forEach(placeholder -> forms.put(placeholder.token(), placeholder.token()));
    placeholders.forEach(placeholder -> derive(placeholder.token(), placeholder.token(), forms));
    return new Placeholders(forms);
  }

  /** Returns what would be replaced in a text, in its order. */
  public List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Replacement found = at(text, i);
      if (found != null) {
        hits.add(new Hit(found.token(), i));
        i += found.token().length() - 1;
      }
    }
    return hits;
  }

  /** Looks up the answers, and derives the forms that follow from a token by themselves. */
  public static Placeholders of(List<Placeholder> placeholders, Scope scope) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Placeholder placeholder : placeholders) {
      values.put(placeholder.token(), value(placeholder, scope));
    }
    for (Placeholder placeholder : placeholders) {
      derive(placeholder.token(), value(placeholder, scope), values);
    }
    return new Placeholders(values);
  }

  /** Returns a token and all that follow from it, in the order in which they count. */
  public static Set<String> forms(String token) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put(token, token);
    derive(token, token, forms);
    return Collections.unmodifiableSet(forms.keySet());
  }

  /** Returns whether a token is a name itself, from which others follow. */
  public static boolean isName(String token) {
    return isJoined(token, '-') || isJoined(token, '.');
  }

  private static String value(Placeholder placeholder, Scope scope) {
    String value =
        Objects.requireNonNull(scope.values().get(placeholder.answer()), "a known name").toString();
    if (!Placeholder.isFit(value)) {
      throw Placeholder.unfit(value, placeholder.token(), new Location.Input(placeholder.answer()))
          .asException();
    }
    return value;
  }

  private static void derive(String token, String value, Map<String, String> values) {
    if (isJoined(token, '-')) {
      List<String> tokenWords = words(token);
      List<String> valueWords = words(value);
      for (Casing casing : Casing.values()) {
        if (casing != Casing.KEBAB) {
          values.putIfAbsent(casing.join(tokenWords), casing.join(valueWords));
        }
      }
    } else if (isJoined(token, '.')) {
      values.putIfAbsent(token.replace('.', '/'), value.replace('.', '/'));
    }
  }

  /** Returns whether the token is two or more lower-case words with this between them. */
  private static boolean isJoined(String token, char separator) {
    boolean separated = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == separator) {
        if (i == 0 || i == token.length() - 1 || token.charAt(i - 1) == separator) {
          return false;
        }
        separated = true;
      } else if (!(c >= 'a' && c <= 'z')
          && !(c >= '0' && c <= '9')
          && !(c == '_' && separator == '.')) {
        return false;
      }
    }
    return separated;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (" ._/-".indexOf(c) < 0) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Returns the text with every token replaced; the text itself if it holds none. */
  String replace(String text) {
    StringBuilder replaced = null;
    int copied = 0;
    int last = text.length() - shortest;
    int i = 0;
    while (i <= last) {
      Replacement found = at(text, i);
      if (found == null) {
        i++;
        continue;
      }
      if (replaced == null) {
        replaced = new StringBuilder(text.length() + 64);
      }
      replaced.append(text, copied, i).append(found.value());
      i += found.token().length();
      copied = i;
    }
    return replaced == null ? text : replaced.append(text, copied, text.length()).toString();
  }

  private @Nullable Replacement at(String text, int i) {
    for (Replacement candidate : byFirst[text.charAt(i) % BUCKETS]) {
      if (text.startsWith(candidate.token(), i)) {
        return candidate;
      }
    }
    return null;
  }
}
