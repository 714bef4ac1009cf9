package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the guide says, from its top to its end: writes its files, whose names stand before
 * them, and types its commands, which must print what is shown.
 */
class GuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "first-template.md");

  // Any block of code, with the line before it.
  private static final Pattern BLOCK =
      Pattern.compile("(?<before>[^\n]*)\n\n```(?<kind>[a-z]+)\n(?<text>.*?)```\n", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile(".*`(?<file>[^`]+/[^`]+)`[^`]*:");

  @TempDir private Path folder;

  private int commands;
  private int files;

  @BeforeEach
  void makesTheProgram() throws IOException {
    folder = folder.toRealPath();
    Path script = folder.resolve("bin/scaffold");
    Files.createDirectories(script.getParent());
    Files.createDirectories(folder.resolve("you"));
    Files.writeString(script, Start.PROGRAM.script());
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void everySnippetIsTrue() throws Exception {
    Matcher block = BLOCK.matcher(Files.readString(GUIDE));
    while (block.find()) {
      if (block.group("kind").equals("console")) {
        type(block.group("text"));
      } else {
        write(block.group("before"), block.group("text"));
      }
    }
    assertThat(commands).isGreaterThan(10);
    assertThat(files).isGreaterThan(5);
  }

  @Test
  void linksLeadToFiles() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#]+)").matcher(Files.readString(GUIDE));
    List<String> links = new ArrayList<>();
    while (link.find()) {
      links.add(link.group(1));
    }
    assertThat(links)
        .hasSizeGreaterThan(10)
        .allSatisfy(path -> assertThat(GUIDE.resolveSibling(path)).exists());
  }

  private void write(String before, String text) throws IOException {
    Matcher file = FILE.matcher(before);
    assertThat(file.matches()).as("names the file below: " + before).isTrue();
    Path path = folder.resolve("you").resolve(file.group("file"));
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    files++;
  }

  private void type(String console) throws Exception {
    String[] parts = console.split("(?m)^\\$ ", -1);
    assertThat(parts[0]).isEmpty();
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      String command = parts[i].substring(0, end);
      assertThat(run(command)).as(command).isEqualTo(parts[i].substring(end + 1));
      commands++;
    }
  }

  private String run(String command) throws Exception {
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.resolve("you").toFile())
            .redirectErrorStream(true)
            .redirectInput(new java.io.File("/dev/null"))
            .redirectOutput(out.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("HOME", folder.resolve("you").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "You");
      builder.environment().put("GIT_" + who + "_EMAIL", "you@example.org");
    }
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command).isTrue();
    return Files.readString(out, StandardCharsets.UTF_8)
        .replace(folder.resolve("you").toString(), "/home/you");
  }
}
