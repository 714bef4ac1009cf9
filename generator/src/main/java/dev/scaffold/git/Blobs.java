package dev.scaffold.git;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads many contents from a repository in one go; a partial clone fetches what it lacks. */
record Blobs(Commands commands) {

  /** Returns the contents with these ids. */
  Map<String, byte[]> read(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<String, byte[]> contents =
        commands.ask(
            stream -> stream.write(ascii(String.join("\n", ids) + "\n")),
            stream -> contents(new BufferedInputStream(stream)),
            "cat-file",
            "--batch");
    ids.stream()
        .filter(id -> !contents.containsKey(id))
        .findFirst()
        .ifPresent(id -> {
          throw lacks(commands, id);
        });
    return contents;
  }

  /** What a missing object's line ends with is no size. */
  private static Map<String, byte[]> contents(InputStream stream) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    String[] header = line(stream).split(" ", -1);
    while (header.length > 1) {
      if (header.length == 3) {
        contents.put(header[0], stream.readNBytes(Integer.parseInt(header[2])));
        stream.skipNBytes(1);
      }
      header = line(stream).split(" ", -1);
    }
    return contents;
  }

  /** Reads the line that comes before an object, or in its place. */
  static String line(InputStream stream) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = stream.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = stream.read();
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  /**
   * Returns the bytes that files have in the work tree, in the order of the entries: what filters
   * and line endings make of them.
   */
  List<byte[]> inWorkTree(List<IndexEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    // With filters, Git tells the size of what is in the repository, so only a mark tells the end.
    String mark = UUID.randomUUID().toString();
    List<String> wanted =
        entries.stream().map(entry -> entry.entry().id() + " " + entry.path()).toList();
    byte[] output =
        commands.ask(
            stream -> stream.write(NulSeparated.join(wanted).getBytes(StandardCharsets.UTF_8)),
            InputStream::readAllBytes,
            "cat-file",
            "--batch=" + mark,
            "--filters",
            "-z");
    List<byte[]> contents = split(output, ascii(mark + "\n"));
    if (contents.size() != entries.size()) {
      throw lacks(commands, "of a file of the template");
    }
    return contents;
  }

  private static List<byte[]> split(byte[] output, byte[] mark) {
    // One byte is one character here.
    String text = new String(output, StandardCharsets.ISO_8859_1);
    String separator = new String(mark, StandardCharsets.ISO_8859_1);
    List<byte[]> parts = new ArrayList<>();
    int begin = text.indexOf(separator);
    while (begin >= 0) {
      int end = text.indexOf("\n" + separator, begin + separator.length() - 1);
      parts.add(
          text.substring(begin + separator.length(), end < 0 ? text.length() - 1 : end)
              .getBytes(StandardCharsets.ISO_8859_1));
      begin = end < 0 ? -1 : end + 1;
    }
    return parts;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns the problem that an object is not there. */
  static RuntimeException lacks(Commands commands, String id) {
    return Problem.failed(
            "the repository lacks the object " + id,
            new Location.Path(commands.top().toString()),
            "look what `git fsck` says; a partial clone has to reach the repository it comes from")
        .asException();
  }
}
