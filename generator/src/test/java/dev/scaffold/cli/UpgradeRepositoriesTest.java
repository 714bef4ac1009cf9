package dev.scaffold.cli;

import static dev.scaffold.cli.UpgradeScene.BOTH;
import static dev.scaffold.cli.UpgradeScene.EDITED;
import static dev.scaffold.cli.UpgradeScene.IMPROVED;
import static dev.scaffold.cli.UpgradeScene.OWN_WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scaffold.cli.Person.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upgrades in the kinds of repositories that people have, with the hooks that they have. */
class UpgradeRepositoriesTest {
  @TempDir private Path folder;
  private UpgradeScene scene;
  private Worktree templates;
  private Worktree project;

  /** One file merges, one is in conflict, one comes, one goes, one moves. */
  @BeforeEach
  void goesOnOnBothSides() throws Exception {
    scene = UpgradeScene.in(folder);
    templates = scene.catalog;
    project = scene.project;
    templates
        .write("shop/poem.txt", IMPROVED)
        .write("shop/lib/one.txt", "theirs\n")
        .write("shop/docs/guide.txt", "guide\n")
        .move("shop/lib/two.txt", "shop/lib/second.txt")
        .remove("shop/logo.bin")
        .release("1.1.0");
    project.write("poem.txt", EDITED).write("lib/one.txt", "ours\n").commit("work");
  }

  /** Upgrades with conflicts, takes that back, upgrades again, decides, and upgrades without. */
  private void goesAllWays(UpgradeScene kind) throws Exception {
    kind.leaveWorkUncommitted();
    Worktree tree = kind.project;
    String before = tree.git("ls-files", "-t", "--stage");
    assertThat(kind.conflicts().changes())
        .containsExactly(
            "docs/guide.txt added taken untouched",
            "lib/one.txt edited conflict same-lines",
            "lib/second.txt moved taken untouched",
            "logo.bin removed taken untouched",
            "poem.txt edited merged both-edited");
    assertThat(kind.stages()).containsExactly("1 lib/one.txt", "2 lib/one.txt", "3 lib/one.txt");
    kind.takesBack();
    assertThat(tree.git("ls-files", "-t", "--stage")).isEqualTo(before);

    assertThat(kind.run("upgrade").exitCode()).isEqualTo(3);
    tree.write("lib/one.txt", "decided\n").git("add", "--sparse", "lib/one.txt");
    kind.goesOn();
    assertThat(tree.git("show", "HEAD:./poem.txt") + "\n").isEqualTo(BOTH);
    assertThat(tree.git("show", "HEAD:./lib/one.txt")).isEqualTo("decided");
    assertThat(tree.git("ls-tree", "-r", "--name-only", "HEAD").lines())
        .contains("docs/guide.txt", "lib/second.txt", "mine/notes.txt")
        .doesNotContain("lib/two.txt", "logo.bin", "mine/new.txt");

    templates.write("shop/docs/guide.txt", "guide 2\n").release("1.2.0");
    assertThat(kind.takesOver().changes()).containsExactly("docs/guide.txt edited taken untouched");
    assertThat(tree.git("show", "HEAD:./docs/guide.txt")).isEqualTo("guide 2");
    tree.git("fsck", "--strict", "--no-dangling");
  }

  private UpgradeScene cloned(String... options) throws Exception {
    Path to = folder.toRealPath().resolve("clone");
    project.git("config", "uploadpack.allowFilter", "true");
    List<String> command = new ArrayList<>(List.of("clone", "--quiet"));
    command.addAll(List.of(options));
    command.addAll(List.of("file://" + project.folder(), to.toString()));
    project.git(command.toArray(String[]::new));
    return scene.at(new Worktree(to));
  }

  /** Puts what is committed into a folder of another repository, and commits it there. */
  private UpgradeScene inside(Worktree other, String path) throws Exception {
    Worktree copy = new Worktree(Files.createDirectories(other.folder().resolve(path)));
    Path archive = folder.resolve("project.tar");
    project.git("archive", "--output=" + archive, "HEAD");
    Process tar =
        new ProcessBuilder("tar", "-xf", archive.toString())
            .directory(copy.folder().toFile())
            .start();
    assertThat(tar.waitFor()).isZero();
    other.commit("shop");
    return scene.at(copy);
  }

  @Test
  void aSubfolderOfALargerRepository() throws Exception {
    Worktree whole = Worktree.init(folder.toRealPath().resolve("whole"));
    whole.write("README.md", "# all\n").write("apps/shop2/README.md", "# other\n");
    UpgradeScene kind = inside(whole, "apps/shop");

    goesAllWays(kind);

    assertThat(whole.git("diff", "--name-only", "HEAD~2", "HEAD", "--", ":!apps/shop")).isEmpty();
    assertThat(whole.status())
        .containsExactly(" M apps/shop/mine/notes.txt", "?? apps/shop/mine/new.txt");
  }

  @Test
  void workInTheRestOfALargerRepositoryIsLeftAlone() throws Exception {
    Worktree whole = Worktree.init(folder.toRealPath().resolve("whole"));
    whole.write("README.md", "# all\n");
    UpgradeScene kind = inside(whole, "shop");
    whole.write("README.md", "# edited\n").write("poem.txt", "untracked\n");

    Ended ended = kind.run("upgrade");

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
    assertThat(whole.status()).contains(" M README.md", "?? poem.txt");
    assertThat(kind.run("upgrade", "--abort").exitCode()).isZero();
    assertThat(whole.status()).containsExactly(" M README.md", "?? poem.txt");
    assertThat(whole.read("poem.txt")).isEqualTo("untracked\n");
  }

  @Test
  void aLinkedWorkTreeBesideAnUpgradeInTheMainOne() throws Exception {
    Path linked = folder.toRealPath().resolve("linked");
    project.git("worktree", "add", "--quiet", "-b", "other", linked.toString());
    assertThat(scene.run("upgrade").exitCode()).isEqualTo(3);
    String main = project.git("rev-parse", "main");

    goesAllWays(scene.at(new Worktree(linked)));

    assertThat(project.git("rev-parse", "main")).isEqualTo(main);
    assertThat(scene.run("upgrade", "--abort").exitCode()).isZero();
    assertThat(project.status()).isEmpty();
  }

  @Test
  void aShallowClone() throws Exception {
    UpgradeScene kind = cloned("--depth=1");

    goesAllWays(kind);

    assertThat(kind.project.git("rev-parse", "--is-shallow-repository")).isEqualTo("true");
  }

  @Test
  void aPartialClone() throws Exception {
    UpgradeScene kind = cloned("--filter=blob:none", "--sparse");
    assertThat(kind.project.git("rev-list", "--objects", "--missing=print", "HEAD"))
        .contains("\n?");

    goesAllWays(kind);
  }

  @Test
  void aPartialCloneWhoseOriginIsOutOfReach() throws Exception {
    UpgradeScene kind = cloned("--filter=blob:none", "--sparse");
    kind.leaveWorkUncommitted();
    project.move(".git", ".away");
    String head = kind.project.head();

    Ended ended = kind.run("upgrade");

    assertThat(ended.exitCode()).as(ended.out()).isEqualTo(1);
    assertThat(ended.err()).startsWith("error: ").contains("hint: ").doesNotContain("Exception");
    assertThat(kind.project.head()).isEqualTo(head);
    kind.assertOwnWorkIsLeft();

    project.move(".away", ".git");
    assertThat(kind.run("upgrade").exitCode()).isEqualTo(3);
  }

  @Test
  void aSparseCheckout() throws Exception {
    UpgradeScene kind = cloned();
    kind.project.git("sparse-checkout", "set", "--cone", "mine");
    assertThat(kind.project.has("lib")).isFalse();

    goesAllWays(kind);

    assertThat(kind.project.has("docs")).isFalse();
    assertThat(kind.project.read("poem.txt")).isEqualTo(BOTH);
    assertThat(kind.project.git("ls-files", "-t", "docs")).isEqualTo("S docs/guide.txt");
  }

  @Test
  void carriageReturnsInTheWorkTreeAlone() throws Exception {
    UpgradeScene kind = cloned("--config", "core.autocrlf=true");
    assertThat(kind.project.read("poem.txt")).isEqualTo(EDITED.replace("\n", "\r\n"));
    kind.leaveWorkUncommitted();
    assertThat(kind.project.status()).isEqualTo(OWN_WORK);

    goesAllWays(kind);

    assertThat(kind.project.read("poem.txt")).isEqualTo(BOTH.replace("\n", "\r\n"));
    assertThat(kind.project.read("docs/guide.txt")).isEqualTo("guide 2\r\n");
  }

  @Test
  void objectsThatAreNamedBySha256() throws Exception {
    Worktree probe = new Worktree(Files.createDirectories(folder.resolve("probe")));
    assumeTrue(
        probe.succeeds("init", "--quiet", "--object-format=sha256"), "this Git knows no SHA-256");
    Worktree other = Worktree.init(folder.toRealPath().resolve("sha256"), "--object-format=sha256");

    goesAllWays(inside(other, "."));

    assertThat(other.head()).hasSize(64);
  }

  private void hook(String name, String script) throws Exception {
    project.write(".git/hooks/" + name, "#!/bin/sh\n" + script).executable(".git/hooks/" + name);
  }

  @Test
  void aHookThatRefusesTheCommitLosesNothing() throws Exception {
    project.write("lib/one.txt", templates.read("shop/lib/one.txt")).commit("no conflict");
    scene.leaveWorkUncommitted();
    hook("pre-commit", "echo the linter says no\nexit 1\n");
    String head = project.head();

    Ended refused = scene.run("upgrade");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("error: Git did not commit the upgrade: the linter says no")
        .contains("--continue")
        .contains("--abort");
    assertThat(project.head()).isEqualTo(head);
    assertThat(project.git("show", ":poem.txt") + "\n").isEqualTo(BOTH);
    scene.assertOwnWorkIsLeft();
    assertThat(scene.run("status").out()).contains("An upgrade is under way");
    scene.takesBack();
    assertThat(project.read("poem.txt")).isEqualTo(EDITED);

    assertThat(scene.run("upgrade").exitCode()).isEqualTo(1);
    project.remove(".git/hooks/pre-commit");
    scene.goesOn();
    assertThat(project.read("poem.txt")).isEqualTo(BOTH);
  }

  @Test
  void aHookThatRefusesTheMessageLosesNoDecision() throws Exception {
    scene.leaveWorkUncommitted();
    scene.conflicts();
    project.write("lib/one.txt", "decided\n").git("add", "lib/one.txt");
    hook("commit-msg", "echo no ticket >&2\nexit 1\n");
    String head = project.head();

    for (int i = 0; i < 2; i++) {
      Ended refused = scene.run("upgrade", "--continue");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("no ticket").contains("--continue");
      assertThat(project.head()).isEqualTo(head);
      assertThat(project.git("show", ":lib/one.txt")).isEqualTo("decided");
      scene.assertOwnWorkIsLeft();
    }

    project.remove(".git/hooks/commit-msg");
    scene.goesOn();
    assertThat(project.read("lib/one.txt")).isEqualTo("decided\n");
  }

  @Test
  void aHookMayChangeWhatIsCommitted() throws Exception {
    project.write("lib/one.txt", templates.read("shop/lib/one.txt")).commit("no conflict");
    scene.leaveWorkUncommitted();
    hook("pre-commit", "echo formatted >> docs/guide.txt\ngit add docs/guide.txt\n");
    hook("commit-msg", "echo 'Ticket: 7' >> \"$1\"\n");

    scene.takesOver();

    assertThat(project.git("show", "HEAD:docs/guide.txt")).isEqualTo("guide\nformatted");
    assertThat(project.git("log", "-1", "--format=%B"))
        .isEqualTo("Upgrade the template shop from 1.0.0 to 1.1.0\n\nBy scaffold.\nTicket: 7");
  }
}
