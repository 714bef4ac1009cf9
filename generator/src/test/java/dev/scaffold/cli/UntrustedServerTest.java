package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.catalog.Catalogs;
import dev.scaffold.catalog.GitCatalogs;
import dev.scaffold.catalog.Places;
import dev.scaffold.git.GitProgram;
import dev.scaffold.git.Transfer;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Catalogs on a real Git server that does not come to an end, and what one sees of one that does.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UntrustedServerTest {
  private static final long MOST_BYTES = 8L << 20;

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

  private Catalogs.Opened open(
      Optional<String> ref, Optional<Duration> patience, Optional<Consumer<String>> progress) {
    Path home = person.home();
    GitCatalogs elsewhere =
        new GitCatalogs(
            new Transfer(new GitProgram(person.environment()), MOST_BYTES, patience, progress),
            new Places(home.resolve("catalogs.yaml"), home.resolve("cache"), home.resolve("pins")),
            person.work());
    return new Catalogs(
            new GitProgram(person.environment()),
            Optional.empty(),
            "0.1.0",
            Optional.empty(),
            () -> elsewhere)
        .open(new Catalogs.Wanted(Optional.empty(), Optional.of(address), ref));
  }

  private void isRefused(Optional<String> ref) throws IOException {
    assertThatThrownBy(() -> open(ref, Optional.empty(), Optional.empty()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).as(e.problem().what()).isEqualTo(ExitCode.REFUSED);
              assertThat(e.problem().what())
                  .startsWith("the catalog sends more than scaffold takes");
            });
    try (Stream<Path> files = Files.walk(person.home().resolve("cache"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("references", "fetch.lock");
    }
    awaitNoFetch();
  }

  /** Other tests fetch too, and end; what this one left would go on for ever. */
  private static void awaitNoFetch() {
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (ProcessHandle.current().descendants().anyMatch(UntrustedServerTest::fetches)) {
      assertThat(Instant.now()).as("a fetch goes on").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static boolean fetches(ProcessHandle process) {
    return process.info().commandLine().filter(line -> line.contains("index-pack")).isPresent();
  }

  @Test
  void isStoppedWhenItSendsForEver() throws Exception {
    String commit = team.git("rev-parse", "HEAD");
    server.sendForEver();

    isRefused(Optional.empty());
    isRefused(Optional.of("main"));
    isRefused(Optional.of(commit));
  }

  @Test
  void isNotWaitedForWhereSomebodyIsInAHurry() {
    server.fallSilent();

    assertThatThrownBy(
            () -> open(Optional.empty(), Optional.of(Duration.ofMillis(500)), Optional.empty()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().what())
                    .isEqualTo("cannot read the catalog: it takes too long"));
  }

  @Test
  void showsHowFarAFetchIs() throws Exception {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());

    open(Optional.empty(), Optional.empty(), Optional.of(heard::add)).close();

    assertThat(heard).anySatisfy(line -> assertThat(line).matches("Receiving objects: +100% .*"));
    assertThat(heard.getLast()).isEmpty();
  }

  @Test
  void isHeardWhenItComplainsAmidProgress() throws Exception {
    server.cutAfter(100);
    byte[] noise = new byte[1_000_000];
    new Random(1).nextBytes(noise);
    Files.write(team.folder().resolve("service/noise.bin"), noise);
    team.release("1.1.0");

    assertThatThrownBy(() -> open(Optional.empty(), Optional.empty(), Optional.of(line -> {})))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().what())
                    .startsWith("cannot read the catalog: ")
                    .doesNotContain("objects:", "From "));
  }

  /**
   * One line on a terminal, of which nothing is left; elsewhere, and when told to be quiet, none.
   */
  @Test
  void showsProgressToAPersonOnly() throws Exception {
    Program program = new Program(person.work(), person.environment(), List.of());
    String[] make = {"new", "shop", "--defaults", "--dry-run", "--template", address};

    assertThat(program.run(make).err()).isEmpty();
    clearCache();
    String shown = program.withTerminals("2").run(make).err();
    assertThat(shown).contains("\rReceiving objects: ").endsWith("\r").doesNotContain("\n");
    assertThat(shown.lines().filter(line -> line.length() > 79)).isEmpty();
    clearCache();
    String[] quietly = {"new", "shop", "--dry-run", "--template", address, "-q"};
    assertThat(program.withTerminals("2").run(quietly).err()).isEmpty();
  }

  private void clearCache() throws IOException {
    Path cache = person.home().resolve(".cache/scaffold");
    Files.move(cache, Files.createTempDirectory(temporary, "cache").resolve("old"));
  }

  @Test
  void isNotAskedByDoctorAboutWhatIsHere() throws Exception {
    assertThat(person.make(address).exitCode()).isZero();
    int requests = server.requests().size();
    Program inProject = new Program(person.project(), person.environment(), List.of());
    server.fallSilent();

    assertThat(inProject.run("doctor", "--json").err()).isEmpty();
    assertThat(server.requests()).hasSize(requests);
  }
}
