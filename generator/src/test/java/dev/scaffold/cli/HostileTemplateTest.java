package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may try, is refused, and touches nothing. */
class HostileTemplateTest {
  @TempDir private Path temporary;
  private HostileCatalog evil;

  @BeforeEach
  void prepares() throws IOException {
    evil = new HostileCatalog(temporary);
  }

  private static String rule(String path) {
    return "files: [{files: README.md, path: '" + path.replace("'", "''") + "'}]\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../stolen.txt",
        "a/../../stolen.txt",
        "..",
        "/tmp/stolen.txt",
        "//tmp/stolen.txt",
        "[=\"\\x2e\\x2e\"]/stolen.txt",
        "[=\"/\"]tmp/stolen.txt",
        "a\\..\\..\\stolen.txt",
        "a//b",
        "./a",
        ""
      })
  void mayNotLeaveTheTargetByAPath(String path) throws IOException {
    evil.description(rule(path)).isRefused(5, "no path inside the target");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../home/.bashrc", "/etc/cron.d/x", "..", "a/../../../b"})
  void mayNotLeaveTheTargetByAnAnswer(String answer) throws IOException {
    evil.description(rule("[=where]"))
        .isRefused(5, "no path inside the target", "-d", "where=" + answer);
  }

  @Test
  void mayNotLeaveTheTargetByAPlaceholder() throws IOException {
    evil.description("placeholders: {evil-token: where}\n").file("evil-token/x.txt", "x");

    evil.isRefused(5, "no path inside the target", "-d", "where=../../home");
    evil.isRefused(5, "no path inside the target", "-d", "where=/tmp/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside.txt", "/../outside.txt", "//etc/passwd", "/etc/passwd"})
  void mayNotFetchFromElsewhere(String from) throws IOException {
    evil.description("files: [{files: got.txt, from: '" + from + "'}]\n")
        .isRefused(2, from.equals("/etc/passwd") ? "is not in the catalog" : "no path inside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../home/.ssh/id_ed25519",
        "/../home/.ssh/id_ed25519",
        "/../../../../../../etc/passwd",
        "file:///etc/passwd",
        "classpath:/dev/scaffold/cli/Main.class",
        "/.git/config"
      })
  void mayNotIncludeFromElsewhere(String name) throws IOException {
    evil.file("a.md.ftl", "[#include \"" + name + "\"]").isRefused(2, "is not in the catalog");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".git/config",
        ".GIT/hooks/post-checkout",
        "sub/.Git/config",
        ".git./config",
        ".git /config",
        ".git . ./config",
        ".ｇｉｔ/config",
        "․git/config",
        "git~1/config",
        "GIT~1/config",
        "git~1 ./config",
        ".git::$INDEX_ALLOCATION/config",
        ".git .:x/config",
        "[=\".g\\x200Cit\"]/config",
        "[=\".git\\x200D\"]/config",
        "[=\".\"][=\"git\"]/config",
        ".git"
      })
  void mayNotWriteWhatGitKeeps(String path) throws IOException {
    evil.description(rule(path)).isRefused(5, "lies in a `.git` folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200B", "200E", "200F", "202A", "202E", "2066", "2069", "FEFF", "00AD", "2028", "2029",
        "0007", "000A", "001B", "007F", "009B", "D800", "DFFF"
      })
  void mayNotHideOrTurnPartsOfAName(String character) throws IOException {
    for (String name : new String[] {"photo[=\"\\x%s\"]gpj.exe", ".g[=\"\\x%s\"]it/config"}) {
      evil.description(rule(name.formatted(character))).isRefused(5, "does not show");
    }
  }

  @Test
  void mayGiveNamesOfAnyScript() throws IOException {
    String name = "größe-日本-👩\u200D💻-می\u200Cخواهم.txt";
    evil.description(rule(name));

    assertThat(evil.run("--defaults").exitCode()).isZero();
    assertThat(evil.target().resolve(name)).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "readme.MD",
        "ReadMe.md",
        "README.md/x",
        "readme.md/x",
      })
  void mayNotHideOneFileBehindAnother(String other) throws IOException {
    evil.description("files: [{files: x.txt, path: '" + other + "'}]\n")
        .file("x.txt", "x")
        .isRefused(2, other.equals("README.md/x") ? "would be a file" : "are one name to Windows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cafe\u0301.txt",
        "CAFÉ.txt",
        "CAFE\u0301.txt",
        "caf\u200Dé.txt",
        "caf\u200Cé.txt"
      })
  void mayNotHideOneFileBehindAnotherByItsCharacters(String other) throws IOException {
    evil.description(
            "files: [{files: x.txt, path: '%s'}, {files: y.txt, path: café.txt}]\n"
                .formatted(other))
        .file("x.txt", "x")
        .file("y.txt", "y")
        .isRefused(2, "are one name to Windows or macOS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../home/.ssh/id_ed25519",
        "/etc/passwd",
        "README.md",
        "dangling",
        "../../../shop/neighbour"
      })
  void mayNotHoldLinks(String to) throws IOException {
    Files.createSymbolicLink(evil.template().resolve("link"), Path.of(to));
    evil.isRefused(5, "must not hold symbolic links");
  }

  @Test
  void mayNotHoldAFileWithoutEnd() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(evil.template().resolve("huge").toFile(), "rw")) {
      file.setLength(1L << 40);
    }
    evil.isRefused(5, "more than 512 MiB");
  }

  @Test
  void mayNotHoldFilesWithoutEnd() throws IOException {
    Path many = Files.createDirectory(evil.template().resolve("many"));
    // Links are made and removed sooner than files; a file system allows 65,000 to one.
    Path some = many;
    for (int i = 0; i <= 100_000; i++) {
      Path next = many.resolve(Integer.toString(i));
      if (i % 50_000 == 0) {
        some = Files.createFile(next);
      } else {
        Files.createLink(next, some);
      }
    }
    evil.isRefused(5, "100000 is the most");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
        "values: {a: *b}\n",
        "values: {<<: {a: b}}\n",
        "values: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
        "values: !include ../../home/.ssh/id_ed25519\n",
        "values: {a: '1'}\n---\nschema: 1\n",
      })
  void mayNotLetItsDescriptionMeanMoreThanItShows(String more) throws IOException {
    evil.description(more).isRefused(2, "template.yaml:");
  }

  @Test
  void mayNotNestItsDescriptionWithoutEnd() throws IOException {
    evil.description("values: " + "[".repeat(100_000)).isRefused(2, "more than 50 levels");
    evil.description("values: " + "{a: ".repeat(100_000)).isRefused(2, "more than 50 levels");
    evil.description("# " + "x".repeat(3_000_000)).isRefused(2, "longer than 3000000 characters");
  }

  @Test
  void mayNotCommandATerminal() throws IOException {
    String sequence = "\\e]0;title\\a\\e[2J\\x9b31m\\u202E";
    evil.description(
        """
          - {name: more, type: choice, prompt: "P%1$s", help: "H%1$s", choices: [{value: a, label: "L%1$s"}], default: a}
          - {name: last, type: string, prompt: Last, validate: "last == 'x'", message: "M%1$s"}
        """
            .formatted(sequence));

    HostileCatalog.Ended ended =
        evil.run("\n?\n1\ny\nx\n", new Terminals(true, true, true), "--dry-run");
    assertThat(ended.err()).contains("P\uFFFD", "H\uFFFD", "L\uFFFD", "M\uFFFD");
    assertHarmless(ended);

    evil.description("\"k" + sequence + "\": 1\n");
    assertHarmless(evil.run("--defaults", "--verbose"));
    assertHarmless(evil.run("--defaults", "--json"));
    evil.description("").file("a\u001B[2Jb.txt", "x");
    assertHarmless(evil.run("--defaults", "--verbose"));
    assertHarmless(evil.run("--defaults", "--json"));
  }

  private static void assertHarmless(HostileCatalog.Ended ended) {
    // The program itself makes things bold on a terminal.
    String told = (ended.out() + ended.err()).replaceAll("\u001B\\[[0-9;]*m", "");
    assertThat(told.codePoints().filter(c -> c != '\n' && c != '\t'))
        .noneMatch(c -> Character.isISOControl(c) || c == 0x202E);
    assertThat(told).contains("\uFFFD").doesNotContain("a fault of scaffold");
  }
}
