package dev.scaffold.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellLineTest {
  /** As bash has it by default. */
  private static final String BREAKS = " \t\n\"'@><=;|&(:";

  private static ShellLine line(String line) {
    return ShellLine.parse(line, BREAKS);
  }

  @Test
  void leavesTheProgramOut() {
    assertThat(line("./scaffold new  demo --te"))
        .isEqualTo(new ShellLine(List.of("new", "demo"), "--te", 0, ' '));
    assertThat(line("scaffold new ")).isEqualTo(new ShellLine(List.of("new"), "", 0, ' '));
    assertThat(line("scaffold")).isEqualTo(new ShellLine(List.of(), "scaffold", 0, ' '));
    assertThat(line("")).isEqualTo(new ShellLine(List.of(), "", 0, ' '));
  }

  @Test
  void takesQuotesOffWords() {
    assertThat(line("s 'a b' \"c \\\" $d\" e\\ f '' x").words())
        .containsExactly("a b", "c \" $d", "e f", "");
  }

  @Test
  void keepsWhatTheShellDoesNotReplace() {
    assertThat(line("s -d backend.api=re"))
        .isEqualTo(new ShellLine(List.of("-d"), "backend.api=re", "backend.api=".length(), ' '));
    assertThat(line("s a:b=c:d").kept()).isEqualTo("a:b=c:".length());
    assertThat(line("s a\\=b").kept()).isZero();
    assertThat(ShellLine.parse("s -d api=re", "").kept()).isZero();
  }

  @Test
  void knowsAnOpenQuote() {
    assertThat(line("s \"api=re")).isEqualTo(new ShellLine(List.of(), "api=re", 0, '"'));
    assertThat(line("s api='re")).isEqualTo(new ShellLine(List.of(), "api=re", 4, '\''));
    assertThat(line("s 'it\\")).isEqualTo(new ShellLine(List.of(), "it\\", 0, '\''));
    assertThat(line("s it\\")).isEqualTo(new ShellLine(List.of(), "it\\", 0, ' '));
  }
}
