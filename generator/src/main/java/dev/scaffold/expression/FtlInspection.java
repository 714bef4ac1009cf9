package dev.scaffold.expression;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import freemarker.core.SyntaxNode;
import freemarker.template.Configuration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks through a {@code .ftl} file and what it includes, by names that are written out. */
final class FtlInspection {
  private final Configuration configuration;
  private final Function<String, Optional<String>> texts;
  private final Vocabulary vocabulary;
  private final Map<String, Parsed> parsed = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean open;

  private record Parsed(SyntaxNode root, Places places) {}

  FtlInspection(
      Configuration configuration,
      Function<String, Optional<String>> texts,
      Vocabulary vocabulary) {
    this.configuration = configuration;
    this.texts = texts;
    this.vocabulary = vocabulary;
  }

  Inspection inspect(String path, String text, TargetFormat format) {
    add(path, text, format);
    Words words = Words.of(parsed.values().stream().map(Parsed::root).toList());
    if (open) {
      // What is included by a computed name may define any of them.
      words.defined().addAll(words.names());
    }
    Set<String> unknown = new HashSet<>();
    for (Parsed file : parsed.values()) {
      Inspector inspector = new Inspector(vocabulary, words, file.places());
      inspector.inspect(file.root());
      problems.addAll(inspector.problems());
      unknown.addAll(inspector.unknown());
    }
    return new Inspection(
        Type.ANY, words.names(), words.free(), unknown, words.keys(), List.copyOf(problems));
  }

  private void add(String path, String text, TargetFormat format) {
    Places places = Places.ofFile(path, text);
    try {
      SyntaxNode root = SyntaxNode.rootOf(Ftl.parse(configuration, path, text, format, places));
      parsed.put(path, new Parsed(root, places));
      addInclusions(root, path, places);
    } catch (ProblemException e) {
      problems.add(e.problem());
    }
  }

  private void addInclusions(SyntaxNode node, String file, Places places) {
    if (node.kind().equals("Include") || node.kind().equals("LibraryLoad")) {
      boolean optional = node.kind().equals("Include") && node.parameter(3) != null;
      include(node.parameter(0), optional, file, places);
    }
    node.parts().forEach(part -> addInclusions(part, file, places));
  }

  private void include(@Nullable SyntaxNode name, boolean optional, String file, Places places) {
    String literal = name == null ? null : name.literal();
    if (name == null || literal == null) {
      open = true;
      return;
    }
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    String path = FtlEngine.normalized(literal.startsWith("/") ? literal : folder + literal);
    Optional<String> text = texts.apply(path);
    if (text.isEmpty() && optional) {
      return;
    }
    if (text.isEmpty()) {
      problems.add(
          Problem.invalid(
              "`" + literal + "` is not in the catalog",
              places.at(name.line(), name.column()),
              "a leading `/` is the catalog's root, else the path begins beside this file"));
      open = true;
    } else if (!parsed.containsKey(path)) {
      add(path, text.get(), FtlEngine.formatOf(path));
    }
  }
}
