package dev.scaffold.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.doctor.Check.State;
import dev.scaffold.doctor.Need.Claim;
import dev.scaffold.template.Tool;
import dev.scaffold.template.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are scripts of the test's own, and nothing of this machine. */
class ExaminationTest {
  @TempDir private Path bin;

  private void program(String name, String script) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Check check(String program, String range) {
    return check(need(program, range));
  }

  private Check check(Need need) {
    Machine machine = new Machine(Map.of("PATH", bin.toString()), Duration.ofSeconds(30));
    return new Examination(machine, KnownPrograms.read()).of(List.of(need)).getFirst();
  }

  private static Need need(String program, String range) {
    return new Need(program, List.of(claim("the project", program, range, false)));
  }

  private static Claim claim(String by, String program, String range, boolean optional) {
    return new Claim(by, new Tool(program, VersionRange.parse(range), Optional.empty(), optional));
  }

  @Test
  void findsAProgramOfTheRightVersion() throws Exception {
    program("git", "echo git version 2.39.5");

    Check check = check("git", ">=2.38");

    assertThat(check.state()).isEqualTo(State.FOUND);
    assertThat(check.version()).contains("2.39.5");
    assertThat(check.hint()).isEmpty();
    assertThat(check.fine()).isTrue();
  }

  @Test
  void findsThatAVersionIsTooOldByItsNumbers() throws Exception {
    program("git", "echo 'git version 2.9.1 (Apple Git-1)'");

    Check check = check("git", ">=2.38");

    assertThat(check.state()).isEqualTo(State.WRONG_VERSION);
    assertThat(check.version()).contains("2.9.1");
    assertThat(check.hint()).isPresent();
    assertThat(check.fine()).isFalse();
  }

  @Test
  void holdsAVersionToAllThatNeedIt() throws Exception {
    program("node", "echo v22.1.0");
    List<Need> needs =
        Need.of(
            List.of(claim("frontend", "node", ">=20", true), claim("e2e", "node", ">=24", true)));

    Check check = check(needs.getFirst());

    assertThat(needs).hasSize(1);
    assertThat(check.state()).isEqualTo(State.WRONG_VERSION);
    assertThat(check.need().neededBy()).containsExactly("frontend", "e2e");
    assertThat(check.need().optional()).isTrue();
    assertThat(Need.of(List.of(claim("a", "x", "", true), claim("b", "x", "", false))))
        .singleElement()
        .satisfies(need -> assertThat(need.optional()).isFalse());
  }

  @Test
  void ignoresWhatStandsBehindTheNumbers() throws Exception {
    program("docker", "echo 26.1.5+dfsg1");

    assertThat(check("docker", ">=26.1.5").version()).contains("26.1.5");
  }

  @Test
  void saysThatTheEngineOfDockerDoesNotRun() throws Exception {
    program("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1");

    assertThat(check("docker", "").state()).isEqualTo(State.STOPPED);
    assertThat(check("docker-compose", ">=2.26").state()).isEqualTo(State.MISSING);
  }

  @Test
  void saysWhatIsMissingAndHowToGetIt() {
    Check check = check("node", ">=24");

    assertThat(check.state()).isEqualTo(State.MISSING);
    assertThat(check.hint()).contains("see https://nodejs.org/en/download");
  }

  @Test
  void runsNothingThatItDoesNotKnow() throws Exception {
    Path trace = bin.resolve("trace");
    program("surprise", "touch " + trace);

    Check check = check("surprise", ">=1");

    assertThat(check.state()).isEqualTo(State.UNKNOWN_VERSION);
    assertThat(trace).doesNotExist();
    assertThat(check("nothing", "").state()).isEqualTo(State.MISSING);
  }

  @Test
  void takesAProgramThatDoesNotTellItsVersion() throws Exception {
    program("make", "echo I am make");

    assertThat(check("make", ">=4").state()).isEqualTo(State.UNKNOWN_VERSION);
  }

  @Test
  @Timeout(20)
  void looksAtAllAtOnceAndWaitsForNone() throws Exception {
    for (String name : List.of("git", "docker", "make", "curl", "mvn", "node")) {
      program(name, "exec /bin/sleep 600");
    }
    Machine machine = new Machine(Map.of("PATH", bin.toString()), Duration.ofSeconds(3));
    List<Need> needs =
        List.of("git", "docker", "docker-compose", "make", "curl", "maven", "node").stream()
            .map(name -> need(name, ""))
            .toList();

    List<Check> checks = new Examination(machine, KnownPrograms.read()).of(needs);

    assertThat(checks).extracting(Check::state).containsOnly(State.NO_ANSWER);
    assertThat(checks).extracting(check -> check.need().program()).hasSize(7);
  }

  @Test
  void knowsHowToGetEachProgramThatItKnows() {
    KnownPrograms.read()
        .forEach((name, program) -> {
          assertThat(program.page()).as(name).startsWith("https://");
          assertThat(program.howToGet(List.of("unheard-of"))).isEqualTo("see " + program.page());
          program
              .get()
              .forEach((system, way) -> {
                assertThat(program.howToGet(List.of("special", system)))
                    .isEqualTo("run `" + way + "`");
              });
        });
  }
}
