package dev.scaffold.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.git.WorkTree;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of repositories that people have. */
class RepositoryKindsTest {
  private static final String MARKED = "<<<<<<< yours\na\n=======\nb\n>>>>>>> template\n";

  @TempDir Path temporary;

  private Path folder(String name) throws IOException {
    return temporary.toRealPath().resolve(name);
  }

  private static PersonsRepository.UpdateOf changes(PersonsRepository repository) {
    return repository
        .update()
        .write("README.md", "# shop 2\n")
        .write("docs/guide.md", "guide\n")
        .remove("src/old.txt");
  }

  private static PersonsRepository.UpdateOf conflict(PersonsRepository repository) {
    return changes(repository)
        .write("src/main.txt", MARKED)
        .stage(1, "src/main.txt", "base\n")
        .stage(2, "src/main.txt", PersonsRepository.lines("main", 20))
        .stage(3, "src/main.txt", "theirs\n");
  }

  /** Updates with conflicts, takes that back, updates again, decides, and updates without. */
  private static void goesAllWays(PersonsRepository repository) throws IOException {
    List<String> before = repository.status();
    List<String> entries = repository.git("ls-files", "-t", "--stage").lines().toList();
    repository.writer().apply(conflict(repository).made());
    assertThat(repository.read("src/main.txt").replace("\r", "")).isEqualTo(MARKED);
    repository.writer().abort();
    assertThat(repository.status()).isEqualTo(before);
    assertThat(repository.git("ls-files", "-t", "--stage").lines()).isEqualTo(entries);

    repository.writer().apply(conflict(repository).made());
    PersonsRepository.at(repository.folder()).git("add", "--sparse", "src/main.txt");
    repository.writer().resume();
    assertThat(repository.git("show", "HEAD:src/main.txt")).isEqualTo(MARKED.strip());
    assertThat(repository.git("show", "HEAD:docs/guide.md")).isEqualTo("guide");

    String head = repository.head();
    Applied applied =
        repository.writer().apply(repository.update().write("docs/guide.md", "guide 2\n").made());
    assertThat(applied).isEqualTo(new Applied.Committed(repository.head()));
    assertThat(repository.git("rev-parse", "HEAD^")).isEqualTo(head);
    assertThat(repository.status()).isEqualTo(before);
    assertThat(repository.hasNoStateLeft()).isTrue();
    repository.git("fsck", "--strict");
  }

  @Test
  void worksInASubfolderOfALargerRepository() throws IOException {
    PersonsRepository whole = PersonsRepository.in(folder("whole"));
    whole.write("apps/shop/README.md", "# shop\n");
    whole.commit("shop");
    whole.write("README.md", "edited\n");
    WorkTree tree = WorkTree.of(whole.program(), whole.folder().resolve("apps/shop"));

    assertThat(new CommittedOurs(tree, whole.head()).below(Folder.ROOT))
        .containsOnlyKeys(new RelativePath("README.md"));
    Applied applied =
        new RepositoryWriter(tree)
            .apply(
                whole
                    .update()
                    .write("README.md", MARKED)
                    .stage(2, "README.md", "# shop\n")
                    .stage(3, "README.md", "# theirs\n")
                    .write("docs/guide.md", "guide\n")
                    .made());

    assertThat(applied).isEqualTo(new Applied.InConflict(List.of(new RelativePath("README.md"))));
    assertThat(whole.status())
        .containsExactly(" M README.md", "AA apps/shop/README.md", "A  apps/shop/docs/guide.md");
    new RepositoryWriter(WorkTree.of(whole.program(), whole.folder())).abort();
    assertThat(whole.status()).containsExactly(" M README.md");
  }

  @Test
  void worksInALinkedWorkTreeBesideAnotherUpdate() throws IOException {
    PersonsRepository main = PersonsRepository.in(folder("shop"));
    main.git("worktree", "add", "--quiet", folder("linked").toString());
    main.writer().apply(conflict(main).made());

    goesAllWays(PersonsRepository.at(folder("linked")));

    assertThat(main.writer().pending()).isPresent();
    main.writer().abort();
    assertThat(main.status()).isEmpty();
  }

  @Test
  void worksOnADetachedHead() throws IOException {
    PersonsRepository repository = PersonsRepository.in(folder("shop"));
    repository.git("switch", "--quiet", "--detach");

    goesAllWays(repository);
  }

  @Test
  void worksInAShallowClone() throws IOException {
    goesAllWays(clone("--depth=1"));
  }

  @Test
  void worksInAPartialClone() throws IOException {
    PersonsRepository clone = clone("--filter=blob:none", "--sparse");
    assertThat(clone.git("rev-list", "--objects", "--missing=print", "HEAD")).contains("\n?");

    goesAllWays(clone);
  }

  @Test
  void readsInAPartialCloneWhatIsNotThereYet() throws IOException {
    PersonsRepository clone = clone("--filter=blob:none", "--sparse");
    CommittedOurs ours = new CommittedOurs(clone.tree(), clone.head());
    RelativePath path = new RelativePath("src/main.txt");

    assertThat(ours.read(List.of(path)))
        .containsExactly(Map.entry(path, TreeFile.ofText(PersonsRepository.lines("main", 20))));
  }

  private PersonsRepository clone(String... options) throws IOException {
    PersonsRepository origin = PersonsRepository.in(folder("origin"));
    origin.commit("second");
    origin.git("config", "uploadpack.allowFilter", "true");
    String[] command =
        Stream.of(
                List.of("clone", "--quiet"),
                List.of(options),
                List.of("file://" + origin.folder(), folder("clone").toString()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    origin.git(command);
    return PersonsRepository.at(folder("clone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--cone", "--no-cone", "--sparse-index"})
  void writesNoFilesOutsideOfASparseCheckout(String option) throws IOException {
    PersonsRepository repository = PersonsRepository.in(folder("shop"));
    repository.git("sparse-checkout", "set", option, "mine");
    assertThat(repository.has("src")).isFalse();

    goesAllWays(repository);

    assertThat(repository.has("docs")).isFalse();
    assertThat(repository.git("ls-files", "-t", "docs")).isEqualTo("S docs/guide.md");
    assertThat(repository.has("mine/notes.txt")).isTrue();
  }

  @Test
  void keepsASplitIndex() throws IOException {
    PersonsRepository repository = PersonsRepository.in(folder("shop"));
    repository.git("update-index", "--split-index");
    repository.git("config", "core.splitIndex", "true");

    goesAllWays(repository);
  }

  @Test
  void keepsTheCachesOfAnIndex() throws IOException {
    PersonsRepository repository = PersonsRepository.in(folder("shop"));
    repository.git("config", "feature.manyFiles", "true");
    repository.git("config", "index.version", "4");
    repository.git("update-index", "--index-version", "4", "--untracked-cache");
    repository.write("mine/new.txt", "untracked\n");
    repository.status();

    goesAllWays(repository);
  }

  @Test
  void asksAMonitorOfTheFileSystem() throws IOException {
    PersonsRepository repository = PersonsRepository.in(folder("shop"));
    // It knows of nothing, and so says that anything may have changed.
    repository.write(".git/monitor", "#!/bin/sh\nprintf 'token\\0/\\0'\n");
    assertThat(repository.folder().resolve(".git/monitor").toFile().setExecutable(true)).isTrue();
    repository.git("config", "core.fsmonitor", ".git/monitor");
    repository.git("update-index", "--fsmonitor");
    repository.status();

    goesAllWays(repository);
  }

  @Test
  void writesThePersonsLineEndings() throws IOException {
    PersonsRepository repository = PersonsRepository.empty(folder("shop"));
    repository.git("config", "core.autocrlf", "true");
    repository.write("README.md", "# shop\r\n");
    repository.write("src/main.txt", PersonsRepository.lines("main", 20).replace("\n", "\r\n"));
    repository.write("src/old.txt", "old\r\n");
    repository.commit("first");

    goesAllWays(repository);

    assertThat(repository.read("README.md")).isEqualTo("# shop 2\r\n");
    assertThat(repository.git("show", "HEAD:README.md")).isEqualTo("# shop 2");
  }

  @Test
  void worksWithObjectsNamedBySha256() throws IOException {
    Outcome able =
        PersonsRepository.at(temporary)
            .program()
            .run(temporary, "init", "--quiet", "--object-format=sha256", "probe");
    assumeTrue(able.succeeded(), "this Git knows no SHA-256: " + able.firstError());

    goesAllWays(PersonsRepository.in(folder("shop"), "--object-format=sha256"));
  }

  @Test
  void keepsModesThatTheDiskDoesNotHave() throws IOException {
    PersonsRepository repository = PersonsRepository.in(folder("shop"));
    repository.git("config", "core.fileMode", "false");
    assertThat(repository.folder().resolve("bin/start").toFile().setExecutable(false)).isTrue();

    repository
        .writer()
        .apply(repository.update().write("bin/start", "#!/bin/sh\nexit 2\n", true).made());

    assertThat(repository.git("ls-tree", "HEAD", "bin/start")).startsWith("100755");
  }

  @Test
  void ignoresWhatTheEnvironmentSaysOfAnotherRepository() throws IOException {
    PersonsRepository repository = PersonsRepository.in(folder("shop"));
    PersonsRepository other = PersonsRepository.in(folder("other"));
    Map<String, String> environment = new HashMap<>(repository.environment());
    environment.put("GIT_DIR", other.folder().resolve(".git").toString());
    environment.put("GIT_INDEX_FILE", other.folder().resolve(".git/index").toString());

    goesAllWays(new PersonsRepository(repository.folder(), environment));

    assertThat(other.git("rev-list", "--count", "HEAD")).isEqualTo("1");
    assertThat(other.status()).isEmpty();
  }
}
