package dev.scaffold.cli.manual;

import dev.scaffold.cli.Cli;
import dev.scaffold.cli.Surroundings;
import dev.scaffold.cli.Terminals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Writes the manual pages of all commands, for a distribution. */
public final class ManualPages {
  private ManualPages() {}

  /**
   * Writes {@code scaffold.1}, and {@code scaffold-<command>.1} for each command.
   *
   * @param args the folder to write to, which is made
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<CommandLine> commands = Cli.commands(nobody());
    List<String> names =
        commands.stream().map(command -> ManualPage.nameOf(command.getCommandSpec())).toList();
    for (CommandLine command : commands) {
      String name = ManualPage.nameOf(command.getCommandSpec());
      List<String> related = names.stream().filter(other -> !other.equals(name)).toList();
      Files.writeString(folder.resolve(name + ".1"), ManualPage.of(command, related));
    }
  }

  private static Surroundings nobody() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        Map.of(),
        Path.of("").toAbsolutePath(),
        Terminals.NONE);
  }
}
