package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Catalogs on a real Git server that speaks HTTP. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpCatalogTest {
  private static final String PASSWORD = "hunter2/the secret";
  private static final String ENCODED = "hunter2%2Fthe%20secret";

  @TempDir private Path temporary;
  private TeamRepository team;
  private Person person;
  private HttpGitServer server;
  private String address;

  @BeforeEach
  void serves() throws Exception {
    team = TeamRepository.in(temporary.resolve("srv/team"));
    team.release("1.0.0");
    person = new Person(temporary.resolve("person"));
    server = new HttpGitServer(temporary.resolve("srv").toRealPath());
    address = server.address() + "/team/.git";
  }

  @AfterEach
  void stops() {
    server.close();
  }

  private void makes(String expected, String template, String... more) throws IOException {
    Person.Ended ended = person.make(template, more);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(person.made("README.md")).isEqualTo(expected + "\n");
  }

  private String fails(int exitCode, String template, String... more) {
    Person.Ended ended = person.make(template, more);
    assertThat(ended.err())
        .startsWith("error: ")
        .doesNotContain("a fault of scaffold", "\tat ", PASSWORD, ENCODED);
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    assertThat(ended.out()).isEmpty();
    assertThat(person.project()).doesNotExist();
    return ended.err();
  }

  @Test
  void fetchesAReleaseAndAskOnceOnlyForIt() throws Exception {
    makes("1.0.0", address);
    assertThat(person.made(".scaffold.yaml")).contains("source: " + address + "\n");
    int requests = server.requests().size();

    makes("1.0.0", address + "@1.0.0");
    assertThat(server.requests()).hasSize(requests);
    makes("1.0.0", address + "@1");
    assertThat(server.requests()).hasSizeGreaterThan(requests);
  }

  @Test
  void findsACommitOfAnyAge() throws Exception {
    String old = team.commit("old");
    team.commit("newer");

    makes("old", address, "--ref", old);
  }

  @Test
  void neverAsksForAPasswordWithoutATerminal() {
    server.require("jane", PASSWORD);

    assertThat(fails(1, address))
        .isEqualTo(
            """
            error: cannot read the catalog: could not read Username for '%s': terminal prompts disabled
             --> %s
            hint: make `git ls-remote %s` work
            """
                .formatted(server.address(), address, address));
  }

  @Test
  void takesThePasswordOfACredentialHelper() throws Exception {
    server.require("jane", PASSWORD);
    TeamRepository.git(
        person.home(),
        "config",
        "--file",
        ".gitconfig",
        "credential.helper",
        "!echo username=jane; echo 'password=" + PASSWORD + "'; :");

    makes("1.0.0", address);
  }

  @Test
  void takesThePasswordInAnAddressAndTellsNobody() throws Exception {
    server.require("jane", PASSWORD);

    Person.Ended ended =
        person.make(address.replace("http://", "http://jane:" + ENCODED + "@"), "--json");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("\"source\": \"" + address + "\"")
        .doesNotContain("jane", "hunter2");
    assertThat(textBelow(temporary.resolve("person")))
        .contains(address)
        .doesNotContain("hunter2")
        .doesNotContain(
            Base64.getEncoder()
                .encodeToString(("jane:" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesAWrongPasswordAndTellsNobody() throws Exception {
    server.require("jane", "another");

    Person.Ended ended =
        person.make(address.replace("http://", "http://jane:" + ENCODED + "@"), "--verbose");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err())
        .contains("Authentication failed for '" + address + "/'")
        .doesNotContain("hunter2");
    assertThat(textBelow(temporary.resolve("person"))).doesNotContain("hunter2");
  }

  @Test
  void givesThePasswordToNoOtherHost() throws Exception {
    try (HttpGitServer other = new HttpGitServer(temporary.resolve("srv").toRealPath())) {
      other.require("jane", PASSWORD);
      server.move("/team/.git", other.address() + "/team/.git");

      fails(1, address.replace("http://", "http://jane:" + ENCODED + "@"));

      assertThat(other.requests()).isNotEmpty().allMatch(request -> request.endsWith(" -"));
    }
  }

  private static String textBelow(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(file).append('\n');
        text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return text.toString();
  }

  @Test
  void followsARepositoryThatWasRenamed() throws Exception {
    server.move("/old/name.git", server.address() + "/team/.git");

    makes("1.0.0", server.address() + "/old/name.git@1");
    assertThat(person.made(".scaffold.yaml")).contains("/old/name.git");
  }

  @Test
  void saysThatARepositoryIsGone() {
    assertThat(fails(1, server.address() + "/gone/.git"))
        .contains("cannot read the catalog: repository '" + server.address() + "/gone/.git/' not");
  }

  @Test
  void saysThatNobodyAnswers() {
    server.close();

    assertThat(fails(1, address)).contains("cannot read the catalog: ", "127.0.0.1");
  }

  @Test
  void survivesAHostThatGoesAwayInTheMiddle() throws Exception {
    byte[] noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    Files.write(team.folder().resolve("service/noise.bin"), noise);
    team.release("1.1.0");
    server.cutAfter(150_000);
    person.with("GIT_HTTP_LOW_SPEED_TIME", "2");

    assertThat(fails(1, address)).contains("cannot read the catalog: ");
    assertThat(fails(1, address, "--ref", "main")).contains("cannot read the catalog: ");

    server.cutAfter(Integer.MAX_VALUE);
    makes("1.1.0", address);
    assertThat(unfinished()).isEmpty();
  }

  private List<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.walk(person.home().resolve(".cache/scaffold/catalogs"))) {
      return files.filter(path -> path.getFileName().toString().startsWith("unfinished")).toList();
    }
  }

  @Test
  void takesWhatIsHereWhileTheHostIsAway() throws Exception {
    makes("1.0.0", address);
    server.close();

    makes("1.0.0", address + "@1.0.0");
    Person.Ended ended = person.make(address + "@^1");
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).startsWith("note: the catalog could not be reached");
    assertThat(fails(1, address.replace("/team/", "/other/"))).contains("cannot read the catalog");
  }

  @Test
  void givesUpOnAHostThatFallsSilent() {
    server.fallSilent();
    person.with("GIT_HTTP_LOW_SPEED_TIME", "1");

    assertThat(fails(1, address)).contains("cannot read the catalog: ");
  }

  @Test
  void refusesATagThatMoved() throws Exception {
    makes("1.0.0", address);
    team.commit("changed");
    team.git("tag", "--force", "v1.0.0");

    assertThat(fails(5, address)).contains("the tag `v1.0.0` has moved");
  }

  @Test
  void isNotUnencryptedFromElsewhere() throws Exception {
    assertThat(fails(5, "http://git.example.com/team")).contains("is not encrypted");
    assertThat(fails(5, "http://127.0.0.1.example.com/team")).contains("is not encrypted");
    assertThat(fails(5, "http://localhost@git.example.com/team")).contains("is not encrypted");
    Path list = person.home().resolve(".config/scaffold/catalogs.yaml");
    Files.createDirectories(list.getParent());
    Files.writeString(list, "plain-http: [git.invalid]\n");
    assertThat(fails(1, "http://git.invalid/team")).contains("Could not resolve host");
  }
}
