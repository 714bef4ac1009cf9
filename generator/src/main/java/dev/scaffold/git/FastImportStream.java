package dev.scaffold.git;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The format of git-fast-import(1). */
record FastImportStream(OutputStream out) {

  /** Writes a file of a commit with its content. */
  void file(RelativePath path, TreeFile file) throws IOException {
    line("M " + (file.executable() ? "100755" : "100644") + " inline " + quoted(path));
    data(file.bytes());
  }

  /** Removes a file from a commit. */
  void removal(RelativePath path) throws IOException {
    line("D " + quoted(path));
  }

  /** In C style; a relative path holds no backslash. */
  private static String quoted(RelativePath path) {
    return "\"" + path.value().replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  /** Writes a content, or a message. */
  void data(byte[] bytes) throws IOException {
    line("data " + bytes.length);
    out.write(bytes);
    out.write('\n');
  }

  /** Writes a command. */
  void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
