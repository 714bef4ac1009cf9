package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Presses keys in a real shell at a terminal, and lets the shell itself say which words stand on
 * the line then.
 */
@EnabledOnOs(OS.LINUX)
class CompletionShellTest {
  private static final String TAB = "\t";
  private static final String TO_THE_START = "\u0001";
  private static final Pattern WORD = Pattern.compile("^<(.*)>\r?$", Pattern.MULTILINE);

  @TempDir private Path folder;

  @BeforeEach
  void installsTheProgram() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path program = bin.resolve("scaffold");
    Files.writeString(program, Start.PROGRAM.script());
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path meta = Files.createDirectories(folder.resolve("my catalog/shop/.template"));
    Files.writeString(
        meta.resolve("template.yaml"),
        """
        schema: 1
        kind: project
        name: shop
        title: Shop
        description: A shop.
        questions:
          - {name: name, type: string, default: acme-shop}
          - {name: address, type: choice, choices: ["http://one:80/a=b", "other"], default: other}
          - {name: words, type: choice, choices: ["two words", "$HOME"], default: two words}
          - {name: fast, type: bool, default: true}
        """);
    Files.createFile(folder.resolve("an answer.yaml"));
  }

  private static String start(String shell) {
    return shell.equals("bash")
        ? "bash --noprofile --norc -i"
        // Without folders of functions that others may write to.
        : "zsh -f -i";
  }

  private static String setUp(String shell) {
    return shell.equals("bash")
        ? "PS1=; bind 'set enable-bracketed-paste off'; source <(scaffold completion bash)\n"
        : "PS1=; bindkey -e; unset zle_bracketed_paste; autoload -Uz compinit;"
            + " compinit -D -u; source <(scaffold completion zsh)\n";
  }

  /** Types a line, and returns the words that it has after the last key. */
  private List<String> words(String shell, String typed) throws Exception {
    Installed.assume(shell);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder("script", "-qefc", start(shell), "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try (var keys = process.outputWriter(StandardCharsets.UTF_8)) {
      keys.write("export PATH=" + folder.resolve("bin") + ":$PATH TERM=dumb\n");
      keys.write(setUp(shell));
      keys.write(typed + TO_THE_START + "printf '<%s>\\n' \n");
      keys.write("exit 0\n");
      keys.flush();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(Files.readString(out)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return WORD.matcher(Files.readString(out)).results().map(word -> word.group(1)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completesACommandAndItsOptions(String shell) throws Exception {
    assertThat(words(shell, "scaffold ne" + TAB + "demo --def" + TAB))
        .containsExactly("scaffold", "new", "demo", "--defaults");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completesNamesOfAnswersAndTheirValues(String shell) throws Exception {
    assertThat(
            words(
                shell,
                "scaffold new demo --catalog my\\ catalog -d fas"
                    + TAB
                    + "tr"
                    + TAB
                    + "--template sh"
                    + TAB))
        .containsExactly(
            "scaffold",
            "new",
            "demo",
            "--catalog",
            "my catalog",
            "-d",
            "fast=true",
            "--template",
            "shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completesWhatHoldsColonsAndEqualsSigns(String shell) throws Exception {
    String start = "scaffold new demo --catalog 'my catalog' -d ";
    List<String> expected =
        List.of(
            "scaffold",
            "new",
            "demo",
            "--catalog",
            "my catalog",
            "-d",
            "address=http://one:80/a=b");

    assertThat(words(shell, start + "address=ht" + TAB)).isEqualTo(expected);
    assertThat(words(shell, start + "address=http://one:8" + TAB)).isEqualTo(expected);
    assertThat(words(shell, start + "\"address=http:" + TAB)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void quotesWhatTheShellWouldRead(String shell) throws Exception {
    String start = "scaffold new demo --catalog 'my catalog' -d ";

    assertThat(words(shell, start + "words=tw" + TAB)).endsWith("words=two words");
    assertThat(words(shell, start + "words=\\$" + TAB)).endsWith("words=$HOME");
    assertThat(words(shell, start + "'words=tw" + TAB)).endsWith("words=two words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completesFilesAndFolders(String shell) throws Exception {
    assertThat(words(shell, "scaffold new demo --answers an" + TAB)).endsWith("an answer.yaml");
    assertThat(words(shell, "scaffold new demo --answers=an" + TAB))
        .endsWith("--answers=an answer.yaml");
    assertThat(words(shell, "scaffold list --catalog my" + TAB))
        .last()
        .asString()
        .startsWith("my catalog");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void saysNothingWhereItKnowsNothing(String shell) throws Exception {
    assertThat(words(shell, "scaffold new demo --catalog nowhere -d fas" + TAB))
        .containsExactly("scaffold", "new", "demo", "--catalog", "nowhere", "-d", "fas");
  }
}
