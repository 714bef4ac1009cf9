package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a catalog in a repository elsewhere may hold, and what it may have Git do. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCommitTest {
  private static final byte[] ZEROS = new byte[1 << 20];
  private static final Charset UTF = StandardCharsets.UTF_8;

  @TempDir private Path temporary;
  private TeamRepository evil;
  private Person person;
  private Path trace;

  @BeforeEach
  void makesARepository() throws Exception {
    evil = TeamRepository.in(temporary.resolve("evil"));
    person = new Person(temporary.resolve("person"));
    trace = temporary.toRealPath().resolve("it-ran");
  }

  private void isRefused(int exitCode, String reason) {
    Person.Ended ended = person.make(evil.folder().toString());

    assertThat(ended.err())
        .startsWith("error: ")
        .contains(reason)
        .doesNotContain("a fault of scaffold");
    assertThat(ended.exitCode()).isEqualTo(exitCode);
    assertThat(ended.out()).isEmpty();
    assertThat(person.work()).isEmptyDirectory();
    assertThat(trace).doesNotExist();
  }

  /** Stores an object as it is, however wrong; returns its id. */
  private String object(String type, byte[] content) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("git", "hash-object", "-w", "--literally", "-t", type, "--stdin")
            .directory(evil.folder().toFile())
            .start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(content);
    }
    String id = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return id;
  }

  private static byte[] entry(String mode, byte[] name, String id) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    entry.writeBytes((mode + " ").getBytes(StandardCharsets.UTF_8));
    entry.writeBytes(name);
    entry.write(0);
    entry.writeBytes(HexFormat.of().parseHex(id));
    return entry.toByteArray();
  }

  private static byte[] entry(String mode, String name, String id) {
    return entry(mode, name.getBytes(StandardCharsets.UTF_8), id);
  }

  /** Makes the release of a tree of these entries and the template {@code service}. */
  private void release(byte[]... entries) throws IOException, InterruptedException {
    release("", entries);
  }

  private void release(String inside, byte[]... entries) throws IOException, InterruptedException {
    ByteArrayOutputStream root = new ByteArrayOutputStream();
    ByteArrayOutputStream service = new ByteArrayOutputStream();
    ByteArrayOutputStream into = inside.isEmpty() ? root : service;
    service.writeBytes(
        entry("40000", ".template", evil.git("rev-parse", "HEAD:service/.template")));
    Arrays.stream(entries).forEach(into::writeBytes);
    root.writeBytes(entry("40000", "service", object("tree", service.toByteArray())));
    String tree = object("tree", root.toByteArray());
    String commit = evil.git("commit-tree", tree, "-m", "evil");
    evil.git("update-ref", "refs/heads/main", commit);
    evil.git("tag", "v1.0.0", commit);
  }

  @Test
  void mayNotHaveASubmoduleInATemplate() throws Exception {
    evil.write(".gitmodules", "[submodule \"x\"]\n\tpath = service/x\n\turl = -u./payload\n");
    release(
        "service",
        entry("160000", "x", evil.git("rev-parse", "HEAD")),
        entry("100644", "z", object("blob", ZEROS)));

    isRefused(5, "a template must not hold submodules\n --> service/x\n");
  }

  @Test
  void mayNotHaveASymbolicLinkInATemplate() throws Exception {
    release("service", entry("120000", "x", object("blob", "/etc/passwd".getBytes(UTF))));

    isRefused(5, "a template must not hold symbolic links\n --> service/x\n");
  }

  @Test
  void mayNotHaveNamesThatLeadOut() throws Exception {
    release("service", entry("100644", "..", object("blob", ZEROS)));

    isRefused(2, "a name that not every system can hold");
  }

  @Test
  void mayNotHaveFoldersThatLeadOut() throws Exception {
    String payload = object("tree", entry("100644", "payload", object("blob", ZEROS)));
    release(entry("40000", "..", payload));

    isRefused(2, "a name that not every system can hold");
  }

  @Test
  void mayNotHaveNamesWithSlashes() throws Exception {
    release("service", entry("100644", "../../payload", object("blob", ZEROS)));

    isRefused(2, "a name that not every system can hold");
  }

  @Test
  void mayNotHaveNamesThatAreNotText() throws Exception {
    release(entry("100644", new byte[] {(byte) 0xff, 'x'}, object("blob", ZEROS)));

    isRefused(2, "a name that is not UTF-8");
  }

  @Test
  void mayNotHaveAGitFolder() throws Exception {
    String hook = object("blob", ("#!/bin/sh\ntouch " + trace + "\n").getBytes(UTF));
    String hooks = object("tree", entry("100755", "pre-commit", hook));
    release("service", entry("40000", ".git", object("tree", entry("40000", "hooks", hooks))));

    isRefused(5, "lies in a `.git` folder");
  }

  /** Each level holds the one below ten times: a few hundred bytes that list a billion files. */
  @Test
  void mayNotHoldABillionFiles() throws Exception {
    String id = object("tree", entry("100644", "f", object("blob", ZEROS)));
    for (int level = 0; level < 9; level++) {
      ByteArrayOutputStream tree = new ByteArrayOutputStream();
      for (int i = 0; i < 10; i++) {
        tree.writeBytes(entry("40000", "d" + i, id));
      }
      id = object("tree", tree.toByteArray());
    }
    release(entry("40000", "bomb", id));

    isRefused(5, "the commit holds more than 200000 files and folders");
  }

  @Test
  void mayNotHaveFoldersWithoutEnd() throws Exception {
    String id = object("tree", entry("100644", "f", object("blob", ZEROS)));
    for (int level = 0; level < 50; level++) {
      id = object("tree", entry("40000", "d".repeat(100), id));
    }
    release(entry("40000", "deep", id));

    isRefused(5, "the commit holds a path of more than 4096 bytes");
  }

  /** Small when packed: its size is looked at before it is read. */
  @Test
  void mayNotHoldAHugeFile() throws Exception {
    Path huge = evil.folder().resolve("service/huge.bin");
    try (OutputStream file = Files.newOutputStream(huge)) {
      for (int i = 0; i <= 512; i++) {
        file.write(ZEROS);
      }
    }
    evil.git("-c", "core.compression=1", "-c", "core.bigFileThreshold=1m", "add", "--all");
    evil.release("1.0.0");

    isRefused(5, "the template's files have more than 512 MiB");
  }

  @Test
  void mayNotHoldPointersOfLfsInThePlaceOfFiles() throws Exception {
    evil.write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
    evil.write(
        "service/big.bin",
        """
        version https://git-lfs.github.com/spec/v1
        oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
        size 12345
        """);
    evil.release("1.0.0");

    isRefused(2, "the file is kept by Git LFS, and only a pointer to it is in the repository");
  }

  /** A filter of the person's own, which a catalog's attributes ask for. */
  @Test
  void mayNotHaveFilesFiltered() throws Exception {
    for (String kind : List.of("clean", "smudge", "process")) {
      String program = "touch " + trace + "; cat";
      TeamRepository.git(
          person.home(), "config", "--file", ".gitconfig", "filter.evil." + kind, program);
    }
    evil.write(".gitattributes", "* filter=evil\n");
    evil.release("1.0.0");

    runsNothing();
  }

  private void runsNothing() {
    Person.Ended ended = person.make(evil.folder().toString());

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(trace).doesNotExist();
  }

  /** What a repository's own configuration names, Git may run where the repository lies. */
  @Test
  void mayNotHaveItsConfigurationRun() throws Exception {
    String program = "touch " + trace + "; false";
    for (String key :
        List.of(
            "uploadpack.packObjectsHook",
            "core.fsmonitor",
            "core.sshCommand",
            "core.gitProxy",
            "core.alternateRefsCommand",
            "credential.helper",
            "gpg.program")) {
      evil.git("config", key, program);
    }
    for (String hook : List.of("post-upload-pack", "reference-transaction", "pre-auto-gc")) {
      Path file = evil.folder().resolve(".git/hooks/" + hook);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "#!/bin/sh\ntouch " + trace + "\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    evil.git("-c", "core.hooksPath=/dev/null", "tag", "v1.0.0");

    runsNothing();
  }

  /** Nor do the person's own templates for repositories reach what is fetched into the cache. */
  @Test
  void needsNoHooksOfThePersonsOwn() throws Exception {
    Path hooks = Files.createDirectories(person.home().resolve("hooks"));
    Path hook = hooks.resolve("reference-transaction");
    Files.writeString(hook, "#!/bin/sh\ntouch " + trace + "\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    TeamRepository.git(
        person.home(), "config", "--file", ".gitconfig", "core.hooksPath", hooks.toString());
    evil.release("1.0.0");

    Person.Ended ended = person.make(evil.folder().toString(), "--no-git");

    assertThat(ended.err()).isEmpty();
    assertThat(trace).doesNotExist();
    assertThat(person.made("README.md")).isEqualTo("1.0.0\n");
  }

  @Test
  void mayHaveWhatItLikesOutsideOfItsTemplates() throws Exception {
    String link = object("blob", "/etc/passwd".getBytes(UTF));
    release(
        entry("120000", "link", link), entry("160000", "module", evil.git("rev-parse", "HEAD")));

    Person.Ended ended = person.make(evil.folder().toString());

    assertThat(ended.err()).isEmpty();
    try (Stream<Path> made = Files.list(person.project())) {
      assertThat(made.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(".git", ".scaffold.yaml");
    }
  }
}
