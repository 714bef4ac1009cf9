package dev.scaffold.merge;

import dev.scaffold.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** A repository in which Git itself merges, to be compared with. */
final class TestGit {
  private final Path folder;

  TestGit(Path folder) {
    this.folder = folder;
    run("init", "--quiet");
  }

  /** Commits files, by their names, on a branch of their own. */
  void commit(String branch, String parent, SortedMap<String, byte[]> files) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    text(stream, "commit refs/heads/" + branch + "\ncommitter A <a@example.org> 0 +0000\ndata 0\n");
    text(stream, parent.isEmpty() ? "" : "from refs/heads/" + parent + "^0\ndeleteall\n");
    files.forEach((name, bytes) -> {
      text(stream, "M 100644 inline " + name + "\ndata " + bytes.length + "\n");
      stream.writeBytes(bytes);
      text(stream, "\n");
    });
    bytes(stream.toByteArray(), "fast-import", "--quiet");
  }

  private static void text(ByteArrayOutputStream stream, String text) {
    stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A tree to commit.
   *
   * @param parent number of the commit that it comes from, 1 for the first of all; 0 for none
   */
  record Commit(int parent, Tree tree) {}

  /** Commits trees, each without a branch; returns the ids of the commits. */
  List<String> commit(List<Commit> commits) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    int number = 0;
    for (Commit commit : commits) {
      number++;
      text(stream, "reset refs/heads/any\ncommit refs/heads/any\nmark :" + number);
      text(stream, "\ncommitter A <a@example.org> 0 +0000\ndata 0\n");
      text(stream, commit.parent() == 0 ? "" : "from :" + commit.parent() + "\ndeleteall\n");
      commit
          .tree()
          .files()
          .forEach((path, file) -> {
            String mode = file.executable() ? "100755" : "100644";
            byte[] bytes = file.bytes();
            text(stream, "M " + mode + " inline " + path + "\ndata " + bytes.length + "\n");
            stream.writeBytes(bytes);
            text(stream, "\n");
          });
    }
    bytes(stream.toByteArray(), "fast-import", "--quiet", "--export-marks=marks");
    try {
      return Files.readAllLines(folder.resolve("marks")).stream()
          .sorted(Comparator.comparingInt(line -> Integer.parseInt(line, 1, line.indexOf(' '), 10)))
          .map(line -> line.substring(line.indexOf(' ') + 1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the contents of these files of a tree. */
  List<byte[]> contents(String tree, Collection<String> names) {
    return contents(names.stream().map(name -> tree + ':' + name).toList());
  }

  /** Returns the contents of these objects. */
  List<byte[]> contents(List<String> objects) {
    byte[] answer =
        bytes(String.join("\n", objects).getBytes(StandardCharsets.UTF_8), "cat-file", "--batch");
    List<byte[]> contents = new ArrayList<>();
    int at = 0;
    while (at < answer.length) {
      int begin = at;
      while (answer[begin] != '\n') {
        begin++;
      }
      String header = new String(answer, at, begin - at, StandardCharsets.US_ASCII);
      int end = begin + 1 + Integer.parseInt(header.substring(header.lastIndexOf(' ') + 1));
      contents.add(Arrays.copyOfRange(answer, begin + 1, end));
      at = end + 1;
    }
    return contents;
  }

  /** Returns what Git prints; whether it is content tells that. */
  String run(String... arguments) {
    return fed("", arguments);
  }

  /** Returns what Git prints to an input. */
  String fed(String input, String... arguments) {
    return new String(
        bytes(input.getBytes(StandardCharsets.UTF_8), arguments), StandardCharsets.UTF_8);
  }

  private byte[] bytes(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Thread writer = Thread.ofVirtual().start(() -> write(process, input));
      byte[] output = process.getInputStream().readAllBytes();
      writer.join();
      process.waitFor();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Process process, byte[] input) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
