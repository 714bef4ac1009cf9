package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes and one cache. */
class FetchProcessesTest {
  private static final int PROCESSES = 8;

  @TempDir private Path temporary;
  private TeamRepository team;
  private Person person;
  private HttpGitServer server;
  private String address;

  @BeforeEach
  void serves() throws Exception {
    team = TeamRepository.in(temporary.resolve("srv/team"));
    byte[] noise = new byte[1_000_000];
    new Random(1).nextBytes(noise);
    Files.write(team.folder().resolve("service/noise.bin"), noise);
    team.release("1.0.0");
    person = new Person(temporary.resolve("person"));
    server = new HttpGitServer(temporary.resolve("srv").toRealPath());
    address = server.address() + "/team/.git";
  }

  @AfterEach
  void stops() {
    server.close();
  }

  private Process start(String name) throws IOException {
    Program program = new Program(person.work(), person.environment(), List.of());
    return program
        .builder(List.of(), "new", "shop", "--defaults", "--template", address, "--output", name)
        .redirectOutput(person.work().resolve(name + ".out").toFile())
        .redirectError(person.work().resolve(name + ".err").toFile())
        .start();
  }

  private void succeeds(Process process, String name) throws Exception {
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(name + " ended").isTrue();
    assertThat(person.work().resolve(name + ".err")).isEmptyFile();
    assertThat(process.exitValue()).isZero();
    assertThat(person.work().resolve(name).resolve("README.md")).hasContent("1.0.0\n");
  }

  private List<Path> cached(String start) throws IOException {
    try (Stream<Path> files = Files.walk(person.home().resolve(".cache/scaffold/catalogs"), 2)) {
      return files.filter(path -> path.getFileName().toString().startsWith(start)).toList();
    }
  }

  @Test
  void fetchOnceAndAllSucceed() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start("shop-" + i));
    }
    for (int i = 0; i < PROCESSES; i++) {
      succeeds(processes.get(i), "shop-" + i);
    }

    assertThat(cached("unfinished")).isEmpty();
    assertThat(cached(team.git("rev-parse", "HEAD"))).hasSize(1);
    // One asks for the references, and then for the pack; the others for the references only.
    assertThat(server.requests())
        .filteredOn(request -> request.startsWith("POST"))
        .hasSize(PROCESSES + 2);
  }

  @Test
  void oneThatIsKilledWhileItFetchesHoldsUpNobody() throws Exception {
    server.pausePacks();
    Process killed = start("killed");
    server.awaitPause();
    killed.destroyForcibly().waitFor();
    assertThat(cached("unfinished")).hasSize(1);
    server.resume();

    succeeds(start("next"), "next");
    assertThat(person.work().resolve("killed")).doesNotExist();
    assertThat(cached("unfinished")).isEmpty();
  }
}
