package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found in other generators, tried here. */
class AdvisoriesTest {
  @TempDir private Path temporary;
  private HostileCatalog evil;

  @BeforeEach
  void prepares() throws IOException {
    evil = new HostileCatalog(temporary);
  }

  /** Copier: paths in the data of a template were objects that could read and write files. */
  @Test
  void cve202555201ObjectsThatReadFiles() throws IOException {
    evil.file("a.md.ftl", "[=name.read_text()]").isRefused(2, "error: ");
    evil.file("a.md.ftl", "[=template.source.parent]").isRefused(2, "has no value");
  }

  /** Copier: a rendered file name that leads up, or is absolute, was written outside. */
  @Test
  void cve202555214RenderedNamesThatLeadOut() throws IOException {
    String name = "[='..'][=where]forbidden.txt";
    evil.file(name, "x").isRefused(5, "no path inside the target", "-d", "where=/");
    Files.delete(evil.template().resolve(name));
    evil.file("[=where]", "x").isRefused(5, "no path inside the target", "-d", "where=/tmp/x");
  }

  /** Copier: a link in a template brought files of the machine into the project. */
  @Test
  void cve202623968LinksThatRead() throws IOException {
    Files.createSymbolicLink(
        evil.template().resolve("stolen.txt"), evil.root().resolve("home/.ssh/id_ed25519"));
    evil.isRefused(5, "must not hold symbolic links");
  }

  /** Copier: a link to a folder was kept, and files below it were then written through it. */
  @Test
  void cve202623986LinksThatWrite() throws IOException {
    Files.createSymbolicLink(evil.template().resolve("out"), evil.root().resolve("home"));
    evil.description("files: [{files: README.md, path: out/.bashrc}]\n")
        .isRefused(5, "must not hold symbolic links");
  }

  /** Copier: the key that names the template's own folder could lead out of the template. */
  @Test
  void cve202634726KeysThatChooseAFolder() throws IOException {
    evil.description("subdirectory: ..\n").isRefused(2, "`subdirectory`");
    evil.description("components: {a: {prompt: A, choices: [../../..]}}\n").isRefused(2, "error: ");
  }

  /** Copier: the key that names a file of data could name any file of the machine. */
  @Test
  void cve202634730KeysThatReadData() throws IOException {
    evil.description("external_data: {x: /etc/passwd}\n").isRefused(2, "`external_data`");
    evil.description("files: [{files: x, from: ../outside.txt}]\n").isRefused(2, "no path inside");
  }

  /** Copier's `!include` in its description read files, at first also outside the template. */
  @Test
  void tagsThatInclude() throws IOException {
    evil.description("values: !include ../outside.txt\n").isRefused(2, "the tag `!include`");
    evil.description("values: {v: !include /etc/passwd}\n").isRefused(2, "the tag `!include`");
  }

  /** Cookiecutter: what named the template was read as an option by the program that fetched it. */
  @Test
  void cve202224065NamesThatAreOptions() throws IOException {
    String option = "--upload-pack=touch " + evil.trace();
    evil.isRefused(2, "error: ", "--template=" + option);
    HostileCatalog.Ended ended = evil.run("--defaults", "--catalog=" + option);
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(evil.trace()).doesNotExist();
    assertThat(evil.target()).doesNotExist();
  }

  /** The same where the program is Git, and what names the template is an address. */
  @Test
  void cve202224065AddressesThatAreOptions() throws Exception {
    Path trace = temporary.toRealPath().resolve("it-ran");
    TeamRepository team = TeamRepository.in(temporary.resolve("team"));
    Person person = new Person(temporary.resolve("person"));
    for (String address :
        List.of(
            "--upload-pack=touch " + trace,
            "--upload-pack=touch " + trace + "/..:x",
            "-u./payload:x",
            "ssh://-oProxyCommand=touch " + trace + "/x",
            "ssh://-oProxyCommand=touch%20" + trace + "@host/x",
            "-oProxyCommand=touch " + trace + ":x",
            "git@-oProxyCommand=touch:x",
            "git@127.0.0.1:--upload-pack=touch",
            "ext::sh -c touch% " + trace,
            "ext::sh -c touch% " + trace + "//service@1")) {
      Person.Ended ended = person.make(address);
      assertThat(ended.exitCode()).as(ended.err()).isIn(2, 5);
      assertThat(person.run("catalog", "add", "x", address).exitCode()).isIn(2, 5);
    }
    for (String ref : List.of("--upload-pack=touch " + trace, "-u./payload", "main:refs/heads/x")) {
      Person.Ended ended = person.make(team.folder().toString(), "--ref=" + ref);
      assertThat(ended.err()).contains("the catalog has no branch `");
      assertThat(ended.exitCode()).isEqualTo(2);
    }
    assertThat(trace).doesNotExist();
    assertThat(person.work()).isEmptyDirectory();
  }

  /**
   * Copier: what was trusted was compared with the start of an address as text, so that one which
   * went on with {@code ..}, then also with an encoded one, was trusted, too.
   */
  @Test
  void cve202653951AddressesThatLookTrusted() throws Exception {
    Path srv = temporary.resolve("srv");
    TeamRepository good = TeamRepository.in(srv.resolve("good"));
    good.release("1.0.0");
    TeamRepository bad = TeamRepository.in(srv.resolve("bad"));
    bad.write(
        "service/.template/template.yaml",
        Files.readString(bad.folder().resolve("service/.template/template.yaml"))
            + "actions:\n  - {title: Begin, run: [touch, it-ran]}\n");
    bad.release("1.0.0");
    Person person = new Person(temporary.resolve("person"));
    try (HttpGitServer server = new HttpGitServer(srv.toRealPath())) {
      String trusted = server.address() + "/good/.git";
      assertThat(person.run("catalog", "trust", trusted).exitCode()).isZero();
      assertThat(person.run("catalog", "trust", "file://" + good.folder()).exitCode()).isZero();
      for (String way :
          List.of(
              "/../../bad/.git",
              "/%2e%2e/%2e%2e/bad/.git",
              "/.%2E/%2e./bad/.git",
              "/%252e%252e/%252e%252e/bad/.git",
              "/..%2f../bad/.git",
              "/..%5c../bad/.git",
              "%2f..%2f..%2fbad/.git")) {
        Person.Ended ended = person.make(trusted + way);
        assertThat(ended.exitCode()).as(way + ended.err()).isEqualTo(2);
        assertThat(person.project()).doesNotExist();
      }
      assertThat(server.requests()).isEmpty();

      for (String other :
          List.of(
              server.address() + "/bad/.git",
              good.folder() + "/../bad",
              "file://" + bad.folder())) {
        assertThat(person.make(other).exitCode()).isZero();
        assertThat(person.made("README.md")).isEqualTo("1.0.0\n");
        assertThat(person.project().resolve("it-ran")).doesNotExist();
      }
    }
  }

  /** Backstage: expressions got out of the sandbox that ran them, and ran programs. */
  @Test
  void cve202335926ExpressionsThatRunPrograms() throws IOException {
    evil.file(
            "a.md.ftl",
            "[=\"freemarker.template.utility.Execute\"?new()(\"touch " + evil.trace() + "\")]")
        .isRefused(5, "`?new` makes Java objects");
    evil.file("a.md.ftl", "[=name.class.forName('java.lang.Runtime').getRuntime()]")
        .isRefused(2, "error: ");
  }

  /** Backstage: the check of paths did not see that a part of one was a link. */
  @Test
  void cve202426150LinksInTheMiddleOfAPath() throws IOException {
    Files.createSymbolicLink(evil.root().resolve("catalog/shared"), evil.root().resolve("home"));
    evil.description("files: [{files: key, from: /shared/.ssh/id_ed25519}]\n")
        .isRefused(2, "is not in the catalog");
  }

  /** Backstage: actions that read, delete and unpack followed links out of the workspace. */
  @Test
  void cve202624046LinksThatActionsFollow() throws IOException {
    Files.createSymbolicLink(evil.root().resolve("catalog/link"), Path.of("/etc/passwd"));
    evil.description("files: [{files: log.txt, from: /link}]\n")
        .isRefused(5, "must not hold symbolic links");
    evil.description("").file("a.md.ftl", "[#include '/link']");
    evil.isRefused(5, "must not hold symbolic links");
  }

  /** Backstage: a link to a link, or to what did not exist yet, passed the check of paths. */
  @Test
  void cve202624047LinksToLinksAndToNothing() throws IOException {
    Files.createSymbolicLink(evil.template().resolve("first"), Path.of("second"));
    Files.createSymbolicLink(
        evil.template().resolve("second"), evil.root().resolve("home/.ssh/authorized_keys"));
    evil.isRefused(5, "must not hold symbolic links");
  }
}
