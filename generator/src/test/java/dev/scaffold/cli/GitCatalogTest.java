package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.monorepo.ScaffoldRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code scaffold new --template} with a catalog in a repository that lies in a folder. */
class GitCatalogTest {
  @TempDir private Path temporary;
  private TeamRepository team;
  private Person person;
  private String address;

  @BeforeEach
  void makesARepository() throws Exception {
    team = TeamRepository.in(temporary.resolve("team"));
    person = new Person(temporary.resolve("person"));
    address = "file://" + team.folder();
  }

  private void makes(String expected, String template, String... more) throws IOException {
    Person.Ended ended = person.make(template, more);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(person.made("README.md")).isEqualTo(expected + "\n");
  }

  private Person.Ended fails(int exitCode, String template, String... more) {
    Person.Ended ended = person.make(template, more);
    assertThat(ended.err()).startsWith("error: ").doesNotContain("a fault of scaffold", "\tat ");
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    assertThat(ended.out()).isEmpty();
    assertThat(person.project()).doesNotExist();
    return ended;
  }

  @Test
  void takesTheNewestRelease() throws Exception {
    team.release("1.9.0");
    team.release("1.10.0");
    team.release("1.2.0");
    team.commit("unreleased");

    makes("1.10.0", address);
    assertThat(person.made("shop.txt")).isEqualTo("shop\n");
  }

  @ParameterizedTest
  @CsvSource({
    "@1, 1.10.2",
    "@1.2, 1.2.9",
    "@^1.2, 1.10.2",
    "@1.2.3, 1.2.3",
    "@latest, 2.0.0",
    "@^0.3, 0.3.1"
  })
  void takesTheNewestReleaseOfARange(String version, String expected) throws Exception {
    for (String release : List.of("0.3.1", "0.4.0", "1.2.3", "1.2.9", "1.10.2", "1.9.9", "2.0.0")) {
      team.release(release);
    }
    team.git("tag", "v3.0.0-rc.1");
    team.git("tag", "v03.0.0");
    team.git("tag", "3.0.0");

    makes(expected, address + version);
  }

  @Test
  void namesTheReleasesThatThereAre() throws Exception {
    team.release("1.2.3");

    Person.Ended ended = fails(2, address + "@2");

    assertThat(ended.err())
        .isEqualTo(
            """
            error: the catalog has no release `2`
             --> file://%s
            hint: there is `1.2.3`
            """
                .formatted(team.folder()));
  }

  @Test
  void takesTheDefaultBranchWhereNothingIsReleased() throws Exception {
    Person.Ended ended = person.make(address);

    assertThat(ended.err())
        .isEqualTo("note: the catalog has no release yet: this is what its default branch holds\n");
    assertThat(person.made("README.md")).isEqualTo("0\n");
  }

  @Test
  void takesABranchOrACommit() throws Exception {
    String first = team.release("1.0.0");
    team.git("switch", "--quiet", "--create", "topic/new");
    String second = team.commit("topic");
    team.commit("more of the topic");

    makes("1.0.0", address, "--ref", "main");
    makes("more of the topic", address, "--ref", "topic/new");
    makes("1.0.0", address, "--ref", first);
    makes("topic", address, "--ref", second);
  }

  @Test
  void knowsNeitherOtherBranchesNorOtherCommits() throws Exception {
    assertThat(fails(2, address, "--ref", "mian").err())
        .contains("the catalog has no branch `mian`", "did you mean `main`?");
    assertThat(fails(2, address, "--ref", "1234567890123456789012345678901234567890").err())
        .contains("no branch or tag of the catalog leads to the commit `12345");
    assertThat(fails(2, address + "@1", "--ref", "main").err()).contains("both a version and");
    assertThat(fails(2, "monorepo", "--ref", "main").err()).contains("needs a catalog");
  }

  @Test
  void takesTheTemplateOfAFolder() throws Exception {
    team.write(
        "other/deep/.template/template.yaml",
        """
        schema: 1
        kind: project
        name: other
        title: Other
        description: Another one.
        questions: [{name: name, type: string, default: acme-shop}]
        """);
    team.write("other/deep/README.md", "other\n");
    team.release("1.0.0");

    makes("other", address + "//other/deep@1");
    makes("1.0.0", address + "//service");
    assertThat(fails(2, address + "@1").err())
        .contains("this catalog has several project templates", "`service`", "`other/deep`");
    assertThat(fails(2, address + "//other").err())
        .contains("no project template in the folder `other` of file://");
    assertThat(fails(2, address + "//../team/service").err()).contains("is no path of a folder");
    assertThat(fails(2, address + "//@1").err()).contains("is no path of a folder");
  }

  @Test
  void takesAPathAsAnAddress() throws Exception {
    team.release("1.0.0");

    makes("1.0.0", team.folder().toString());
    makes("1.0.0", "../../team@1");
    makes("1.0.0", "../../team//service@1.0");
    assertThat(person.made(".scaffold.yaml"))
        .contains("source: " + address + "\n", "version: \"1.0.0\"\n");
  }

  @Test
  void saysWhatAVersionLooksLike() throws Exception {
    assertThat(fails(2, address + "@v1.2.3").err()).contains("did you mean `@1.2.3`?");
    assertThat(fails(2, address + "@main").err()).contains("a branch or a commit goes to `--ref`");
  }

  /** What is written down is enough to render it again, byte by byte. */
  @Test
  void recordsWhatItTakesToRenderItAgain() throws Exception {
    String commit = team.release("1.2.3");
    makes("1.2.3", address + "@1");
    ScaffoldRecord.Block block = record();
    team.release("1.3.0");

    assertThat(block.source()).isEqualTo(address);
    assertThat(block.version()).isEqualTo("1.2.3");
    assertThat(block.commit()).hasValue(commit);
    makes("1.2.3", block.source(), "--ref", block.commit().orElseThrow(), "-d", "size=3");
    assertThat(record().digest()).isEqualTo(block.digest());

    Person other = new Person(temporary.resolve("other"));
    other.make(block.source(), "--ref", block.commit().orElseThrow());
    person = other;
    assertThat(record().digest()).isEqualTo(block.digest()).startsWith("sha256:");
  }

  private ScaffoldRecord.Block record() throws IOException {
    return Optional.ofNullable(
            ScaffoldRecord.read("r", person.made(".scaffold.yaml"))
                .components()
                .get(ScaffoldRecord.PROJECT))
        .orElseThrow();
  }

  @Test
  void worksWithoutTheRepositoryOnceItIsHere() throws Exception {
    String commit = team.release("1.2.3");
    makes("1.2.3", address);
    team.release("1.2.4");
    Path gone = Files.move(team.folder(), temporary.resolve("gone"));

    makes("1.2.3", address + "@1.2.3");
    makes("1.2.3", address, "--ref", commit);
    Person.Ended ended = person.make(address + "@1");
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err())
        .startsWith("note: the catalog could not be reached, so this is the newest that is on this")
        .contains("does not appear to be a git repository");
    assertThat(person.made("README.md")).isEqualTo("1.2.3\n");
    assertThat(fails(1, address + "@1.2.4").err())
        .isEqualTo(
            """
            error: no release `1.2.4` of the catalog is on this machine, and the catalog cannot be reached: '%1$s' does not appear to be a git repository
             --> file://%1$s
            hint: make `git ls-remote file://%1$s` work; here is `1.2.3`
            """
                .formatted(team.folder()));
    assertThat(fails(1, address, "--ref", "topic").err())
        .startsWith("error: no branch `topic` of the catalog is on this machine, and the catalog");

    Files.move(gone, team.folder());
    makes("1.2.4", address + "@1");
  }

  @Test
  void saysWhatToDoWhereThereIsNoRepository() {
    assertThat(fails(1, temporary + "/nothing").err())
        .isEqualTo(
            """
            error: cannot read the catalog: '%1$s/nothing' does not appear to be a git repository
             --> file://%1$s/nothing
            hint: make `git ls-remote file://%1$s/nothing` work
            """
                .formatted(temporary));
  }

  @Test
  void refusesATagThatMoved() throws Exception {
    String before = team.release("1.2.3");
    makes("1.2.3", address);
    String after = team.commit("changed");
    team.git("tag", "--force", "v1.2.3");

    assertThat(fails(5, address).err())
        .isEqualTo(
            """
            error: the tag `v1.2.3` has moved: it was commit %s, and is %s now
             --> %s
            hint: ask the catalog's maintainers why a release was changed; if that is right, run `scaffold catalog update %s --accept-moved-tags`
            """
                .formatted(before.substring(0, 12), after.substring(0, 12), address, address));
    makes("1.2.3", address + "@1.2.3");
    clearCache();
    fails(5, address + "@1.2.3");
  }

  private void clearCache() throws IOException {
    Path cache = person.home().resolve(".cache/scaffold");
    Files.move(cache, temporary.resolve("cache-before"));
  }

  @Test
  void takesTheSameCommitUnderANewTag() throws Exception {
    team.release("1.2.3");
    makes("1.2.3", address);
    team.git("tag", "--force", "--annotate", "--message", "again", "v1.2.3", "v1.2.3^{}");

    makes("1.2.3", address + "@1");
  }

  @Test
  void takesABranchWhoseHistoryWasRewritten() throws Exception {
    String lost = team.release("1.0.0");
    makes("1.0.0", address, "--ref", "main");
    team.git("tag", "--delete", "v1.0.0");
    team.git("checkout", "--quiet", "--orphan", "fresh");
    team.commit("rewritten");
    team.git("branch", "--force", "main");

    makes("rewritten", address, "--ref", "main");
    makes("1.0.0", address, "--ref", lost);
    person = new Person(temporary.resolve("other"));
    assertThat(fails(2, address, "--ref", lost).err())
        .contains("no branch or tag of the catalog leads to the commit");
  }

  @Test
  void needsNoWritableRepository() throws Exception {
    team.release("1.0.0");
    Map<String, String> before = contents();

    makes("1.0.0", address);

    assertThat(contents()).isEqualTo(before);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(team.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.toString(), Files.getLastModifiedTime(file).toString());
      }
    }
    return contents;
  }

  @Test
  void saysSoIfTheRepositoryHashesOtherwise() throws Exception {
    Path other = Files.createDirectories(temporary.resolve("long"));
    TeamRepository.git(other, "init", "--quiet", "--object-format=sha256");
    TeamRepository.git(other, "commit", "--quiet", "--allow-empty", "--message", "x");

    assertThat(fails(1, other.toString()).err()).contains("names its commits by SHA-256");
  }

  @Test
  void needsAPlaceForWhatItFetches() throws Exception {
    team.release("1.0.0");
    Files.writeString(person.home().resolve("file"), "x");
    person.with("XDG_CACHE_HOME", person.home().resolve("file").toString());

    assertThat(fails(1, address).err()).contains("cannot write `", "hint: make it readable");
  }

  @Test
  void refusesAFolderOfTemplatesBesideAnAddress() throws Exception {
    assertThat(fails(2, address, "--catalog", team.folder().toString()).err())
        .contains("no template `" + address + "`");
  }

  /** What is built in works without a network, and starts fast. */
  @Test
  void takesNoPartInProjectsFromOtherTemplates() throws Exception {
    team.release("1.0.0");
    team.releaseBuiltIn("1.0.0");
    Path log = temporary.resolve("classes");
    Program program =
        new Program(person.work(), person.environment(), List.of())
            .withJvmOption("-Dscaffold.home=" + team.folder())
            .withClassesLogged(log);

    Program.Ended builtIn =
        program.run("new", "shop", "--defaults", "--template", "service", "--output", "a");
    String loaded = Files.readString(log);
    Program.Ended elsewhere =
        program.run("new", "shop", "--defaults", "--template", address, "--output", "b");

    assertThat(builtIn.err()).isEmpty();
    assertThat(builtIn.out()).contains("from service 1.0.0 (built-in)");
    assertThat(elsewhere.err()).isEmpty();
    for (String name :
        List.of(
            "catalog.TemplateReference",
            "catalog.AddressParser",
            "catalog.ReleaseRange",
            "catalog.Places",
            "catalog.GitCatalogs",
            "git.Transfer",
            "catalog.RemoteCatalog",
            "git.RemoteRepository")) {
      assertThat(Files.readString(log)).contains(" dev.scaffold." + name + " ");
      assertThat(loaded).doesNotContain(" dev.scaffold." + name + " ");
    }
    assertThat(loaded).doesNotContain(" dev.scaffold.catalog.UserCatalogs ");
  }

  @Test
  void takesReleasesOfTheBuiltInTemplates() throws Exception {
    team.releaseBuiltIn("1.0.0");
    team.releaseBuiltIn("1.1.0");
    team.commit("newer");
    Program program =
        new Program(person.work(), person.environment(), List.of())
            .withJvmOption("-Dscaffold.home=" + team.folder());

    Program.Ended ended =
        program.run("new", "shop", "--defaults", "--template", "service@1", "--no-git");
    Program.Ended none = program.run("new", "shap", "--defaults", "--template", "service@2");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("from service 1.1.0 (built-in)");
    assertThat(person.work().resolve("shop/README.md")).hasContent("1.1.0\n");
    assertThat(none.err())
        .isEqualTo(
            """
            error: there is no release `2` of the built-in templates
             --> --template
            hint: there is `1.1.0`, `1.0.0`; a newer scaffold may have more
            """);
  }
}
