package dev.scaffold.cli;

import static dev.scaffold.cli.UpgradeScene.EDITED;
import static dev.scaffold.cli.UpgradeScene.IMPROVED;
import static dev.scaffold.cli.UpgradeScene.OWN_WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scaffold.cli.Person.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the commands that change a project with SIGKILL at random moments, every other time with
 * all that they started: what is left is the old state, the new one, or one that the next run
 * continues or takes back. {@code -Dscaffold.kills.commands=500} sets how often, {@code
 * -Dscaffold.kills.seed} repeats a run's choices.
 */
class KilledCommandsTest {
  private static final int KILLS =
      Integer.getInteger("scaffold.kills.commands", Command.values().length);
  private static final long SEED = Long.getLong("scaffold.kills.seed", System.nanoTime());
  private static final int KILLS_PER_REPORT = 50;
  private static final String CONFLICT = "lib/one.txt";
  private static final String DECISION = "decided\n";

  /** In which state of a project it is called, and how. */
  private enum Command {
    UPGRADE("clean", "upgrade"),
    UPGRADE_WITH_CONFLICTS("clashing", "upgrade"),
    ADD("clean", "add backend/jobs --name jobs"),
    CONTINUE("decided", "upgrade --continue"),
    ABORT("in-conflict", "upgrade --abort");

    private final String state;
    private final String arguments;

    Command(String state, String arguments) {
      this.state = state;
      this.arguments = arguments;
    }

    String[] words() {
      return arguments.split(" ", -1);
    }
  }

  @TempDir private Path temporary;
  private final Random random = new Random(SEED);
  private final SortedMap<String, Integer> seen = new TreeMap<>();
  private final Map<String, UpgradeScene> states = new HashMap<>();
  private final Map<Command, String> newTrees = new EnumMap<>(Command.class);
  private Path folder;

  /** How long an upgrade takes when nobody disturbs it, in nanoseconds. */
  private long time;

  @BeforeEach
  void makesTheStates() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "setsid is not on this machine");
    folder = temporary.toRealPath();
    UpgradeScene clean = UpgradeScene.in(folder);
    clean.catalog.write("shop/poem.txt", IMPROVED).move("shop/lib/two.txt", "shop/libs/two.txt");
    clean.catalog.write("shop/lib/one.txt", "theirs\n");
    for (int i = 0; i < 100; i++) {
      clean.catalog.write("shop/docs/part-" + i + ".txt", EDITED.repeat(20));
    }
    clean.project.write("poem.txt", EDITED);
    Path hook = clean.project.folder().resolve(".git/hooks/pre-commit");
    Files.writeString(hook, "#!/bin/sh\nsleep 0.1\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    clean.goOn();
    states.put("clean", clean);
    UpgradeScene clashing = copy(clean, "clashing");
    clashing.project.write(CONFLICT, "ours\n").git("commit", "--quiet", "--message=ours", CONFLICT);
    UpgradeScene inConflict = copy(clashing, "in-conflict");
    assertThat(inConflict.run("upgrade").exitCode()).isEqualTo(3);
    decide(copy(inConflict, "decided"));
    long start = System.nanoTime();
    assertThat(start(Command.UPGRADE, copy(clean, "work")).waitFor()).isZero();
    time = System.nanoTime() - start;
    for (Command command : Command.values()) {
      newTrees.put(command, undisturbed(command));
    }
  }

  private UpgradeScene copy(UpgradeScene from, String name) throws Exception {
    Path to = folder.resolve(name);
    delete(to);
    cp(from.project.folder(), to);
    UpgradeScene copy = from.at(new Worktree(to));
    states.put(name, copy);
    return copy;
  }

  private static void cp(Path from, Path to) throws Exception {
    runs("cp", "-a", from.toString(), to.toString());
  }

  private static void delete(Path path) throws Exception {
    runs("rm", "-rf", path.toString());
  }

  private static void runs(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private static void decide(UpgradeScene scene) throws Exception {
    scene.project.write(CONFLICT, DECISION).git("add", CONFLICT);
  }

  /** Returns the tree that comes of it, or of the upgrade that it aborts, when nobody disturbs. */
  private String undisturbed(Command command) throws Exception {
    UpgradeScene scene = copy(state(command), "work");
    if (command == Command.ABORT) {
      decide(scene);
      scene.goesOn();
      return tree(scene);
    }
    Ended ended = scene.run(command.words());
    if (command == Command.UPGRADE_WITH_CONFLICTS) {
      decide(scene);
      scene.goesOn();
    } else {
      assertThat(ended.exitCode()).as(ended.err()).isZero();
    }
    return tree(scene);
  }

  private UpgradeScene state(Command command) {
    return Objects.requireNonNull(states.get(command.state));
  }

  private static String tree(UpgradeScene scene) throws Exception {
    return scene.project.git("rev-parse", "HEAD^{tree}");
  }

  private static Process start(Command command, UpgradeScene scene) throws IOException {
    return Program.in(scene.project.folder())
        .withEnvironment("HOME", scene.jane.home().toString())
        .withEnvironment("GIT_CONFIG_NOSYSTEM", "1")
        .builder(List.of("setsid"), command.words())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void leaveTheOldStateTheNewOneOrAWayToBoth(TestReporter reporter) throws Exception {
    for (int kills = 1; kills <= KILLS; kills++) {
      Command command = Command.values()[kills % Command.values().length];
      UpgradeScene scene = copy(state(command), "work");
      String oldHead = scene.project.head();
      kill(command, scene);
      check(command, scene, oldHead);
      if (kills % KILLS_PER_REPORT == 0 || kills == KILLS) {
        reporter.publishEntry("kills", kills + " with seed " + SEED + ", seen afterwards: " + seen);
      }
    }
  }

  private void kill(Command command, UpgradeScene scene) throws Exception {
    Process process = start(command, scene);
    // Two of three kills wait until something is about to change: there it could go wrong.
    Path begun = scene.project.folder().resolve(".git/index.lock");
    boolean waits = random.nextInt(3) > 0;
    while (waits && process.isAlive() && !Files.exists(begun)) {
      Thread.sleep(1);
    }
    long nanos = (long) (random.nextDouble() * time / (waits ? 2 : 1));
    Thread.sleep(nanos / 1_000_000);
    if (random.nextBoolean()) {
      runs("sh", "-c", "kill -KILL -- -" + process.pid() + " 2>/dev/null || true");
    }
    process.destroyForcibly();
    process.waitFor();
    awaitEndOfGroup(process.pid());
  }

  /** A Git that lives on goes on for a moment; the copies are of what it leaves. */
  private static void awaitEndOfGroup(long group) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (hasProcesses(group)) {
      assertThat(System.nanoTime()).as("what was started does not end").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private static boolean hasProcesses(long group) throws IOException {
    List<Path> all = new ArrayList<>();
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      processes.forEach(all::add);
    }
    return all.stream().anyMatch(process -> isIn(group, process));
  }

  /** Behind the name, in brackets, are the state, the parent and the group. */
  private static boolean isIn(long group, Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 4);
      return Long.parseLong(fields[2]) == group && !fields[0].equals("Z");
    } catch (IOException e) {
      // It ended while it was looked at.
      return false;
    }
  }

  private void check(Command command, UpgradeScene scene, String oldHead) throws Exception {
    scene.assertOwnWorkIsLeft();
    boolean old = scene.project.head().equals(oldHead);
    boolean underWay = scene.project.has(".git/scaffold/upgrade");
    seen.merge(
        command + " → " + (old ? "old" : "new") + (underWay ? ", under way" : ""), 1, Integer::sum);
    if (!underWay) {
      assertThat(old && command == Command.CONTINUE).as("a decision is lost").isFalse();
      assertEnded(command, scene, oldHead, !old);
      return;
    }
    UpgradeScene continued = copy(scene, "continued");
    Ended ended = continued.run("upgrade", "--continue");
    if (ended.exitCode() == 3) {
      assertThat(command).isIn(Command.UPGRADE_WITH_CONFLICTS, Command.ABORT);
      decide(continued);
      ended = continued.run("upgrade", "--continue");
    }
    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    assertEnded(command, continued, oldHead, true);
    UpgradeScene aborted = copy(scene, "aborted");
    ended = aborted.run("upgrade", "--abort");
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(old ? 0 : 5);
    assertEnded(command, aborted, oldHead, !old);
  }

  private void assertEnded(Command command, UpgradeScene scene, String oldHead, boolean isNew)
      throws Exception {
    Worktree project = scene.project;
    scene.assertOwnWorkIsLeft();
    assertThat(project.status()).isEqualTo(OWN_WORK);
    assertThat(project.has(".git/index.lock")).isFalse();
    assertThat(project.has(".git/scaffold/upgrade")).isFalse();
    if (isNew) {
      assertThat(project.git("rev-parse", "HEAD^")).isEqualTo(oldHead);
      assertThat(tree(scene)).isEqualTo(newTrees.get(command));
    } else {
      assertThat(project.head()).isEqualTo(oldHead);
    }
    project.git("fsck", "--strict", "--no-dangling");
  }
}
