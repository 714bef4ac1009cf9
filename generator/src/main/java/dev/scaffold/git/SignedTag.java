package dev.scaffold.git;

import dev.scaffold.git.GitProgram.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tag that was fetched, and may be signed. The signatures are checked by the user's Git, with
 * OpenSSH or GnuPG.
 *
 * @param repository that it was fetched into
 */
public record SignedTag(GitProgram git, Path repository) {
  private static final Pattern SSH_KEY =
      Pattern.compile("((?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+) +([A-Za-z0-9+/]+={0,2})(?: .*)?");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}");
  private static final Pattern VALID =
      Pattern.compile("\\[GNUPG:] VALIDSIG ([0-9A-F]{40}) .* ([0-9A-F]{40})");

  /** A public key whose signatures count. */
  public sealed interface Key {
    /** Returns it as it is written in a list of keys. */
    String text();

    /** Reads the line of an SSH public key, or the fingerprint of an OpenPGP key. */
    static Optional<Key> parse(String text) {
      var ssh = SSH_KEY.matcher(text.strip());
      if (ssh.matches()) {
        return Optional.of(new Ssh(ssh.group(1) + " " + ssh.group(2)));
      }
      String fingerprint = text.replace(" ", "").toUpperCase(Locale.ROOT);
      return FINGERPRINT.matcher(fingerprint).matches()
          ? Optional.of(new OpenPgp(fingerprint))
          : Optional.empty();
    }
  }

  /** Of SSH: its type and the key itself. */
  public record Ssh(String text) implements Key {}

  /** Of OpenPGP: the fingerprint of a key in the user's keyring. */
  public record OpenPgp(String text) implements Key {}

  /**
   * Tells whether the fetched object is a tag of this very name on this very commit, signed by one
   * of the keys. The name counts: else an old signed release could be served as a new one.
   */
  public boolean isBy(Collection<Key> keys, String name, String commit) throws IOException {
    Outcome tag = run("cat-file", "tag", RemoteRepository.FETCHED);
    if (!tag.succeeded() || !says(tag.output(), name, commit)) {
      return false;
    }
    List<String> ssh = texts(keys, Ssh.class);
    List<String> openPgp = texts(keys, OpenPgp.class);
    return (!ssh.isEmpty() && isBySsh(ssh)) || (!openPgp.isEmpty() && isByOpenPgp(openPgp));
  }

  private static List<String> texts(Collection<Key> keys, Class<? extends Key> kind) {
    return keys.stream().filter(kind::isInstance).map(Key::text).toList();
  }

  private static boolean says(String tag, String name, String commit) {
    List<String> header = tag.lines().takeWhile(line -> !line.isEmpty()).toList();
    return header.size() >= 3
        && header.subList(0, 3).equals(List.of("object " + commit, "type commit", "tag " + name));
  }

  private boolean isBySsh(List<String> keys) throws IOException {
    Path signers = Files.createTempFile("scaffold", ".signers");
    try {
      Files.writeString(
          signers,
          keys.stream()
              .map(key -> "* namespaces=\"git\" " + key + "\n")
              .collect(Collectors.joining()));
      return verify(
              "-c", "gpg.program=false",
              "-c", "gpg.openpgp.program=false",
              "-c", "gpg.x509.program=false",
              "-c", "gpg.ssh.allowedSignersFile=" + signers)
          .succeeded();
    } finally {
      Files.delete(signers);
    }
  }

  private boolean isByOpenPgp(List<String> fingerprints) {
    Outcome outcome = verify("-c", "gpg.ssh.program=false", "-c", "gpg.x509.program=false");
    return outcome.succeeded()
        && outcome
            .errors()
            .lines()
            .map(VALID::matcher)
            .filter(valid -> valid.matches())
            .anyMatch(valid ->
                fingerprints.contains(valid.group(1)) || fingerprints.contains(valid.group(2)));
  }

  private Outcome verify(String... settings) {
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.addAll(List.of("verify-tag", "--raw", RemoteRepository.FETCHED));
    return run(arguments.toArray(String[]::new));
  }

  private Outcome run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("--git-dir=" + repository));
    command.addAll(List.of(arguments));
    return git.run(repository, command.toArray(String[]::new));
  }
}
