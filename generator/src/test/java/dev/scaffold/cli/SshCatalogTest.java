package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Catalogs on a real Git server that speaks SSH, with the user's own {@code ssh} as client. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SshCatalogTest {
  @TempDir private Path temporary;
  private TeamRepository team;
  private Person person;
  private SshGitServer server;

  @BeforeAll
  static void needsPrograms() {
    Installed.assume("ssh", "ssh-keygen");
  }

  @BeforeEach
  void serves() throws Exception {
    team = TeamRepository.in(temporary.resolve("srv/team"));
    team.release("1.0.0");
    person = new Person(temporary.resolve("person"));
    key("right");
    key("wrong");
    server =
        new SshGitServer(temporary.resolve("srv").toRealPath(), person.home().resolve("right.pub"));
    use("right");
  }

  @AfterEach
  void stops() throws IOException {
    server.close();
  }

  private void key(String name) throws Exception {
    Process process =
        new ProcessBuilder(
                "ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", person.home() + "/" + name)
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }

  /** SSH takes its settings from the home that the system says, not from HOME. */
  private void use(String key) throws IOException {
    Path settings = person.home().resolve("ssh_config");
    Files.writeString(
        settings,
        """
        Host *
          IdentityFile %1$s/%2$s
          IdentitiesOnly yes
          IdentityAgent none
          UserKnownHostsFile %1$s/known_hosts
          StrictHostKeyChecking accept-new
        Host team-host
          HostName 127.0.0.1
          Port %3$d
        """
            .formatted(person.home(), key, server.port()));
    person.with("GIT_SSH_COMMAND", "ssh -F " + settings);
  }

  private void makes(String expected, String template, String... more) throws IOException {
    Person.Ended ended = person.make(template, more);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
    assertThat(person.made("README.md")).isEqualTo(expected + "\n");
  }

  private String fails(int exitCode, String template, String... more) {
    Person.Ended ended = person.make(template, more);
    assertThat(ended.err()).startsWith("error: ").doesNotContain("a fault of scaffold", "\tat ");
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    assertThat(person.project()).doesNotExist();
    return ended.err();
  }

  @Test
  void takesTheUsersOwnKey() throws Exception {
    String commit = team.release("1.1.0");
    String address = server.address() + "/team";

    makes("1.1.0", address);
    assertThat(person.made(".scaffold.yaml")).contains("source: " + address + "\n");
    makes("1.0.0", address + "//service@1.0");
    makes("1.1.0", address, "--ref", commit);
    assertThat(server.commands())
        .isNotEmpty()
        .allMatch(command -> command.equals("git-upload-pack '/team'"));
  }

  @Test
  void takesTheFormOfScp() throws Exception {
    makes("1.0.0", "git@team-host:team@1");

    assertThat(person.made(".scaffold.yaml")).contains("source: git@team-host:team\n");
    assertThat(server.commands()).allMatch(command -> command.equals("git-upload-pack 'team'"));
  }

  @Test
  void isRefusedWithTheWrongKeyAndAsksNobody() throws Exception {
    use("wrong");

    assertThat(fails(1, server.address() + "/team"))
        .startsWith("error: cannot read the catalog: git@127.0.0.1: Permission denied (")
        .contains("hint: make `git ls-remote " + server.address() + "/team` work\n");
  }

  @Test
  void asksNobodyAboutAHostThatIsNotKnown() throws Exception {
    Path settings = person.home().resolve("ssh_config");
    Files.writeString(settings, Files.readString(settings).replace("accept-new", "ask"));

    assertThat(fails(1, server.address() + "/team")).contains("Host key verification failed");
  }

  @Test
  void refusesAHostWithAnotherKeyThanBefore() throws Exception {
    makes("1.0.0", server.address() + "/team");
    Path known = person.home().resolve("known_hosts");
    String other = Files.readString(person.home().resolve("wrong.pub")).replaceAll(" \\S+$", "");
    Files.writeString(known, "[127.0.0.1]:" + server.port() + " " + other + "\n");

    Person.Ended ended = person.make(server.address() + "/team");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).startsWith("note: the catalog could not be reached");
    assertThat(person.made("README.md")).isEqualTo("1.0.0\n");
  }

  @Test
  void saysThatARepositoryIsGone() {
    assertThat(fails(1, server.address() + "/gone")).contains("cannot read the catalog: ");
  }

  @Test
  void survivesAHostThatGoesAwayInTheMiddle() throws Exception {
    byte[] noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    Files.write(team.folder().resolve("service/noise.bin"), noise);
    team.release("1.1.0");
    server.cutAfter(100_000);

    assertThat(fails(1, server.address() + "/team")).contains("cannot read the catalog: ");

    server.cutAfter(Integer.MAX_VALUE);
    makes("1.1.0", server.address() + "/team");
  }

  @Test
  void worksWithoutTheHostOnceItIsHere() throws Exception {
    String address = server.address() + "/team";
    makes("1.0.0", address);
    server.close();

    makes("1.0.0", address + "@1.0.0");
    Person.Ended ended = person.make(address);
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).startsWith("note: the catalog could not be reached");
    assertThat(fails(1, server.address() + "/other")).contains("cannot read the catalog: ");
  }
}
