package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hidden command tells the shells' scripts. */
class CompletionTest {
  private static final String BREAKS = " \t\n\"'@><=;|&(:";

  @TempDir private Path folder;

  @BeforeEach
  void writesACatalog() throws IOException {
    template(
        "shop",
        """
        schema: 1
        kind: project
        name: shop
        title: "Shop: sells things"
        description: A shop.
        questions:
          - {name: name, type: string, prompt: Name, default: acme-shop}
          - {name: api, type: choice, choices: [graphql, {value: rest, label: REST}], default: graphql}
          - {name: parts, type: choices, choices: ["one part", two, "thr'ee"], default: []}
        components:
          - {slot: store, prompt: Store, choices: [disk, tape], default: [disk], ask: false}
        """);
    for (String name : List.of("disk", "tape")) {
      template(
          name,
          """
          schema: 1
          kind: component
          name: store/%s
          title: Store
          description: Keeps things.
          questions:
            - {name: fast, type: bool, default: true}
          """
              .formatted(name));
    }
  }

  private void template(String name, String text) throws IOException {
    Path meta = Files.createDirectories(folder.resolve("catalog/" + name + "/.template"));
    Files.writeString(meta.resolve("template.yaml"), text);
  }

  private String complete(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            stream,
            stream,
            Map.of(),
            folder,
            Terminals.NONE);
    assertThat(Cli.run(surroundings, Wiring.of(surroundings), arguments)).isEqualTo(ExitCode.DONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> bash(String line) {
    return complete("__complete", "bash", "scaffold " + line, BREAKS).lines().toList();
  }

  private List<String> zsh(String line) {
    return complete("__complete", "zsh", "scaffold " + line).lines().toList();
  }

  @Test
  void completesCommands() {
    assertThat(bash("")).startsWith("words", "new").contains("list", "info", "doctor", "help");
    assertThat(bash("")).doesNotContain("__complete");
    assertThat(bash("n")).containsExactly("words", "new");
    assertThat(bash("help do")).containsExactly("words", "doctor");
    assertThat(bash("help doctor ")).containsExactly("words");
    assertThat(bash("--ver")).containsExactly("words", "--version");
    assertThat(zsh("do"))
        .containsExactly("words", "doctor:Looks whether this machine has what is needed.");
  }

  @Test
  void completesOptions() {
    assertThat(bash("new demo --de")).containsExactly("words", "--defaults");
    assertThat(bash("new demo -- --de")).containsExactly("words");
    assertThat(bash("list --kind ")).containsExactly("words", "project", "component");
    assertThat(bash("list --kind=c")).containsExactly("words", "component");
    assertThat(zsh("list --kind=c")).containsExactly("words", "--kind=component");
    assertThat(bash("completion ")).containsExactly("words", "bash", "zsh");
  }

  @Test
  void leavesFilesToTheShell() {
    assertThat(bash("new demo --answers ")).containsExactly("files");
    assertThat(bash("new demo --answers=an")).containsExactly("files");
    assertThat(bash("new demo --catalog ")).containsExactly("folders");
    assertThat(bash("new demo --output x")).containsExactly("folders");
  }

  @Test
  void completesTemplates() {
    assertThat(bash("new demo --catalog catalog --template ")).containsExactly("words", "shop");
    assertThat(bash("info --catalog catalog st"))
        .containsExactly("words", "store/disk", "store/tape");
    assertThat(zsh("info --catalog=catalog sh"))
        .containsExactly("words", "shop:Shop: sells things");
  }

  @Test
  void completesNamesOfAnswers() {
    assertThat(bash("new demo --catalog catalog -d "))
        .containsExactly("open", "store=", "name=", "api=", "parts=", "store.fast=");
    assertThat(zsh("new demo --catalog catalog -d na")).containsExactly("open", "name=:Name");
    assertThat(bash("new demo --catalog catalog -dst"))
        .containsExactly("open", "-dstore=", "-dstore.fast=");
  }

  @Test
  void completesAnswers() {
    assertThat(bash("new demo --catalog catalog -d api="))
        .containsExactly("words", "graphql", "rest");
    assertThat(bash("new demo --catalog catalog -d 'api=r")).containsExactly("words", "api=rest");
    assertThat(zsh("new demo --catalog catalog -d api=r"))
        .containsExactly("words", "api=rest:REST");
    assertThat(bash("new demo --catalog catalog -d store.fast="))
        .containsExactly("words", "true", "false");
    assertThat(bash("new demo --catalog catalog -d name=")).containsExactly("words");
    assertThat(bash("new demo --catalog catalog -d nonsense=")).containsExactly("words");
  }

  @Test
  void completesTheNextOfSeveralAnswers() {
    assertThat(bash("new demo --catalog catalog -d store=disk,"))
        .containsExactly("words", "disk,tape");
    assertThat(bash("new demo --catalog catalog -d store=disk,tape -d store-"))
        .containsExactly("open", "store-disk.fast=", "store-tape.fast=");
  }

  @Test
  void quotesForBash() {
    assertThat(bash("new demo --catalog catalog -d parts="))
        .containsExactly("words", "one\\ part", "two", "thr\\'ee");
    assertThat(bash("new demo --catalog catalog -d \"parts="))
        .containsExactly("words", "parts=one part", "parts=two", "parts=thr'ee");
  }

  @Test
  void offersNothingThatCommandsATerminal() throws IOException {
    template(
        "shop",
        """
        schema: 1
        kind: project
        name: shop
        title: "Shop \\e[31m"
        description: A shop.
        questions:
          - {name: api, type: choice, choices: ["a\\e[31m", b], default: b, prompt: "P\\n\\e[2J"}
        """);

    assertThat(bash("new demo --catalog catalog -d api=")).containsExactly("words", "b");
    assertThat(String.join("", zsh("info --catalog catalog sh"))).doesNotContain("\u001B");
    assertThat(zsh("new demo --catalog catalog -d a")).hasSize(2);
  }
}
