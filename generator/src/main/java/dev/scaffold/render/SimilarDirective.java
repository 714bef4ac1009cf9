package dev.scaffold.render;

import dev.scaffold.problem.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text alone in a comment that was most likely meant to be a directive. Much else may stand there
 * in brackets and with a hash: a colour, a ticket, an anchor.
 */
final class SimilarDirective {
  private static final Pattern FORM =
      Pattern.compile("\\[([ \t/]*+)#([ \t/]*+)([A-Za-z]++)([^\\]]*+)]?");

  private static final String IF = "[#if …]";
  private static final String ELSEIF = "[#elseif …]";
  private static final String ELSE = "[#else]";
  private static final String END = "[/#if]";

  private static final Map<String, String> WORDS =
      Map.of(
          "if", IF, "elseif", ELSEIF, "elif", ELSEIF, "elsif", ELSEIF, "else", ELSE, "endif", END);

  /** Shorter words are near to too many others. */
  private static final int SHORTEST_MISSPELT = 3;

  private SimilarDirective() {}

  /** Returns the directive that the text, which is none, was meant to be. */
  static Optional<String> in(String text) {
    Matcher form = FORM.matcher(text);
    // With more behind its bracket it makes another mistake: it does not stand alone.
    if (!form.matches()) {
      return Optional.empty();
    }
    String between = form.group(1) + form.group(2);
    if (between.contains("/")) {
      return Optional.ofNullable(WORDS.get(word(form))).map(word -> END);
    }
    if (word(form).equals("else") && form.group(4).strip().startsWith("if")) {
      return Optional.of(ELSEIF);
    }
    String meant = WORDS.get(word(form));
    if (meant == null && between.isEmpty() && word(form).length() >= SHORTEST_MISSPELT) {
      meant =
          Suggestion.nearest(word(form), List.copyOf(WORDS.keySet())).map(WORDS::get).orElse(null);
    }
    return Optional.ofNullable(meant);
  }

  private static String word(Matcher form) {
    return form.group(3).toLowerCase(Locale.ROOT);
  }
}
