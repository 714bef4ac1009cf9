package dev.scaffold.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommentFormsDocumentationTest {
  private static final Pattern ROW = Pattern.compile("\\| (`.+`) \\| (`.+`) \\|");

  @Test
  void theReferenceHasEveryNameWithItsForms() throws IOException {
    Map<String, List<String>> documented = new LinkedHashMap<>();
    for (String line : commentTable()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        List<String> forms = words(row.group(1), ", ");
        words(row.group(2), " ").forEach(name -> documented.put(name, forms));
      }
    }

    Map<String, List<String>> known =
        CommentForms.BY_EXTENSION.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> shown(entry.getValue())));
    assertThat(documented).isEqualTo(known);
  }

  private static List<String> commentTable() throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "template-reference.md")).stream()
        .dropWhile(line -> !line.equals("| comment | names that end with |"))
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static List<String> words(String cell, String separator) {
    return Arrays.stream(cell.split(separator, -1))
        .map(word -> word.substring(1, word.length() - 1))
        .toList();
  }

  private static List<String> shown(List<CommentForms.Form> forms) {
    return forms.stream()
        .map(form -> form.close().isEmpty() ? form.open() : form.open() + " … " + form.close())
        .toList();
  }
}
