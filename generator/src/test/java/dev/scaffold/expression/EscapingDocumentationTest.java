package dev.scaffold.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EscapingDocumentationTest {
  private static final Pattern WORD = Pattern.compile("`([^`]+)`");

  @Test
  void theReferenceGroupsEveryExtensionAsItIsEscaped() throws IOException {
    Map<TargetFormat, Set<String>> byFormat = new LinkedHashMap<>();
    TargetFormat.BY_EXTENSION.forEach((extension, format) ->
        byFormat.computeIfAbsent(format, f -> new TreeSet<>()).add(extension));

    List<Set<String>> documented = new ArrayList<>();
    Files.readAllLines(Path.of("..", "docs", "template-reference.md")).stream()
        .dropWhile(line -> !line.startsWith("| escaped for |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|") && !line.startsWith("| nothing |"))
        .map(line -> words(line.split("\\|", -1)[2].split(";", -1)[0]))
        .forEach(documented::add);

    assertThat(documented).containsExactlyInAnyOrderElementsOf(byFormat.values());
  }

  private static Set<String> words(String cell) {
    Set<String> words = new TreeSet<>();
    Matcher word = WORD.matcher(cell);
    while (word.find()) {
      words.add(word.group(1));
    }
    return words;
  }
}
