package dev.scaffold.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.Location;
import dev.scaffold.tree.RelativePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortablePathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ".env",
        "..a",
        "console",
        "com10",
        "auxiliary/nul-safe",
        "x.con",
        "con-figure.md",
        "Überblick.md",
        "日本/説明.md",
        "com",
        "lpt.txt",
        "a b",
        "(x) [y] {z} 'q' & $ # ! @ , ; = + ~ ` ^ %"
      })
  void takesWhatEverySystemHolds(String path) {
    assertThat(PortablePath.problem(new RelativePath(path), Location.NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con",
        "CON.txt",
        "a/Aux/b",
        "nul.tar.gz",
        "com1",
        "LPT9.log",
        "COM¹",
        "CONIN$",
        "aux .txt",
        "a<b",
        "a>b",
        "a:b",
        "a\"b",
        "a|b",
        "a?b",
        "a*b",
        "dot.",
        "space ",
        "a./b",
        "...x/y. "
      })
  void refusesWhatWindowsCannotHold(String path) {
    assertThat(PortablePath.problem(new RelativePath(path), Location.NONE)).isPresent();
  }

  @Test
  void boundsTheLengthOfNamesAndPaths() {
    assertThat(PortablePath.problem(new RelativePath("é".repeat(127)), Location.NONE)).isEmpty();
    assertThat(PortablePath.problem(new RelativePath("é".repeat(128)), Location.NONE)).isPresent();
    String folders = "x/".repeat(99);
    assertThat(PortablePath.problem(new RelativePath(folders + "ab"), Location.NONE)).isEmpty();
    assertThat(PortablePath.problem(new RelativePath(folders + "abc"), Location.NONE)).isPresent();
  }
}
