package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scaffold list}, {@code scaffold info} and completion, of catalogs in Git repositories. */
class BrowseElsewhereTest {
  @TempDir private Path temporary;
  private TeamRepository team;
  private Person person;
  private Program program;
  private String address;
  private String builtIn;

  @BeforeEach
  void addsACatalogBesideTheBuiltInOne() throws Exception {
    TeamRepository own = TeamRepository.in(temporary.resolve("own"));
    own.releaseBuiltIn("2.0.0");
    builtIn =
        """
        service  project    Service
        From built-in 2.0.0.
        """;
    team = TeamRepository.in(temporary.resolve("team"));
    team.write(
        "parts/kotlin/.template/template.yaml",
        """
        schema: 1
        kind: component
        name: backend/kotlin
        title: Kotlin
        description: A backend.
        tags: [jvm]
        """);
    team.release("1.0.0");
    address = "file://" + team.folder();
    person = new Person(temporary.resolve("person"));
    program =
        new Program(
            person.work(), person.environment(), List.of("-Dscaffold.home=" + own.folder()));
    add("company", team);
  }

  private void add(String name, TeamRepository repository) {
    assertThat(person.run("catalog", "add", name, repository.folder().toString()).exitCode())
        .isZero();
  }

  private String prints(String... arguments) throws Exception {
    Program.Ended ended = program.run(arguments);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    return ended.out();
  }

  private String listed() {
    return """
    service                 project    Service
    From built-in 2.0.0.

    company/service         project    Service
    company/backend/kotlin  component  Kotlin
        jvm
    From company, %s 1.0.0.
    """
        .formatted(address);
  }

  @Test
  void listsByCatalogWhatCanBeTyped() throws Exception {
    assertThat(prints("list")).isEqualTo(listed());
    assertThat(prints("list", "company/", "--kind", "project"))
        .isEqualTo("company/service  project    Service\nFrom company, " + address + " 1.0.0.\n");
    assertThat(prints("new", "shop", "--defaults", "--template", "company/service"))
        .contains("from service 1.0.0 (" + address + ")");
    assertThat(prints("info", "company/backend/kotlin")).startsWith("backend/kotlin: Kotlin\n");
    assertThat(prints("list", "--catalog", team.folder().toString())).doesNotContain("company");
  }

  @Test
  void listsWithoutAskingAnybody() throws Exception {
    team.release("1.1.0");
    assertThat(prints("list")).isEqualTo(listed());
    Files.move(team.folder(), temporary.resolve("gone"));

    assertThat(prints("list")).isEqualTo(listed());
  }

  @Test
  void listsAlsoACatalogThatHasNoReleaseYet() throws Exception {
    TeamRepository fresh = TeamRepository.in(temporary.resolve("fresh"));
    add("fresh", fresh);
    Files.move(fresh.folder(), temporary.resolve("gone"));

    assertThat(prints("list", "fresh/"))
        .startsWith("fresh/service  project    Service\n")
        .contains("0.0.0-dev+");
  }

  @Test
  void fetchesWhatWasNeverFetched() throws Exception {
    clearCache();

    assertThat(prints("list")).isEqualTo(listed());
  }

  @Test
  void listsTheOthersWhereOneCatalogIsGone() throws Exception {
    TeamRepository other = TeamRepository.in(temporary.resolve("another"));
    other.release("0.1.0");
    add("another", other);
    clearCache();
    Files.move(other.folder(), temporary.resolve("gone"));

    Program.Ended ended = program.run("list");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).isEqualTo(listed());
    assertThat(ended.err())
        .isEqualTo(
            "note: not listed: another: file://%1$s: cannot read the catalog: '%1$s' does not appear to be a git repository\n"
                .formatted(other.folder()));
    assertThat(program.run("list", "--json").out()).contains("\"not listed: another: ");
  }

  private void clearCache() throws IOException {
    Files.move(person.home().resolve(".cache/scaffold"), temporary.resolve("cache"));
  }

  @Test
  void describesATemplateOfAnyAddress() throws Exception {
    team.release("1.1.0");

    assertThat(prints("info", address + "//service@1.0"))
        .contains(
            "version: 1.0.0\n", "made by: scaffold new NAME --template " + address + "//service");
    assertThat(prints("info", address + "//parts/kotlin@1.0")).contains("kind: component\n");
    assertThat(prints("info", address)).contains("version: 1.1.0\n", "kind: project\n");
    assertThat(prints("info", "company/service@1.0.0")).contains("version: 1.0.0\n");
    assertThat(prints("info", "company/service", "--ref", "main")).contains("0.0.0-dev+");
    assertThat(prints("info", "service@2")).contains("version: 2.0.0\n");
    Files.move(team.folder(), temporary.resolve("gone"));
    assertThat(prints("info", "company/service@1.0.0")).contains("version: 1.0.0\n");
    assertThat(program.run("info", "company/service").err())
        .startsWith("note: the catalog could not be reached");
  }

  @Test
  void suggestsTheCatalogThatIsMeant() throws Exception {
    assertThat(program.run("info", "compny/service"))
        .isEqualTo(
            new Program.Ended(
                2,
                "",
                """
                error: no catalog `compny`
                 --> TEMPLATE
                hint: did you mean `company`?
                """));
    assertThat(program.run("info", "company/servce").err()).contains("did you mean `service`?");
    assertThat(program.run("info", address + "//none").err())
        .contains("no template in the folder `none` of " + address);
  }

  @Test
  void printsDocumentsThatHoldTheirSchemas() throws Exception {
    String list = prints("list", "--json");
    String info = prints("info", address + "//service", "--json");

    assertThat(PublishedSchema.of("list").mistakes(list)).isEmpty();
    assertThat(list)
        .contains("\"reference\": \"company/backend/kotlin\"", "\"catalog\": \"company\"");
    assertThat(PublishedSchema.of("info").mistakes(info)).isEmpty();
    assertThat(info).contains("\"reference\": \"" + address + "//service\"");
  }

  @Test
  void completesCatalogsAndTheirTemplatesWithoutANetwork() throws Exception {
    Files.move(team.folder(), temporary.resolve("gone"));

    assertThat(completes("catalog update c")).containsExactly("words", "company");
    assertThat(completes("catalog remove ")).containsExactly("words", "company");
    assertThat(completes("catalog trust ")).containsExactly("words", "company");
    assertThat(completes("catalog add ")).containsExactly("words");
    assertThat(completes("new shop --template co")).containsExactly("words", "company/service");
    assertThat(completes("info company/b")).containsExactly("words", "company/backend/kotlin");
    assertThat(completes("new shop --template company/service -d s"))
        .containsExactly("open", "size=");
    assertThat(completes("new shop --template nobody/service -d s")).containsExactly("words");
    clearCache();
    assertThat(completes("new shop --template co")).containsExactly("words");
    assertThat(completes("new shop --template company/service -d s")).containsExactly("words");
  }

  private List<String> completes(String line) throws Exception {
    return prints("__complete", "bash", "scaffold " + line, " \t\n\"'@><=;|&(:").lines().toList();
  }

  /** Most people add none, and do not wait for what reads them. */
  @Test
  void needsNothingOfThatWhereNoCatalogIsAdded() throws Exception {
    assertThat(person.run("catalog", "remove", "company").exitCode()).isZero();
    Files.delete(person.home().resolve(".config/scaffold/catalogs.yaml"));
    Path log = temporary.resolve("classes");

    Program.Ended ended = program.withClassesLogged(log).run("list");

    assertThat(ended.out()).isEqualTo(builtIn);
    assertThat(Files.readString(log))
        .contains(" dev.scaffold.catalog.Catalogs ")
        .doesNotContain(
            " dev.scaffold.catalog.GitCatalogs ",
            " dev.scaffold.catalog.UserCatalogs ",
            " dev.scaffold.catalog.CatalogList ",
            " dev.scaffold.catalog.Places ",
            " dev.scaffold.catalog.TemplateReference ",
            " dev.scaffold.git.Transfer ",
            " dev.scaffold.cli.ProgressLine ");
  }
}
