package dev.scaffold.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "npm",
        "",
        "two words",
        "it's",
        "$HOME `id` \\ \"x\" !! *",
        "a\nrm -rf ~ # b",
        "tab\there",
        "\u001b[8mhidden\u001b[0m",
        "\u202egnp.exe",
        "non\u00a0breaking",
        "family \ud83d\udc68\u200d\ud83d\udc69",
        "\\n'\n",
        "\u0085\u2028",
      })
  void aShellReadsTheSameWord(String word) throws Exception {
    String line = ShellWord.quoted(word);
    assertThat(line).doesNotContain("\n", "\u001b", "\u202e", "\u00a0", "\u200d", "\u2028");
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", "printf %s " + line);
    bash.environment().put("LC_ALL", "C.UTF-8");
    Process process = bash.start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(word);
  }

  @Test
  void aPlainWordNeedsNoQuotes() {
    assertThat(ShellWord.quoted("--name=acme/shop_2.x")).isEqualTo("--name=acme/shop_2.x");
  }
}
