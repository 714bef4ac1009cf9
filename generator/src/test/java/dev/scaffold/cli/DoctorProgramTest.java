package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code scaffold doctor} as a process of its own, on a machine that has what the test gives it.
 */
class DoctorProgramTest {
  @TempDir private Path folder;
  private Path bin;
  private Program program;

  @BeforeEach
  void makesAMachine() throws IOException {
    folder = folder.toRealPath();
    bin = Files.createDirectory(folder.resolve("bin"));
    script("git", "[ $1 != --version ] || { echo git version 2.45.1; exit; }; exit 128");
    script("curl", "echo curl 7.88.1 and more");
    script("mvn", "echo Apache Maven 3.6.0");
    program = Program.in(folder).withEnvironment("PATH", bin.toString());
    template(
        "shop",
        """
        schema: 1
        kind: project
        name: shop
        title: Shop
        description: A shop.
        questions:
          - {name: name, type: string, default: acme-shop}
        components:
          - {slot: store, prompt: Store, choices: [disk, tape], default: [disk], ask: false}
        tools:
          - {name: git}
          - {name: curl, version: ">=7.76", for: placing orders}
        """);
    component("disk", "- {name: maven, version: \">=3.8.7\", optional: true, for: tests}");
    component("tape", "- {name: tape-robot}");
  }

  private void script(String name, String script) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void component(String name, String tool) throws IOException {
    template(
        name,
        """
        schema: 1
        kind: component
        name: store/%s
        title: Store
        description: Keeps things.
        tools:
          %s
        """
            .formatted(name, tool));
  }

  private void template(String name, String text) throws IOException {
    Path meta = Files.createDirectories(folder.resolve("catalog/" + name + "/.template"));
    Files.writeString(meta.resolve("template.yaml"), text);
  }

  @Test
  void findsAllThatAProjectNeeds() throws Exception {
    assertThat(program.run("doctor", "--catalog", "catalog"))
        .isEqualTo(
            new Program.Ended(
                0,
                """
                ok         Git 2.45.1
                           2.38 or newer for reading catalogs and making commits (scaffold, the
                           project)
                ok         curl 7.88.1
                           7.76 or newer for placing orders (the project)
                other      Maven 3.6.0
                           optional: 3.8.7 or newer for tests (store)
                           -> %s

                All that is needed is here.
                """
                    .formatted(mavenHint()),
                ""));
  }

  /** What people do about it depends on the system that the test runs on. */
  private String mavenHint() throws Exception {
    String json = program.run("doctor", "--catalog", "catalog", "--json").out();
    int start = json.indexOf("\"hint\": \"") + 9;
    return json.substring(start, json.indexOf('"', start));
  }

  @Test
  void endsWithACodeOfItsOwnWhereSomethingIsMissing() throws Exception {
    Files.delete(bin.resolve("curl"));

    Program.Ended ended = program.run("doctor", "--catalog", "catalog");

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("MISSING    curl\n           7.76 or newer for placing orders (the project)\n")
        .endsWith("\n\nTo be mended: curl.\n");
  }

  @Test
  void looksAtWhatTheRepositoryAroundItIsMadeOf() throws Exception {
    Program.in(folder)
        .run("new", "demo", "--defaults", "--no-git", "--catalog", "catalog", "-d", "store=tape");
    Path inside = Files.createDirectories(folder.resolve("demo/store/deep"));

    Program.Ended ended =
        Program.in(inside).withEnvironment("PATH", bin.toString()).run("doctor", "--json");

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.out())
        .contains("\"repository\": \"" + folder.resolve("demo") + "\"", "\"name\": \"tape-robot\"")
        .doesNotContain("maven");
    assertThat(PublishedSchema.of("doctor").mistakes(ended.out())).isEmpty();
  }

  @Test
  void saysWhatItCannotKnow() throws Exception {
    Program.in(folder).run("new", "demo", "--defaults", "--no-git", "--catalog", "catalog");
    Files.move(folder.resolve("catalog"), folder.resolve("elsewhere"));

    Program.Ended ended =
        Program.in(folder.resolve("demo")).withEnvironment("PATH", bin.toString()).run("doctor");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).startsWith("ok         Git 2.45.1\n");
    assertThat(ended.err())
        .startsWith("note: what the project needs is not known: ")
        .contains("note: what store needs is not known: ");
  }

  @Test
  void refusesATemplateThatNamesNoProgram() throws Exception {
    component("disk", "- {name: ../evil}");

    assertThat(program.run("info", "store/disk", "--catalog", "catalog"))
        .isEqualTo(
            new Program.Ended(
                2,
                "",
                """
                error: `../evil` is no name of a program
                 --> disk/.template/template.yaml:7:12
                  |
                7 |   - {name: ../evil}
                  |            ^
                hint: write lower-case letters, digits, `.`, `_`, `+` and `-`
                """));
  }
}
