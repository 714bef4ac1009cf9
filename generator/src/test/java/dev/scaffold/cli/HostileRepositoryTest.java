package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a catalog that is a Git work tree may have Git do: nothing. */
class HostileRepositoryTest {
  @TempDir private Path temporary;
  private HostileCatalog evil;
  private Path catalog;

  @BeforeEach
  void makesTheCatalogARepository() throws Exception {
    evil = new HostileCatalog(temporary);
    catalog = evil.root().resolve("catalog");
    git(catalog, "init", "-q");
    git(catalog, "add", "-A");
    git(catalog, "commit", "-qm", "evil");
  }

  private void git(Path folder, String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HOME", evil.root().resolve("home").toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    assertThat(builder.start().waitFor()).as(List.of(arguments).toString()).isZero();
  }

  private void runsNothing() {
    HostileCatalog.Ended ended = evil.run("--defaults");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(evil.trace()).doesNotExist();
  }

  @Test
  void mayNotHaveChangesWatchedByAProgram() throws Exception {
    git(catalog, "config", "core.fsmonitor", "touch " + evil.trace() + "; false");

    runsNothing();
  }

  /** A list of ignored files that is not there makes Git ask for it, by any transport. */
  @Test
  void mayNotHaveMissingObjectsFetched() throws Exception {
    evil.file("d/.gitignore", "*.x\n").file("d/a.txt", "a");
    git(catalog, "add", "-A");
    git(catalog, "commit", "-qm", "more");
    git(catalog, "config", "uploadpack.allowFilter", "true");
    Path partial = evil.root().resolve("partial");
    git(
        evil.root(),
        "clone",
        "-q",
        "--filter=blob:none",
        "--no-checkout",
        "file://" + catalog,
        "partial");
    git(partial, "read-tree", "HEAD");
    git(partial, "update-index", "--skip-worktree", "evil/d/.gitignore");
    git(partial, "config", "protocol.ext.allow", "always");
    git(partial, "config", "remote.origin.url", "ext::sh -c touch% " + evil.trace());
    Files.createDirectories(partial.resolve("evil/d"));
    Files.writeString(partial.resolve("evil/d/b.txt"), "b");

    evil.run("--defaults", "--catalog", partial.toString());

    assertThat(evil.trace()).doesNotExist();
    assertThat(evil.target()).doesNotExist();
  }

  @Test
  void mayNotHoldASubmodule() throws Exception {
    git(
        catalog,
        "update-index",
        "--add",
        "--cacheinfo",
        "160000,1234567890123456789012345678901234567890,evil/sub");

    evil.isRefused(5, "must not hold submodules");
  }

  @Test
  void mayNotHoldALinkThatIsCommitted() throws Exception {
    Files.createSymbolicLink(evil.template().resolve("keys"), Path.of("../../home/.ssh"));
    git(catalog, "add", "-A");

    evil.isRefused(5, "must not hold symbolic links");
  }

  @Test
  void mayNotRunHooks() throws Exception {
    for (String name : List.of("post-index-change", "post-checkout", "pre-commit")) {
      Path hook = catalog.resolve(".git/hooks/" + name);
      Files.createDirectories(hook.getParent());
      Files.writeString(hook, "#!/bin/sh\ntouch " + evil.trace() + "\n");
      assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    runsNothing();
  }

  /** As LFS does: a filter of the person's own, which a template's attributes ask for. */
  @Test
  void mayNotHaveFilesFilteredInTheFirstCommit() throws Exception {
    filterByAProgram();

    runsNothing();
    assertThat(evil.target().resolve("big.bin")).hasContent("big");
  }

  @Test
  void mayNotHaveFilesFilteredInTheFirstCommitOfARepositoryThatIsThere() throws Exception {
    filterByAProgram();
    git(evil.root(), "init", "-q", evil.target().toString());

    runsNothing();
    assertThat(evil.target().resolve("big.bin")).hasContent("big");
  }

  private void filterByAProgram() throws Exception {
    for (String kind : List.of("clean", "smudge", "process")) {
      git(
          evil.root(),
          "config",
          "--global",
          "filter.evil." + kind,
          "touch " + evil.trace() + "; cat");
    }
    evil.file(".gitattributes", "*.bin filter=evil diff=evil merge=evil\n").file("big.bin", "big");
  }

  @Test
  void mayNotPutAHookWhereGitRunsIt() throws Exception {
    evil.file("hook", "#!/bin/sh\ntouch " + evil.trace() + "\n")
        .description("files: [{files: hook, path: .git/hooks/pre-commit, executable: true}]\n")
        .isRefused(5, "lies in a `.git` folder");
  }
}
