package dev.scaffold.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalog with one project template, {@code tiny}, of as many small files as a test needs. */
final class TinyCatalog {
  private static final String LINES = "a line about acme-shop\n".repeat(50);

  private TinyCatalog() {}

  /** Writes the catalog; {@code more} is appended to the template's description. */
  static void write(Path folder, int files, String more) throws IOException {
    Path template = Files.createDirectories(folder.resolve("tiny"));
    Files.createDirectories(template.resolve(".template"));
    Files.writeString(
        template.resolve(".template/template.yaml"),
        """
        schema: 1
        kind: project
        name: tiny
        title: Tiny
        description: As small as can be.
        placeholders:
          acme-shop: name
        questions:
          - {name: name, type: string, prompt: Name, default: acme-shop}
          - {name: size, type: int, prompt: Size, default: 1, validate: "size gt 0", message: 1 or more}
        """
            + more);
    for (int i = 0; i < files; i++) {
      Path file = template.resolve("part-" + i % 7 + "/acme-shop-" + i + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, i + "\n" + LINES);
    }
  }
}
