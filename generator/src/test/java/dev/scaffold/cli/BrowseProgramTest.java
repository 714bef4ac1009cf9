package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scaffold list} and {@code scaffold info} as processes of their own. */
class BrowseProgramTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void writesACatalog() throws IOException {
    folder = folder.toRealPath();
    program = Program.in(folder);
    template(
        "shop",
        """
        schema: 1
        kind: project
        name: shop
        title: Shop
        description: A shop that sells things, with all that it takes to run one for longer than a day.
        tags: [java, selling]
        maintainers: ["Ada <ada@example.org>"]
        questions:
          - {name: name, type: string, default: acme-shop, help: As people call it.}
          - {name: api, type: choice, choices: [graphql, {value: rest, label: REST}], prompt: API, default: graphql}
          - {name: port, type: int, default: 80, when: api == "rest", validate: port gt 0, message: above zero}
          - {name: flags, type: choices, choices: [a, b], default: [a, b], ask: false}
        components:
          - {slot: store, prompt: Store, choices: [disk], default: [], ask: false}
        files:
          - {files: "rest/**", when: api == "rest"}
          - {files: CHANGELOG.md, once: true}
          - {files: rest/port.txt, when: port != 80, path: "rest/[=port].txt"}
        """);
    file("shop/README.md.ftl");
    file("shop/README.md");
    file("shop/CHANGELOG.md");
    file("shop/rest/port.txt");
    template(
        "disk",
        """
        schema: 1
        kind: component
        name: store/disk
        title: Disk
        description: Keeps things.
        questions:
          - {name: size, type: int, default: 1}
        provides:
          title: Disk of [=size]
          processes:
            - {name: main, when: size gt 1}
        """);
  }

  private void template(String name, String text) throws IOException {
    Path meta = Files.createDirectories(folder.resolve("catalog/" + name + "/.template"));
    Files.writeString(meta.resolve("template.yaml"), text);
  }

  private void file(String path) throws IOException {
    Path file = folder.resolve("catalog/" + path);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }

  private Program.Ended result(String out) {
    return new Program.Ended(0, out, "");
  }

  @Test
  void listsProjectsBeforeComponents() throws Exception {
    assertThat(program.run("list", "--catalog", "catalog"))
        .isEqualTo(
            result(
                """
                shop        project    Shop
                    java, selling
                store/disk  component  Disk
                From %s/catalog 0.0.0-folder.
                """
                    .formatted(folder)));
  }

  @Test
  void listsWhatHoldsAText() throws Exception {
    assertThat(program.run("list", "--catalog", "catalog", "THINGS", "--kind", "component"))
        .isEqualTo(
            result(
                """
                store/disk  component  Disk
                From %s/catalog 0.0.0-folder.
                """
                    .formatted(folder)));
    assertThat(program.run("list", "--catalog", "catalog", "sell", "--kind", "component"))
        .isEqualTo(result("No template fits.\n"));
  }

  @Test
  void listsTheOthersWhereOneTemplateIsBroken() throws Exception {
    template("disk", "schema: 1\nkind: thing\nname: store/disk\n");

    assertThat(program.run("list", "--catalog", "catalog"))
        .isEqualTo(
            new Program.Ended(
                0,
                """
                shop  project    Shop
                    java, selling
                From %s/catalog 0.0.0-folder.
                """
                    .formatted(folder),
                "note: not listed: disk/.template/template.yaml:2:7: unknown kind `thing`\n"));
    assertThat(program.run("list", "--catalog", "catalog", "--quiet").err()).isEmpty();
    assertThat(program.run("list", "--catalog", "catalog", "--json").out())
        .contains("\"not listed: disk/.template/template.yaml:2:7: unknown kind `thing`\"");
  }

  @Test
  void loadsNoOtherCommand() throws Exception {
    Path classes = folder.resolve("classes.log");

    program.withClassesLogged(classes).run("list", "--catalog", "catalog");

    assertThat(Files.readString(classes))
        .contains("dev.scaffold.cli.ListCommand ")
        .doesNotContain("dev.scaffold.cli.NewCommand ", "dev.scaffold.cli.InfoCommand ")
        .doesNotContain("dev.scaffold.cli.DoctorCommand ", "dev.scaffold.doctor.Doctor ");
  }

  @Test
  void suggestsTheRightKind() throws Exception {
    assertThat(program.run("list", "--kind", "projct"))
        .isEqualTo(
            new Program.Ended(
                2,
                "",
                """
                error: `projct` is no kind of template
                 --> --kind
                hint: did you mean `project`?
                """));
  }

  @Test
  void showsAllAboutAProject() throws Exception {
    assertThat(program.run("info", "shop", "--catalog", "catalog"))
        .isEqualTo(
            result(
                """
                shop: Shop
                A shop that sells things, with all that it takes to run one for longer than a
                day.

                  kind: project
                  tags: java, selling
                  maintainers: Ada <ada@example.org>
                  version: 0.0.0-folder
                  from: %s/catalog, shop

                Questions, answered with -d NAME=VALUE:
                  name (string)
                      name
                      As people call it.
                      default: acme-shop
                  api (choice)
                      API
                      choices: graphql, rest (REST)
                      default: graphql
                  port (int)
                      port
                      default: 80
                      must be: above zero
                      only if: api == "rest"
                  flags (choices), not asked
                      flags
                      choices: a, b
                      default: a, b

                Components, chosen with -d NAME=CHOICE,CHOICE:
                  store, not asked
                      Store
                      choices: disk
                      default: none

                Files (3), by their names in the template:
                  CHANGELOG.md  (written once, then yours)
                  README.md
                  rest/port.txt  (if api == "rest" and port != 80, renamed)
                """
                    .formatted(folder)));
  }

  @Test
  void showsTheFactsOfAComponent() throws Exception {
    assertThat(program.run("info", "store/disk", "--catalog", "catalog").out())
        .contains("Questions, answered with -d store.NAME=VALUE:\n")
        .endsWith(
            """
            Facts that it provides to the project:
              title: "Disk of [=size]"
              processes:
                - name: main
                  when: size gt 1
            """);
  }

  @Test
  void suggestsTheRightTemplate() throws Exception {
    assertThat(program.run("info", "store/dsk", "--catalog", "catalog"))
        .isEqualTo(
            new Program.Ended(
                2,
                "",
                """
                error: no template `store/dsk` in %s/catalog
                 --> TEMPLATE
                hint: did you mean `store/disk`?
                """
                    .formatted(folder)));
  }

  @Test
  void letsATemplateNotCommandTheTerminal() throws Exception {
    template(
        "shop",
        """
        schema: 1
        kind: project
        name: shop
        title: "Shop \\e[31m"
        description: "red \\e[31m"
        tags: ["\\e[2J"]
        """);

    assertThat(program.run("list", "--catalog", "catalog").out()).doesNotContain("\u001B");
    assertThat(program.run("info", "shop", "--catalog", "catalog").out()).doesNotContain("\u001B");
    assertThat(program.run("info", "shop", "--catalog", "catalog", "--json").out())
        .doesNotContain("\u001B");
  }
}
