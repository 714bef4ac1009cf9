package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogs of which only releases are taken that are signed by certain keys. */
class SignedReleaseTest {
  @TempDir private Path temporary;
  private TeamRepository team;
  private Person person;
  private Path keys;

  @BeforeAll
  static void needsPrograms() {
    Installed.assume("ssh-keygen", "gpg", "gpgconf");
  }

  @BeforeEach
  void makesARepository() throws Exception {
    team = TeamRepository.in(temporary.resolve("team"));
    person = new Person(temporary.resolve("person"));
    // A socket's path must be short.
    keys =
        Files.createTempDirectory(
            "keys",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  @AfterEach
  void stopsGnuPg() throws Exception {
    run("gpgconf", "--homedir", keys.toString(), "--kill", "all");
    run("rm", "-r", keys.toString());
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(List.of(command) + ": " + output).isZero();
    return output;
  }

  private Path sshKey(String name) throws IOException, InterruptedException {
    Path key = keys.resolve(name);
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "x@y", "-f", key.toString());
    return key;
  }

  private String openPgpKey(String name) throws IOException, InterruptedException {
    run(
        "gpg",
        "--homedir",
        keys.toString(),
        "--batch",
        "--quiet",
        "--passphrase",
        "",
        "--quick-generate-key",
        name,
        "ed25519",
        "sign",
        "never");
    return run("gpg", "--homedir", keys.toString(), "--list-keys", "--with-colons", name)
        .lines()
        .filter(line -> line.startsWith("fpr:"))
        .map(line -> line.split(":", -1)[9])
        .findFirst()
        .orElseThrow();
  }

  private void sshRelease(String version, Path key) throws Exception {
    team.commit(version);
    team.git(
        "-c",
        "gpg.format=ssh",
        "-c",
        "user.signingKey=" + key,
        "tag",
        "--sign",
        "--message",
        version,
        "v" + version);
  }

  private void openPgpRelease(String version, String key) throws Exception {
    team.commit(version);
    Path program = keys.resolve("gpg-of-team");
    Files.writeString(program, "#!/bin/sh\nexec gpg --homedir " + keys + " --batch \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    team.git(
        "-c",
        "gpg.program=" + program,
        "-c",
        "user.signingKey=" + key,
        "tag",
        "--sign",
        "--message",
        version,
        "v" + version);
  }

  private void takesOnly(String... signers) throws IOException {
    Path list = person.home().resolve(".config/scaffold/catalogs.yaml");
    Files.createDirectories(list.getParent());
    StringBuilder text = new StringBuilder("catalogs:\n  team:\n    address: file://");
    text.append(team.folder()).append("\n    signed-by:\n");
    for (String signer : signers) {
      text.append("      - \"").append(signer).append("\"\n");
    }
    Files.writeString(list, text);
    person.with("GNUPGHOME", keys.toString());
  }

  private static String publicKey(Path key) throws IOException {
    return Files.readString(Path.of(key + ".pub")).strip();
  }

  private void makes(String expected, String version) throws IOException {
    Person.Ended ended = person.make("team/service" + version);
    assertThat(ended.err()).isEmpty();
    assertThat(person.made("README.md")).isEqualTo(expected + "\n");
  }

  private void isRefused(String template, String reason, String... more) {
    Person.Ended ended = person.make(template, more);
    assertThat(ended.err()).startsWith("error: ").contains(reason);
    assertThat(ended.exitCode()).isEqualTo(5);
    assertThat(person.project()).doesNotExist();
  }

  @Test
  void areTakenIfOneOfTheKeysSignedThem() throws Exception {
    Path ours = sshKey("ours");
    String fingerprint = openPgpKey("team@example.com");
    sshRelease("1.0.0", ours);
    openPgpRelease("1.1.0", fingerprint);
    takesOnly(publicKey(ours), fingerprint);

    makes("1.0.0", "@1.0");
    makes("1.1.0", "@1");
    makes("1.0.0", "@1.0.0");
  }

  @Test
  void areRefusedIfAnotherKeyOfThatKindSignedThem() throws Exception {
    Path theirs = sshKey("theirs");
    String other = openPgpKey("other@example.com");
    sshRelease("1.0.0", theirs);
    openPgpRelease("1.1.0", other);
    takesOnly(publicKey(sshKey("ours")), openPgpKey("team@example.com"));

    isRefused("team/service@1.0.0", "the release `1.0.0` is not signed by a key that you named");
    isRefused("team/service@1.1.0", "the release `1.1.0` is not signed by a key that you named");
  }

  /** A key in the user's keyring is not for that one of the catalog's. */
  @Test
  void areRefusedIfAKeyOfTheOtherKindSignedThem() throws Exception {
    Path ours = sshKey("ours");
    String fingerprint = openPgpKey("team@example.com");
    sshRelease("1.0.0", ours);
    openPgpRelease("1.1.0", fingerprint);

    takesOnly(fingerprint);
    isRefused("team/service@1.0", "not signed by a key");
    takesOnly(publicKey(ours));
    isRefused("team/service@1.1", "not signed by a key");
  }

  @Test
  void areRefusedWithoutASignature() throws Exception {
    team.release("1.0.0");
    team.commit("light");
    team.git("tag", "v1.1.0");
    takesOnly(publicKey(sshKey("ours")));

    isRefused("team/service@1.0", "not signed by a key");
    isRefused("team/service@1.1", "not signed by a key");
    isRefused("file://" + team.folder(), "not signed by a key");
    isRefused("team/service", "only signed releases of this catalog are taken", "--ref", "main");
  }

  /** Who can push tags, but not sign, could serve an old release with a known hole as a new one. */
  @Test
  void areRefusedUnderAnotherName() throws Exception {
    Path ours = sshKey("ours");
    sshRelease("1.0.0", ours);
    team.git("tag", "v2.0.0", "v1.0.0");
    takesOnly(publicKey(ours));

    isRefused("team/service", "the release `2.0.0` is not signed by a key");
  }

  @Test
  void areCheckedAlsoWhenTheyAreHereAlready() throws Exception {
    team.release("1.0.0");
    assertThat(person.make("file://" + team.folder()).exitCode()).isZero();
    takesOnly(publicKey(sshKey("ours")));

    isRefused("team/service@1.0.0", "not signed by a key");
  }

  /**
   * What is in the cache may be there by another tag, or by the same before it was signed again.
   */
  @Test
  void areTakenAlsoIfTheirCommitIsHereByAnotherName() throws Exception {
    Path ours = sshKey("ours");
    team.release("1.0.0");
    assertThat(person.make("file://" + team.folder()).exitCode()).isZero();
    team.git(
        "-c",
        "gpg.format=ssh",
        "-c",
        "user.signingKey=" + ours,
        "tag",
        "--sign",
        "--message",
        "x",
        "v1.1.0",
        "v1.0.0^{}");
    takesOnly(publicKey(ours));

    makes("1.0.0", "@1.1.0");
    isRefused("team/service@1.0.0", "the release `1.0.0` is not signed by a key");
    team.git(
        "-c",
        "gpg.format=ssh",
        "-c",
        "user.signingKey=" + ours,
        "tag",
        "--sign",
        "--force",
        "--message",
        "x",
        "v1.0.0",
        "v1.0.0^{}");
    makes("1.0.0", "@1.0.0");
    Files.move(team.folder(), temporary.resolve("gone"));
    makes("1.0.0", "@1.0.0");
  }

  @Test
  void areTakenByTheirCommitOnceTheyAreKnown() throws Exception {
    Path ours = sshKey("ours");
    sshRelease("1.0.0", ours);
    takesOnly(publicKey(ours));
    makes("1.0.0", "");

    Person.Ended ended = person.make("team/service", "--ref", team.git("rev-parse", "HEAD"));

    assertThat(ended.err()).isEmpty();
  }

  @Test
  void areTakenAlsoIfTheirCommitIsHereByABranch() throws Exception {
    Path ours = sshKey("ours");
    sshRelease("1.0.0", ours);
    assertThat(person.make("file://" + team.folder(), "--ref", "main").exitCode()).isZero();
    takesOnly(publicKey(ours));

    makes("1.0.0", "");
    Files.move(team.folder(), temporary.resolve("gone"));
    makes("1.0.0", "@1.0.0");
  }

  /** What was fetched without a tag is no proof, and there is nobody to ask for it. */
  @Test
  void sayWhatToDoWhereTheirTagIsNotHere() throws Exception {
    Path ours = sshKey("ours");
    sshRelease("1.0.0", ours);
    assertThat(person.make("file://" + team.folder(), "--ref", "main").exitCode()).isZero();
    takesOnly(publicKey(ours));
    Files.move(team.folder(), temporary.resolve("gone"));

    Person.Ended ended = person.make("team/service");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err())
        .isEqualTo(
            """
            error: the signature of the release `1.0.0` cannot be checked: its tag was not fetched yet, and the catalog cannot be reached: '%1$s' does not appear to be a git repository
             --> file://%1$s
            hint: make `git ls-remote file://%1$s` work once, and run the command again; from then on this release needs no network
            """
                .formatted(team.folder()));
  }

  /** The commit was taken for a release before anybody asked for signatures. */
  @Test
  void areNotMeantByTheCommitOfAReleaseWithoutASignature() throws Exception {
    team.release("1.0.0");
    assertThat(person.make("file://" + team.folder()).exitCode()).isZero();
    takesOnly(publicKey(sshKey("ours")));

    isRefused(
        "team/service",
        "the release `1.0.0` is not signed by a key",
        "--ref",
        team.git("rev-parse", "HEAD"));
  }

  /** As a record names them on a machine that never saw the catalog. */
  @Test
  void areTakenByTheirCommitOnAnotherMachine() throws Exception {
    Path ours = sshKey("ours");
    sshRelease("1.0.0", ours);
    String commit = team.git("rev-parse", "HEAD");
    String other = team.commit("unreleased");
    takesOnly(publicKey(ours));

    assertThat(person.make("team/service", "--ref", commit).err()).isEmpty();
    assertThat(person.made("README.md")).isEqualTo("1.0.0\n");
    isRefused("team/service", "only signed releases of this catalog are taken", "--ref", other);
  }

  @Test
  void keepTheirKeyWhenTheCatalogIsAddedAgain() throws Exception {
    Path ours = sshKey("ours");
    sshRelease("1.0.0", ours);
    String address = team.folder().toString();
    String key = ours + ".pub";
    assertThat(person.run("catalog", "add", "team", address, "--signed-by", key).exitCode())
        .isZero();

    Person.Ended again = person.run("catalog", "add", "team", address);

    assertThat(again.exitCode()).isEqualTo(5);
    assertThat(again.err())
        .startsWith(
            "error: the releases of the catalog `team` are checked by a key that is not named");
    assertThat(person.run("catalog", "add", "team", address, "--signed-by", key).exitCode())
        .isZero();
  }
}
