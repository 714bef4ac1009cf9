package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scaffold template lint} as a process of its own. */
class LintProgramTest {
  private static final String TEMPLATE =
      """
      schema: 1
      kind: component
      name: backend/small
      title: Small
      description: A small one.
      questions:
        - {name: api, type: choice, choices: [graphql, rest], default: rest}
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void writesACatalog() throws IOException {
    folder = folder.toRealPath();
    program = Program.in(folder);
    write("templates/small/.template/template.yaml", TEMPLATE);
    write("templates/small/a.py", "# [#if api == \"rest\"]\nrest()\n# [/#if]\n");
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void saysThatNothingIsWrong() throws Exception {
    assertThat(program.run("template", "lint", "templates"))
        .isEqualTo(new Program.Ended(0, "No mistakes in 1 template.\n", ""));
  }

  @Test
  void showsEachMistakeWithItsPlaceAndWhatToDo() throws Exception {
    write("templates/small/a.py", "# [#if api == \"rst\"]\nrest()\n# [/#if]\n# [#if aip]\n");

    assertThat(program.run("template", "lint", "templates"))
        .isEqualTo(
            new Program.Ended(
                2,
                """
                error: `rst` is none of the choices
                 --> templates/small/a.py:1:15
                  |
                1 | # [#if api == "rst"]
                  |               ^
                hint: did you mean `rest`?

                error: `[#if]` has no `[/#if]`
                 --> templates/small/a.py:4:3
                  |
                4 | # [#if aip]
                  |   ^
                hint: end it, on a line of its own

                error: `aip` names nothing
                 --> templates/small/a.py:4:8
                  |
                4 | # [#if aip]
                  |        ^
                hint: did you mean `api`?

                3 mistakes in 1 template.
                """,
                ""));
  }

  @Test
  void showsPlacesAsTheyAreFoundFromHere() throws Exception {
    write("templates/small/aux.md", "");

    assertThat(program.run("template", "lint", "./templates/../templates").out())
        .contains("\n --> templates/small/aux.md\n");
    assertThat(Program.in(folder.resolve("templates")).run("template", "lint").out())
        .contains("\n --> small/aux.md\n");
  }

  @Test
  void looksAtOneTemplateOnly() throws Exception {
    write("templates/small/aux.md", "");
    write(
        "templates/large/.template/template.yaml",
        TEMPLATE.replace("small", "large").replace("api", "wrong"));

    assertThat(program.run("template", "lint", "templates", "--template", "backend/small").out())
        .contains("aux.md")
        .doesNotContain("wrong")
        .endsWith("1 mistake in 1 template.\n");
    assertThat(program.run("template", "lint", "templates").out())
        .endsWith("2 mistakes in 2 templates.\n");
  }

  @Test
  void refusesWhatIsNoCatalogAndNoTemplateOfIt() throws Exception {
    assertThat(program.run("template", "lint", "nowhere"))
        .isEqualTo(
            new Program.Ended(
                2,
                "",
                """
                error: no folder `%s/nowhere`
                 --> DIR
                hint: name a folder that holds templates
                """
                    .formatted(folder)));
    assertThat(program.run("template", "lint", "templates/small/.template"))
        .isEqualTo(
            new Program.Ended(
                2,
                "",
                """
                error: no template in this folder
                 --> %s/templates/small/.template
                hint: name a folder that holds one, as `<folder>/.template/template.yaml`
                """
                    .formatted(folder)));
    assertThat(program.run("template", "lint", "templates", "--template", "backend/smal").err())
        .isEqualTo(
            """
            error: no template `backend/smal` that can be read
             --> --template
            hint: did you mean `backend/small`?
            """);
  }

  @Test
  void printsADocumentThatHoldsItsSchema() throws Exception {
    PublishedSchema schema = PublishedSchema.of("template-lint");
    Program.Ended clean = program.run("template", "lint", "templates", "--json");
    assertThat(clean.exitCode()).isZero();
    assertThat(schema.mistakes(clean.out())).isEmpty();

    write("templates/small/a.py", "# [#if aip]\n# [/#if]\n");
    write("templates/small/aux.md", "");
    Program.Ended wrong = program.run("template", "lint", "templates", "--json");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(schema.mistakes(wrong.out())).isEmpty();
    assertThat(wrong.out()).contains("\"what\": \"`aip` names nothing\"").contains("\"line\": 1");

    Program.Ended failed = program.run("template", "lint", "nowhere", "--json");
    assertThat(failed.exitCode()).isEqualTo(2);
    assertThat(schema.mistakes(failed.out())).isEmpty();
  }
}
