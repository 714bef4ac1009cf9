package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scaffold catalog}. */
class CatalogProgramTest {
  @TempDir private Path temporary;
  private TeamRepository team;
  private Person person;
  private String address;
  private String commit;

  @BeforeEach
  void makesARepository() throws Exception {
    team = TeamRepository.in(temporary.resolve("team"));
    commit = team.release("1.0.0");
    person = new Person(temporary.resolve("person"));
    address = "file://" + team.folder();
  }

  private String prints(String... arguments) {
    Person.Ended ended = person.run(arguments);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    return ended.out();
  }

  private String fails(int exitCode, String... arguments) {
    Person.Ended ended = person.run(arguments);
    assertThat(ended.err()).startsWith("error: ").doesNotContain("a fault of scaffold", "\tat ");
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    assertThat(ended.out()).isEmpty();
    return ended.err();
  }

  private String list() throws IOException {
    return Files.readString(person.home().resolve(".config/scaffold/catalogs.yaml"));
  }

  @Test
  void keepsAList() throws Exception {
    assertThat(prints("catalog", "list")).startsWith("No catalogs yet: add one with");
    assertThat(prints("catalog", "add", "company", team.folder().toString()))
        .isEqualTo(
            """
            Added company: %s, version 1.0.0 with 1 template.
            Next: scaffold list company/, and scaffold new NAME --template company/TEMPLATE
            """
                .formatted(address));
    assertThat(prints("catalog", "list")).isEqualTo("company  1.0.0  " + address + "\n");
    assertThat(list())
        .isEqualTo(
            """
            # The catalogs of this person; `scaffold catalog` reads and writes it.
            catalogs:
              company:
                address: %s
            """
                .formatted(address));

    assertThat(person.make("company/service").err()).isEmpty();
    assertThat(person.made("README.md")).isEqualTo("1.0.0\n");
    assertThat(prints("catalog", "remove", "company"))
        .isEqualTo("Removed company: " + address + ".\n");
    assertThat(prints("catalog", "list")).startsWith("No catalogs yet");
    assertThat(person.make("company/service").err())
        .startsWith("error: no catalog `company`\n")
        .contains("add one with `scaffold catalog add company ADDRESS`");
  }

  @Test
  void suggestsTheNameThatIsMeant() {
    prints("catalog", "add", "company", address);

    assertThat(fails(2, "catalog", "remove", "compny")).contains("did you mean `company`?");
    assertThat(fails(2, "catalog", "update", "compny")).contains("did you mean `company`?");
    assertThat(person.make("compny/service").err()).contains("did you mean `company`?");
    assertThat(person.make("company/servce").err()).contains("did you mean `service`?");
  }

  @Test
  void addsNothingThatCannotBeReached() throws Exception {
    assertThat(fails(1, "catalog", "add", "company", temporary + "/none"))
        .contains("does not appear to be a git repository");
    assertThat(fails(2, "catalog", "add", "Company", address)).contains("is no name for a catalog");
    assertThat(fails(2, "catalog", "add", address, "company")).contains("is no name for a catalog");
    assertThat(fails(5, "catalog", "add", "company", "ext::sh -c x")).contains("`ext::`");
    assertThat(fails(2, "catalog", "add", "company", address, "--signed-by", "nobody"))
        .contains("neither a key nor a file with one");
    assertThat(prints("catalog", "list")).startsWith("No catalogs yet");
  }

  @Test
  void givesANameToOneAddressOnly() throws Exception {
    TeamRepository other = TeamRepository.in(temporary.resolve("other"));
    prints("catalog", "add", "company", address);
    prints("catalog", "add", "company", address + "/");

    assertThat(fails(2, "catalog", "add", "company", other.folder().toString()))
        .contains("there is a catalog `company` already: " + address);
  }

  @Test
  void fetchesTheNewestRelease() throws Exception {
    prints("catalog", "add", "company", address);
    team.release("1.1.0");

    assertThat(prints("catalog", "update")).isEqualTo("company: 1.1.0, before it 1.0.0\n");
    assertThat(prints("catalog", "update", "company")).isEqualTo("company: 1.1.0, as before\n");
    assertThat(prints("catalog", "update", address)).isEqualTo(address + ": 1.1.0, as before\n");
    Files.move(team.folder(), temporary.resolve("gone"));
    assertThat(person.make("company/service@1.1.0").err()).isEmpty();
    assertThat(fails(1, "catalog", "update", "company")).contains("cannot read the catalog");
  }

  @Test
  void acceptsTagsThatMovedOnlyWhenTold() throws Exception {
    prints("catalog", "add", "company", address);
    String other = team.commit("changed");
    team.git("tag", "--force", "v1.0.0");
    team.release("1.1.0");

    assertThat(fails(5, "catalog", "update", "company"))
        .contains("the tag `v1.0.0` has moved: it was commit " + commit.substring(0, 12));
    Person.Ended accepted = person.run("catalog", "update", address, "--accept-moved-tags");
    assertThat(accepted.exitCode()).isZero();
    assertThat(accepted.out()).isEqualTo(address + ": 1.1.0, before it 1.0.0\n");
    assertThat(accepted.err())
        .isEqualTo(
            "note: the tag `v1.0.0` of %s has moved: it was commit %s, and %s is taken now\n"
                .formatted(address, commit.substring(0, 12), other.substring(0, 12)));
    assertThat(prints("catalog", "update", address, "--accept-moved-tags"))
        .isEqualTo(address + ": 1.1.0, as before\n");
    assertThat(person.make("company/service@1.0.0").err()).isEmpty();
    assertThat(person.made(".scaffold.yaml")).contains(other);
  }

  @Test
  void updatesTheOthersWhereOneFails() throws Exception {
    TeamRepository gone = TeamRepository.in(temporary.resolve("gone"));
    TeamRepository other = TeamRepository.in(temporary.resolve("other"));
    gone.release("0.1.0");
    other.release("3.0.0");
    prints("catalog", "add", "a-gone", gone.folder().toString());
    prints("catalog", "add", "company", address);
    prints("catalog", "add", "other", other.folder().toString());
    Files.move(gone.folder(), temporary.resolve("moved"));
    team.release("1.1.0");
    other.release("3.0.1");

    Person.Ended ended = person.run("catalog", "update");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out())
        .isEqualTo(
            "company: 1.1.0, before it 1.0.0\nother: 3.0.1, before it 3.0.0\na-gone: failed\n");
    assertThat(ended.err())
        .startsWith("error: cannot read the catalog: ")
        .contains(" --> file://" + gone.folder() + "\n")
        .containsOnlyOnce("error: ");

    String document = person.run("catalog", "update", "--json").out();
    assertThat(PublishedSchema.of("catalog-update").mistakes(document)).isEmpty();
    assertThat(document).contains("\"failures\"", "\"exitCode\": 1", "\"version\": \"3.0.1\"");
  }

  @Test
  void tellsARefusalApartAlsoWhereAllAreAsked() throws Exception {
    prints("catalog", "add", "company", address);
    team.commit("changed");
    team.git("tag", "--force", "v1.0.0");

    Person.Ended refused = person.run("catalog", "update");
    assertThat(refused.exitCode()).isEqualTo(5);
    assertThat(refused.err()).contains("the tag `v1.0.0` has moved");
    TeamRepository gone = TeamRepository.in(temporary.resolve("gone"));
    gone.release("0.1.0");
    prints("catalog", "add", "gone", gone.folder().toString());
    Files.move(gone.folder(), temporary.resolve("moved"));
    assertThat(person.run("catalog", "update").exitCode()).isEqualTo(1);
  }

  @Test
  void takesKeysFromFiles() throws Exception {
    Installed.assume("ssh-keygen");
    Path key = temporary.resolve("key");
    Process process =
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString())
            .start();
    assertThat(process.waitFor()).isZero();

    assertThat(fails(5, "catalog", "add", "company", address, "--signed-by", key + ".pub"))
        .contains("the release `1.0.0` is not signed by a key that you named");
    team.git(
        "-c", "gpg.format=ssh", "-c", "user.signingKey=" + key, "tag", "-s", "-m", "x", "v1.1.0");
    prints("catalog", "add", "company", address, "--signed-by", key + ".pub");
    assertThat(prints("catalog", "list")).isEqualTo("company  1.1.0  " + address + " (signed)\n");
    assertThat(list()).contains("    signed-by:\n      - ssh-ed25519 AAAA");
  }

  @Test
  void letsTemplatesOfTrustedCatalogsRunCommands() throws Exception {
    team.write(
        "service/.template/template.yaml",
        Files.readString(team.folder().resolve("service/.template/template.yaml"))
            + "actions:\n  - {title: Begin, run: [touch, began]}\n");
    team.release("1.1.0");

    assertThat(person.make(address).exitCode()).isZero();
    assertThat(person.project().resolve("began")).doesNotExist();
    assertThat(prints("catalog", "trust", address))
        .isEqualTo("Templates of " + address + " may run commands.\n");
    assertThat(prints("catalog", "list")).isEqualTo("-  1.1.0  " + address + " (trusted)\n");
    assertThat(person.make(address).exitCode()).isZero();
    assertThat(person.project().resolve("began")).exists();
    assertThat(person.make(team.folder() + "//service@1").exitCode()).isZero();
    assertThat(person.project().resolve("began")).exists();
    assertThat(prints("catalog", "trust", address, "--revoke")).contains("only after a yes");
    assertThat(person.make(address).exitCode()).isZero();
    assertThat(person.project().resolve("began")).doesNotExist();
    assertThat(list()).doesNotContain("trusted");
  }

  @Test
  void losesNothingWhenSeveralProcessesChangeTheList() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Program program = new Program(person.work(), person.environment(), List.of());
      processes.add(
          program
              .builder(List.of(), "catalog", "add", "company-" + i, address)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
    }

    assertThat(prints("catalog", "list").lines()).hasSize(6);
  }

  @Test
  void saysWhereTheListIsWrong() throws Exception {
    Path file = person.home().resolve(".config/scaffold/catalogs.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "catalogs:\n  company:\n    adress: https://git.example.com/x\n");

    assertThat(fails(2, "catalog", "list"))
        .isEqualTo(
            """
            error: unknown key `adress`
             --> %s:3:5
              |
            3 |     adress: https://git.example.com/x
              |     ^
            hint: there is address, signed-by
            """
                .formatted(file));
  }

  @Test
  void printsDocumentsThatHoldTheirSchemas() throws Exception {
    holds("add", "company", address);
    holds("update");
    holds("trust", "company");
    holds("list");
    holds("trust", address, "--revoke");
    holds("remove", "company");
    holds("list");
    assertThat(
            PublishedSchema.of("catalog-add")
                .mistakes(person.run("catalog", "add", "x", "y::z", "--json").out()))
        .isEmpty();
  }

  private void holds(String command, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("catalog", command, "--json"));
    arguments.addAll(List.of(more));
    String document = prints(arguments.toArray(String[]::new));
    assertThat(PublishedSchema.of("catalog-" + command).mistakes(document)).isEmpty();
  }
}
