package dev.scaffold.merge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Returns the contents of these files of a tree. */
  List<byte[]> contents(String tree, Iterable<String> names) {
    StringBuilder wanted = new StringBuilder();
    names.forEach(name -> wanted.append(tree).append(':').append(name).append('\n'));
    byte[] answer =
        bytes(wanted.toString().getBytes(StandardCharsets.UTF_8), "cat-file", "--batch");
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
    return new String(bytes(new byte[0], arguments), StandardCharsets.UTF_8);
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
