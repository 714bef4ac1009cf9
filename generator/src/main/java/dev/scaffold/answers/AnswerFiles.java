package dev.scaffold.answers;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the layers of answers, and reads the files that hold some. */
public final class AnswerFiles {
  private static final int LARGEST = 4 * 1024 * 1024;

  private final Path currentFolder;
  private final Map<String, String> environment;

  /** Makes a reader for a process's folder and environment. */
  public AnswerFiles(Path currentFolder, Map<String, String> environment) {
    this.currentFolder = currentFolder;
    this.environment = environment;
  }

  /**
   * Returns all layers, the one that counts most first: definitions, answers file, environment, the
   * user's defaults file.
   *
   * @param definitions {@code name=value}
   * @param answersFile as a person wrote it
   */
  public List<Layer> layers(List<String> definitions, Optional<String> answersFile) {
    List<Layer> layers = new ArrayList<>(given(definitions, answersFile));
    layers.add(Layer.ofEnvironment(environment));
    defaultsFile()
        .filter(Files::exists)
        .ifPresent(file ->
            layers.add(
                Layer.ofDefaultsFile(
                    file.toString(), text(file, file.toString(), "check the file"))));
    return layers;
  }

  /**
   * Returns the layers that the command line names, which are the same everywhere: definitions,
   * answers file.
   *
   * @param definitions {@code name=value}
   * @param answersFile as a person wrote it
   */
  public List<Layer> given(List<String> definitions, Optional<String> answersFile) {
    List<Layer> layers = new ArrayList<>(List.of(Layer.ofDefinitions(definitions)));
    answersFile.ifPresent(file -> layers.add(answersLayer(file)));
    return layers;
  }

  private Layer answersLayer(String file) {
    String text = text(currentFolder.resolve(file), file, "check the path after `--answers`");
    return Layer.ofAnswersFile(file, text);
  }

  /** Returns the place of the user's defaults by the XDG base directory specification. */
  private Optional<Path> defaultsFile() {
    return absolute("XDG_CONFIG_HOME")
        .or(() -> absolute("HOME").map(home -> home.resolve(".config")))
        .map(folder -> folder.resolve("scaffold").resolve("defaults.yaml"));
  }

  private Optional<Path> absolute(String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }

  private static String text(Path path, String name, String hint) {
    Location where = new Location.Path(name);
    try {
      byte[] bytes = bytes(path);
      if (bytes.length > LARGEST) {
        throw Problem.invalid(
                "the file is larger than " + LARGEST / 1024 / 1024 + " MiB",
                where,
                "name a file of answers, `name: value`")
            .asException();
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.invalid("the file is not UTF-8 text", where, "save it as UTF-8").causedBy(e);
    } catch (NoSuchFileException e) {
      throw Problem.invalid("the file does not exist", where, hint).causedBy(e);
    } catch (IOException e) {
      throw Problem.failed("the file can't be read", where, hint).causedBy(e);
    }
  }

  private static byte[] bytes(Path path) throws IOException {
    // A device or a pipe has no size to look at beforehand.
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(LARGEST + 1);
    }
  }
}
