package dev.scaffold.render;

import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Switches the lines of real source: a directive stands alone in a comment on its line, and lines
 * of a branch that start with the comment sign and a tilde come alive when the branch is taken. One
 * pass over the lines; what stays is copied in runs.
 */
public final class Directives {
  private static final int MAX_COLUMNS = 60;
  private static final List<String> MARKS = List.of("[#if ", "[#elseif ", "[#else]", "[/#if]");

  /** What looks like a directive to a person who knows FreeMarker, and is none here. */
  private static final List<String> FOREIGN =
      List.of("[#list ", "[#include ", "[#import ", "[#assign ", "[#macro ", "[#switch ");

  private final String file;
  private final String text;
  private final List<CommentForms.Form> forms;
  private final Conditions conditions;
  private final @Nullable Outline outline;
  private final Deque<Region> regions = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();
  private int copied;
  private int lineNumber;
  private int lineStart;
  private int lineEnd;
  private int nextBracket = -1;

  /** From an `if` to its end. */
  private static final class Region {
    final Location where;
    final boolean within;
    boolean taken;
    boolean active;
    boolean last;

    Region(Location where, boolean within) {
      this.where = where;
      this.within = within;
    }
  }

  private Directives(
      String file, String fileName, String text, Conditions conditions, @Nullable Outline outline) {
    this.file = file;
    this.text = text;
    this.forms = CommentForms.of(fileName);
    this.conditions = conditions;
    this.outline = outline;
  }

  /**
   * Returns the text that the conditions leave; the text itself if it has no directives.
   *
   * @param file the path to show in problems
   * @param fileName by which its comments are known
   */
  static String apply(String file, String fileName, String text, Conditions conditions) {
    return isMarked(text) ? new Directives(file, fileName, text, conditions, null).run() : text;
  }

  /**
   * Tells an outline of all directives, whatever their conditions; it is also told of what {@link
   * #apply} would throw.
   */
  public static void outline(String file, String fileName, String text, Outline outline) {
    if (isMarked(text)) {
      Conditions none = new Conditions(new Scope(Map.of()));
      new Directives(file, fileName, text, none, outline).run();
    }
  }

  private static boolean isMarked(String text) {
    return text.contains("[#") || text.contains("[/#") || text.indexOf('~') >= 0;
  }

  private String run() {
    int next = 0;
    while (next < text.length()) {
      lineNumber++;
      lineStart = next;
      int end = text.indexOf('\n', next);
      next = end < 0 ? text.length() : end + 1;
      lineEnd = end < 0 ? text.length() : end;
      if (lineEnd > lineStart && text.charAt(lineEnd - 1) == '\r') {
        lineEnd--;
      }
      tryLine(next);
    }
    while (!regions.isEmpty()) {
      mistake(
          Problem.invalid(
                  "`[#if]` has no `[/#if]`",
                  regions.removeLast().where,
                  "end it, on a line of its own")
              .asException());
    }
    if (copied == 0) {
      return text;
    }
    out.append(text, copied, text.length());
    return keepFinalNewline();
  }

  /** A last line that vanishes must not leave a line end that the source did not have. */
  private String keepFinalNewline() {
    if (!text.endsWith("\n") && !out.isEmpty() && out.charAt(out.length() - 1) == '\n') {
      out.setLength(out.length() - 1);
      if (!out.isEmpty() && out.charAt(out.length() - 1) == '\r') {
        out.setLength(out.length() - 1);
      }
    }
    return out.toString();
  }

  private void tryLine(int next) {
    try {
      line(next);
    } catch (ProblemException e) {
      mistake(e);
    }
  }

  private void mistake(ProblemException e) {
    if (outline == null) {
      throw e;
    }
    outline.mistake(e.problem());
  }

  private void line(int next) {
    int first = lineStart;
    while (first < lineEnd && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
      first++;
    }
    CommentForms.Form form = formAt(first);
    if (form != null) {
      int body = first + form.open().length();
      if (text.startsWith("~", body)) {
        revive(form, first, body + 1, next);
        return;
      }
      if (directive(form, body)) {
        skip(next);
        return;
      }
    }
    refuseMisplaced();
    if (!isActive()) {
      skip(next);
    }
  }

  private CommentForms.@Nullable Form formAt(int first) {
    for (CommentForms.Form form : forms) {
      if (text.startsWith(form.open(), first)) {
        return form;
      }
    }
    return null;
  }

  private boolean isActive() {
    return regions.isEmpty() || regions.getLast().active;
  }

  private void skip(int next) {
    out.append(text, copied, lineStart);
    copied = next;
  }

  /** Reads the line as a directive, if it is one. */
  private boolean directive(CommentForms.Form form, int bodyStart) {
    int start = bodyStart;
    int end = endOfText();
    if (!form.close().isEmpty()) {
      if (!text.startsWith(form.close(), end - form.close().length())) {
        return false;
      }
      end -= form.close().length();
    }
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end || text.charAt(start) != '[') {
      return false;
    }
    String body = text.substring(start, end);
    boolean known = true;
    if (!body.endsWith("]")) {
      refuseSimilar(body, start);
      known = false;
    } else if (body.startsWith("[#if ")) {
      open(body, start);
    } else if (body.startsWith("[#elseif ")) {
      alternative(body, start);
    } else if (body.equals("[#else]")) {
      otherwise(start);
    } else if (body.equals("[/#if]")) {
      close(start);
    } else {
      refuseForeign(body, start);
      refuseSimilar(body, start);
      known = false;
    }
    if (known && lineEnd - lineStart > MAX_COLUMNS) {
      throw problem(
          "a directive of " + (lineEnd - lineStart) + " columns; " + MAX_COLUMNS + " is the most",
          start,
          "give the condition a name under `values`");
    }
    return known;
  }

  private int endOfText() {
    int end = lineEnd;
    while (end > lineStart && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void open(String body, int start) {
    Region region = new Region(place(start), isActive());
    regions.addLast(region);
    decide(region, body, "[#if ", start);
  }

  private void alternative(String body, int start) {
    Region region = region("[#elseif]", start);
    region.active = false;
    decide(region, body, "[#elseif ", start);
  }

  private void decide(Region region, String body, String mark, int start) {
    String raw = body.substring(mark.length(), body.length() - 1);
    String condition = raw.strip();
    Location where = place(start + mark.length() + raw.indexOf(condition));
    if (outline != null) {
      region.active = true;
      outline.branch(mark.equals("[#if "), condition, where);
    } else if (region.within && !region.taken) {
      region.active = conditions.holds(condition, where);
      region.taken = region.active;
    } else {
      conditions.check(condition, where);
    }
  }

  private void otherwise(int start) {
    Region region = region("[#else]", start);
    region.active = region.within && !region.taken;
    region.last = true;
    if (outline != null) {
      region.active = true;
      outline.otherwise(place(start));
    }
  }

  private void close(int start) {
    if (regions.isEmpty()) {
      throw problem("`[/#if]` has no `[#if]` before it", start, "begin one, or leave this out");
    }
    regions.removeLast();
    if (outline != null) {
      outline.closed();
    }
  }

  private Region region(String directive, int start) {
    Region region = regions.peekLast();
    if (region == null) {
      throw problem(
          "`" + directive + "` has no `[#if]` before it", start, "begin one, or leave this out");
    }
    if (region.last) {
      throw problem(
          "`" + directive + "` comes after `[#else]`", start, "put the `[#else]` last, and once");
    }
    return region;
  }

  /** Takes the comment sign from a line that is dead in the source. */
  private void revive(CommentForms.Form form, int first, int contentStart, int next) {
    if (regions.isEmpty()) {
      throw problem(
          "`" + form.open() + "~` stands in no branch",
          first,
          "put it between `[#if]` and `[/#if]`");
    }
    if (!isActive()) {
      skip(next);
      return;
    }
    int start = contentStart;
    int end = lineEnd;
    if (!form.close().isEmpty()) {
      end = endOfText() - form.close().length();
      if (end < start || !text.startsWith(form.close(), end)) {
        throw problem(
            "`" + form.open() + "~` is not closed on its line",
            first,
            "end the line with `" + form.close() + "`");
      }
      end -= end > start && text.charAt(end - 1) == ' ' ? 1 : 0;
    }
    start += start < end && text.charAt(start) == ' ' ? 1 : 0;
    out.append(text, copied, start == end ? lineStart : first).append(text, start, end);
    copied = lineEnd;
  }

  private void refuseMisplaced() {
    for (int i = bracketFrom(lineStart); i < lineEnd; i = bracketFrom(i + 1)) {
      for (String mark : MARKS) {
        if (text.startsWith(mark, i)) {
          throw problem(
              "`" + mark.strip() + "` does not stand alone in a comment",
              i,
              forms.isEmpty()
                  ? "this kind of file has no comments; use a `.ftl` file or a rule"
                  : "give it a line of its own: " + example(forms.getFirst()));
        }
      }
    }
  }

  /** Remembers the next bracket, so that lines without one are not searched to the file's end. */
  private int bracketFrom(int from) {
    if (nextBracket < from) {
      int found = text.indexOf('[', from);
      nextBracket = found < 0 ? text.length() : found;
    }
    return nextBracket;
  }

  private static String example(CommentForms.Form form) {
    return form.close().isEmpty()
        ? "`" + form.open() + " [#if …]`"
        : "`" + form.open() + " [#if …] " + form.close() + "`";
  }

  private void refuseForeign(String body, int start) {
    for (String foreign : FOREIGN) {
      if (body.startsWith(foreign)) {
        throw problem(
            "`" + foreign.strip() + "` is not known in real source",
            start,
            "use `[#if]`, `[#elseif]`, `[#else]` and `[/#if]`, or a `.ftl` file");
      }
    }
  }

  /** A directive that is not quite one would stay in the file, and both branches with it. */
  private void refuseSimilar(String body, int start) {
    SimilarDirective.in(body)
        .ifPresent(meant -> {
          throw problem("`" + body + "` is no directive", start, "did you mean `" + meant + "`?");
        });
  }

  private ProblemException problem(String what, int offset, String hint) {
    return Problem.invalid(what, place(offset), hint).asException();
  }

  private Location place(int offset) {
    String line = text.substring(lineStart, lineEnd);
    return Location.InFile.of(file, lineNumber, line, offset - lineStart);
  }
}
