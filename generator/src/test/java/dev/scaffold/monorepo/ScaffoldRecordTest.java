package dev.scaffold.monorepo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.answers.Answers;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.tree.RelativePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScaffoldRecordTest {

  @Test
  void isReadAsItWasWritten() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("name", "acme-shop");
    answers.put("version", "1.10");
    answers.put("yes", "true");
    answers.put("digits", "0123");
    answers.put("quotes", "say \"hi\" & <b> é 🙂 # no: comment");
    answers.put("lines", "one\ntwo\n");
    answers.put("worker", true);
    answers.put("year", 2026L);
    answers.put("list", List.of("a", "1", "no"));
    answers.put("none", List.of());
    answers.put("map", Map.of("key", "on"));
    ScaffoldRecord record =
        new ScaffoldRecord(
            new TreeMap<>(
                Map.of(
                    ".", block("monorepo", Optional.of("abc1234"), answers),
                    "backend", block("backend/spring", Optional.empty(), Map.of()))));
    assertThat(ScaffoldRecord.read("f", record.write())).isEqualTo(record);
  }

  @Test
  void theProjectComesFirstAndTheRestByName() {
    ScaffoldRecord record =
        new ScaffoldRecord(
            new TreeMap<>(
                Map.of(
                    "frontend", block("frontend/react", Optional.of("abc1234"), Map.of("a", "b")),
                    ".", block("monorepo", Optional.of("abc1234"), Map.of()),
                    "backend", block("backend/spring", Optional.of("abc1234"), Map.of()))));
    assertThat(record.write())
        .startsWith("# What this repository was generated from.")
        .containsSubsequence("schema: 1\n", "\n  \".\":\n", "\n  backend:\n", "\n  frontend:\n");
  }

  @Test
  void forgottenFilesStandInOrderOneOnALine() {
    ScaffoldRecord record =
        new ScaffoldRecord(
                new TreeMap<>(Map.of(".", block("monorepo", Optional.empty(), Map.of()))))
            .forgetting(Set.of(new RelativePath("b c/d.txt"), new RelativePath("a.txt")));

    assertThat(record.write()).endsWith("\nforgotten:\n  - a.txt\n  - b c/d.txt\n");
    assertThat(ScaffoldRecord.read("f", record.write())).isEqualTo(record);
    assertThat(problem(record.write() + "  - ../e.txt\n").what())
        .isEqualTo("the record is damaged: `../e.txt` is no path in the repository");
  }

  @Test
  void namesAreThoseOfFoldersAndTemplates() {
    assertThat(problem("schema: 1\ncomponents:\n  ../x: {}\n").what())
        .isEqualTo("the record is damaged: `../x` is no name of a component");
    assertThat(problem("schema: 1\ncomponents:\n  x: {template: spring}\n").what())
        .isEqualTo("the record is damaged: `spring` is no template for `x`");
    assertThat(problem("schema: 1\ncomponents:\n  .: {template: backend/spring}\n").what())
        .isEqualTo("the record is damaged: `backend/spring` is no template for `.`");
  }

  @Test
  void whatANewerScaffoldWroteIsNotLost() {
    assertThat(problem("schema: 1\nmore: 1\ncomponents: {}\n"))
        .isEqualTo(
            Problem.invalid(
                "the record has a key `more`, which this scaffold does not know",
                new Location.InFile("f", 2, 1, "more: 1"),
                "install a newer scaffold; if nobody knows it, remove it"));
    assertThat(problem("schema: 1\ncomponents:\n  a: {template: b/a, more: 1}\n").what())
        .isEqualTo("the record has a key `more`, which this scaffold does not know");
  }

  @Test
  void aConflictIsAPersonsToResolve() {
    assertThat(problem("schema: 1\n<<<<<<< HEAD\nx: 1\n=======\n>>>>>>> other\n"))
        .isEqualTo(
            Problem.invalid(
                "the record holds a merge conflict",
                new Location.InFile("f", 2, 1, "<<<<<<< HEAD"),
                "run `scaffold status --repair` while the merge is open; else resolve it, keep the"
                    + " newer version and of two digests either, and run that then"));
  }

  @Test
  void aNewerSchemaSaysSo() {
    assertThat(problem("schema: 2\n"))
        .isEqualTo(
            Problem.invalid(
                "the record is of a schema that this scaffold does not know",
                new Location.InFile("f", 1, 9, "schema: 2"),
                "install a newer scaffold"));
  }

  @Test
  void damageIsShownWhereItIs() {
    assertThat(problem("schema: 1\ncomponents:\n  .: text\n"))
        .extracting(Problem::what, Problem::where)
        .containsExactly(
            "the record is damaged: expected keys and values",
            new Location.InFile("f", 3, 6, "  .: text"));
    assertThat(problem("schema: 1\n").what())
        .isEqualTo("the record is damaged: the key `components` is missing");
  }

  private static ScaffoldRecord.Block block(
      String template, Optional<String> commit, Map<String, Object> answers) {
    return new ScaffoldRecord.Block(
        template, "https://example.org/catalog", "1.2.0", commit, new Answers(answers), "sha256:0");
  }

  private static Problem problem(String text) {
    return catchThrowableOfType(ProblemException.class, () -> ScaffoldRecord.read("f", text))
        .problem();
  }
}
