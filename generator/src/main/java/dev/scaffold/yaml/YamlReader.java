package dev.scaffold.yaml;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML into nodes that know where they stand. What makes a file mean something else than it
 * seems to (anchors, aliases, tags, a key twice, several documents) is refused.
 */
public final class YamlReader {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_CHARACTERS = 3_000_000;

  private final String file;
  private final List<String> lines;
  private final ParserImpl events;

  private YamlReader(String file, String text) {
    this.file = file;
    this.lines = Lines.of(text);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    this.events = new ParserImpl(new StreamReader(text), options);
  }

  /**
   * Reads the one document in {@code text}; an empty one is an empty plain scalar. Anything wrong
   * is a {@link ProblemException} that points into {@code file}.
   */
  public static YamlNode read(String file, String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw Problem.invalid(
              "the file is longer than " + MAX_CHARACTERS + " characters",
              new Location.Path(file),
              "split it, or move data out of it")
          .asException();
    }
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    YamlReader reader = new YamlReader(file, content);
    try {
      return reader.document();
    } catch (MarkedYAMLException e) {
      throw reader.syntaxProblem(e);
    } catch (ReaderException e) {
      throw reader.characterProblem(content, e);
    } catch (YAMLException e) {
      // Of one mistake the library does not say where it is: of a key where none can begin.
      throw Problem.invalid(
              "not valid YAML: " + e.getMessage(), new Location.Path(file), "mend the YAML")
          .causedBy(e);
    }
  }

  private YamlNode document() {
    events.getEvent(); // the start of the stream
    if (events.checkEvent(ID.StreamEnd)) {
      return new YamlNode.Scalar("", true, where(1, 1));
    }
    events.getEvent(); // the start of the document
    YamlNode root = node(0);
    events.getEvent(); // its end
    if (!events.checkEvent(ID.StreamEnd)) {
      throw refusal(
          "a second document begins here", events.peekEvent(), "keep one document in the file");
    }
    return root;
  }

  private YamlNode node(int depth) {
    Event event = events.getEvent();
    if (event instanceof AliasEvent alias) {
      throw refusal(
          "the alias `*" + alias.getAnchor() + "` stands for something written elsewhere",
          event,
          "write the value out");
    }
    refuseAnchorsAndTags((NodeEvent) event);
    if (depth > MAX_DEPTH) {
      throw refusal(
          "more than " + MAX_DEPTH + " levels lie within each other", event, "flatten it");
    }
    if (event instanceof ScalarEvent scalar) {
      return new YamlNode.Scalar(
          scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, where(event));
    }
    return event instanceof SequenceStartEvent ? sequence(event, depth) : mapping(event, depth);
  }

  private YamlNode sequence(Event start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    while (!events.checkEvent(ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    events.getEvent();
    return new YamlNode.Sequence(List.copyOf(items), where(start));
  }

  private YamlNode mapping(Event start, int depth) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (!events.checkEvent(ID.MappingEnd)) {
      Event keyEvent = events.peekEvent();
      if (!(node(depth + 1) instanceof YamlNode.Scalar key)) {
        throw refusal("a key is not a plain word or a string", keyEvent, "quote it, or use a list");
      }
      if (key.plain() && key.text().equals("<<")) {
        throw refusal("the merge key `<<` is not supported", keyEvent, "write the keys out");
      }
      YamlNode value = node(depth + 1);
      YamlNode.Entry earlier =
          entries.putIfAbsent(key.text(), new YamlNode.Entry(key.where(), value));
      if (earlier != null) {
        throw refusal("the key `" + key.text() + "` comes twice", keyEvent, firstOne(earlier));
      }
    }
    events.getEvent();
    return new YamlNode.Mapping(Collections.unmodifiableMap(entries), where(start));
  }

  private static String firstOne(YamlNode.Entry earlier) {
    return earlier.keyWhere() instanceof Location.InFile first
        ? "keep one of the two; the first is on line " + first.line()
        : "keep one of the two";
  }

  private void refuseAnchorsAndTags(NodeEvent event) {
    if (event.getAnchor() != null) {
      throw refusal("the anchor `&" + event.getAnchor() + "` is not supported", event, "remove it");
    }
    String tag = tag(event);
    if (tag != null) {
      throw refusal("the tag `" + tag + "` is not supported", event, "remove it");
    }
  }

  private static @Nullable String tag(NodeEvent event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> null;
    };
  }

  private ProblemException refusal(String what, Event event, String hint) {
    return Problem.invalid(what, where(event), hint).asException();
  }

  private ProblemException syntaxProblem(MarkedYAMLException e) {
    Mark mark = e.getProblemMark();
    Location where = mark == null ? new Location.Path(file) : where(mark);
    String what = e.getProblem() == null ? "it does not read as YAML" : e.getProblem();
    String hint = "mend the YAML here";
    if (what.contains("'\\t(TAB)'") || what.contains("'\t(TAB)'")) {
      return Problem.invalid("a tab cannot indent YAML", where, "use spaces").causedBy(e);
    }
    return Problem.invalid("not valid YAML: " + what, where, hint).causedBy(e);
  }

  private ProblemException characterProblem(String text, ReaderException e) {
    int offset =
        text.offsetByCodePoints(
            0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
    List<String> before = Lines.of(text.substring(0, offset));
    String lastLine = before.getLast();
    return Problem.invalid(
            "a character is not allowed in YAML: U+%04X".formatted(e.getCodePoint()),
            where(before.size(), lastLine.codePointCount(0, lastLine.length()) + 1),
            "remove it, or write it as an escape in double quotes")
        .causedBy(e);
  }

  private Location where(Event event) {
    return where(event.getStartMark());
  }

  private Location where(Mark mark) {
    return where(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Location where(int line, int column) {
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    // To the library, a carriage return at the end of all ends no line.
    int last = text.codePointCount(0, text.length()) + 1;
    return new Location.InFile(file, line, Math.min(column, last), text);
  }
}
