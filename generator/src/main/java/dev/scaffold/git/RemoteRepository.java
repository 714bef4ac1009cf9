package dev.scaffold.git;

import dev.scaffold.git.GitProgram.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repository elsewhere, which the user's Git reaches with their credentials, keys and proxies.
 * Only by the transports named here, without hooks, and never for ever.
 *
 * @param url checked, and without credentials
 */
public record RemoteRepository(Transfer transfer, String url, Optional<Login> login) {
  /** The reference of a snapshot that points at what was fetched. */
  public static final String FETCHED = "refs/scaffold/fetched";

  private static final String BARE =
      """
      [core]
      \trepositoryformatversion = 0
      \tbare = true
      """;

  // Hooks and upkeep of the user's own would run in the snapshot, and submodules be fetched.
  private static final List<String> SETTINGS =
      List.of(
          "-c", "core.hooksPath=/dev/null",
          "-c", "gc.auto=0",
          "-c", "maintenance.auto=false",
          // Always one file that grows: else many small objects are unpacked, unseen.
          "-c", "fetch.unpackLimit=1",
          "-c", "fetch.recurseSubmodules=false",
          "-c", "fetch.writeCommitGraph=false");

  // Seconds without any data after which the other side counts as gone.
  private static final String PATIENCE = "30";

  /** Who asks; the password may also be a token. */
  public record Login(String user, Optional<String> password) {
    @Override
    public String toString() {
      return "***";
    }
  }

  /** Asks for the repository's references, as {@code git ls-remote} prints them. */
  public Outcome references(Path folder) {
    return run(
        folder,
        Optional.empty(),
        List.of("ls-remote", "--quiet", "--", url, "HEAD", "refs/heads/*", "refs/tags/*"));
  }

  /** Makes an empty repository, and fetches one reference into it, without what led to it. */
  public Outcome fetch(Path folder, String reference) throws IOException {
    prepare(folder);
    return runIn(
        folder,
        List.of(
            "fetch",
            loudness(),
            "--no-tags",
            "--depth=1",
            "--",
            url,
            "+" + reference + ":" + FETCHED));
  }

  /**
   * Makes an empty repository, and fetches all that branches and tags lead to: what only some host
   * knows, such as proposals of strangers, is not in it.
   */
  public Outcome fetchAll(Path folder) throws IOException {
    prepare(folder);
    return runIn(
        folder,
        List.of(
            "fetch",
            loudness(),
            "--no-tags",
            "--",
            url,
            "+refs/heads/*:refs/heads/*",
            "+refs/tags/*:refs/tags/*"));
  }

  private String loudness() {
    return transfer.progress().isPresent() ? "--progress" : "--quiet";
  }

  /** By hand: the user's settings may ask for templates with hooks, or another hash. */
  private static void prepare(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("objects"));
    Files.createDirectories(folder.resolve("refs"));
    Files.writeString(folder.resolve("config"), BARE);
    Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/none\n");
  }

  private Outcome run(Path folder, Optional<Path> grows, List<String> command) {
    List<String> arguments = new ArrayList<>(SETTINGS);
    arguments.addAll(command);
    return transfer
        .git()
        .with(environment(folder))
        .run(folder, grows, transfer, arguments.toArray(String[]::new));
  }

  /** In a repository that was made here; Git may be told to find none by itself. */
  private Outcome runIn(Path repository, List<String> command) {
    List<String> arguments = new ArrayList<>(List.of("--git-dir=" + repository));
    arguments.addAll(command);
    return run(repository, Optional.of(repository), arguments);
  }

  private Map<String, String> environment(Path folder) {
    Map<String, String> variables = new HashMap<>();
    variables.put(
        "GIT_ALLOW_PROTOCOL", "file:https:ssh" + (url.startsWith("http:") ? ":http" : ""));
    variables.put("GIT_HTTP_LOW_SPEED_LIMIT", own("GIT_HTTP_LOW_SPEED_LIMIT").orElse("1"));
    variables.put("GIT_HTTP_LOW_SPEED_TIME", own("GIT_HTTP_LOW_SPEED_TIME").orElse(PATIENCE));
    sshCommand(folder).ifPresent(command -> variables.put("GIT_SSH_COMMAND", command));
    login.ifPresent(who -> variables.putAll(credentials(who)));
    return variables;
  }

  private Optional<String> own(String variable) {
    return Optional.ofNullable(transfer.git().environment().get(variable))
        .filter(value -> !value.isBlank());
  }

  /**
   * Adds to the user's command for SSH what keeps it from waiting for ever; theirs if not SSH's.
   */
  private Optional<String> sshCommand(Path folder) {
    boolean other = url.startsWith("/") || url.startsWith("http");
    if (other || (own("GIT_SSH_COMMAND").isEmpty() && own("GIT_SSH").isPresent())) {
      return Optional.empty();
    }
    Outcome setting = transfer.git().run(folder, "config", "--get", "core.sshCommand");
    String command =
        own("GIT_SSH_COMMAND").orElse(setting.succeeded() ? setting.output().strip() : "ssh");
    String program = command.split(" ", 2)[0];
    if (!program.substring(program.lastIndexOf('/') + 1).equals("ssh")) {
      return Optional.empty();
    }
    String patience =
        " -o ConnectTimeout=" + PATIENCE + " -o ServerAliveInterval=10 -o ServerAliveCountMax=3";
    return Optional.of(command + patience + (transfer.git().mayAsk() ? "" : " -o BatchMode=yes"));
  }

  /**
   * By the environment, since everybody on the machine sees arguments; and for this host only, so
   * that one that it leads on to is told nothing. No helper of the user's gets to store it.
   */
  private Map<String, String> credentials(Login who) {
    String host = "credential." + url.replaceFirst("(://[^/]*).*", "$1");
    List<Map.Entry<String, String>> settings = new ArrayList<>();
    Map<String, String> variables = new HashMap<>();
    variables.put("SCAFFOLD_GIT_USER", who.user());
    if (who.password().isPresent()) {
      variables.put("SCAFFOLD_GIT_PASSWORD", who.password().get());
      settings.add(Map.entry(host + ".helper", ""));
      settings.add(
          Map.entry(
              host + ".helper",
              "!f() { test \"$1\" = get && printf 'username=%s\\npassword=%s\\n'"
                  + " \"$SCAFFOLD_GIT_USER\" \"$SCAFFOLD_GIT_PASSWORD\"; }; f"));
    } else {
      settings.add(Map.entry(host + ".username", who.user()));
    }
    int count = own("GIT_CONFIG_COUNT").map(Integer::parseInt).orElse(0);
    for (Map.Entry<String, String> setting : settings) {
      variables.put("GIT_CONFIG_KEY_" + count, setting.getKey());
      variables.put("GIT_CONFIG_VALUE_" + count, setting.getValue());
      count++;
    }
    variables.put("GIT_CONFIG_COUNT", String.valueOf(count));
    return variables;
  }
}
