package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.template.ScaffoldVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void isTheBuildsVersion() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + ScaffoldVersion.NEXT_RELEASE + "-SNAPSHOT</version>");
  }
}
