package dev.scaffold.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(500);

  @TempDir private Path folder;

  private Path program(String script) throws IOException {
    Path file = folder.resolve("program");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private static Machine machine(Duration patience) {
    return new Machine(Map.of("PATH", System.getenv("PATH")), patience);
  }

  @Test
  void hearsBothStreams() throws Exception {
    assertThat(machine(LONG).ask(program("echo $1; echo 25 >&2"), List.of("java")))
        .isEqualTo(new Machine.Ended(true, "java\n25\n"));
    assertThat(machine(LONG).ask(program("exit 3"), List.of()))
        .isEqualTo(new Machine.Ended(false, ""));
  }

  @Test
  void givesNoInput() throws Exception {
    assertThat(machine(LONG).ask(program("cat; echo end"), List.of()))
        .isEqualTo(new Machine.Ended(true, "end\n"));
  }

  @Test
  void waitsForNoProgramThatHangs() throws Exception {
    assertThat(machine(SHORT).ask(program("exec sleep 600"), List.of()))
        .isEqualTo(new Machine.TooSlow());
  }

  @Test
  void waitsForNoOtherProgramThatHoldsTheOutputOpen() throws Exception {
    // Java gives up the output of a program that ends before anybody reads it.
    assertThat(machine(SHORT).ask(program("sleep 600 & echo $! >" + folder + "/id"), List.of()))
        .isIn(new Machine.TooSlow(), new Machine.Ended(true, ""));

    // It outlived its parent, and is nobody's child any more: the test itself ends it.
    ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("id")).strip()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void readsNoEndlessOutput() throws Exception {
    assertThat(machine(SHORT).ask(program("exec yes"), List.of())).isNotNull();
  }

  @Test
  void tellsThatAProgramCannotBeStarted() throws Exception {
    Path file = program("");
    Files.writeString(file, "#!/no/such/interpreter\n");

    assertThat(machine(LONG).ask(file, List.of())).isEqualTo(new Machine.NotStarted());
  }

  @Test
  void looksIntoTheHomeBeforeThePath() throws Exception {
    Path program = program("");
    Path bin = Files.createDirectories(folder.resolve("home/bin"));
    Path other = Files.copy(program, bin.resolve("program"));
    assertThat(other.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment =
        Map.of("PATH", "/nonexistent::" + folder, "HOME_OF_IT", folder.resolve("home").toString());
    Machine machine = new Machine(environment, LONG);

    assertThat(machine.find("program", Optional.empty())).contains(program);
    assertThat(machine.find("program", Optional.of("HOME_OF_IT"))).contains(other);
    assertThat(machine.find("program", Optional.of("NOT_SET"))).contains(program);
    assertThat(machine.find("another", Optional.empty())).isEmpty();
  }

  @Test
  void looksIntoNoFolderThatDependsOnTheCurrentOne() {
    Map<String, String> environment = Map.of("PATH", ".:src/test/programs:");

    assertThat(new Machine(environment, LONG).find("mvnw", Optional.empty())).isEmpty();
  }
}
