package dev.scaffold.monorepo;

import dev.scaffold.answers.Answers;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import dev.scaffold.yaml.YamlWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generated repository keeps about its origin, in {@code .scaffold.yaml}: enough to render
 * it again.
 *
 * @param components by name, sorted; the project itself is {@link #PROJECT}
 */
public record ScaffoldRecord(SortedMap<String, Block> components) {
  /** Where a repository keeps its record. */
  public static final RelativePath PATH = new RelativePath(".scaffold.yaml");

  /** The name of the project itself among its components. */
  public static final String PROJECT = ".";

  private static final long SCHEMA = 1;
  private static final String HEADER =
      """
      # What this repository was generated from. Commit it; scaffold reads and writes it.
      """;

  /** Copies the map. */
  public ScaffoldRecord {
    components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
  }

  /**
   * The origin of a component.
   *
   * @param template its name in the catalog
   * @param source where the catalog comes from
   * @param version of the catalog
   * @param commit that pins the catalog; empty for a folder
   * @param answers all of them, also those left at their default
   * @param digest of the files that the template manages, by their paths within the component
   */
  public record Block(
      String template,
      String source,
      String version,
      Optional<String> commit,
      Answers answers,
      String digest) {}

  /** Returns the text of the file. */
  public String write() {
    Map<String, Object> blocks = new LinkedHashMap<>();
    components.forEach((name, block) -> blocks.put(name, fields(block)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schema", SCHEMA);
    document.put("components", blocks);
    return HEADER + YamlWriter.write(document);
  }

  private static Map<String, Object> fields(Block block) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("template", block.template());
    fields.put("source", block.source());
    fields.put("version", block.version());
    block.commit().ifPresent(commit -> fields.put("commit", commit));
    fields.put("answers", block.answers().values());
    fields.put("digest", block.digest());
    return fields;
  }

  /** Reads the file; {@code file} is the path to show in problems. */
  public static ScaffoldRecord read(String file, String text) {
    YamlNode.Mapping document = Records.mapping(YamlReader.read(file, text));
    YamlNode schema = Records.required(document, "schema");
    if (!(schema instanceof YamlNode.Scalar version) || !Scalars.value(version).equals(SCHEMA)) {
      throw Problem.invalid(
              "the record is of a schema that this scaffold does not know",
              schema.where(),
              "install a newer scaffold")
          .asException();
    }
    SortedMap<String, Block> components = new TreeMap<>();
    Records.mapping(Records.required(document, "components"))
        .entries()
        .forEach((name, entry) -> components.put(name, block(Records.mapping(entry.value()))));
    return new ScaffoldRecord(components);
  }

  private static Block block(YamlNode.Mapping fields) {
    return new Block(
        Records.text(Records.required(fields, "template")),
        Records.text(Records.required(fields, "source")),
        Records.text(Records.required(fields, "version")),
        Optional.ofNullable(fields.entries().get("commit"))
            .map(entry -> Records.text(entry.value())),
        new Answers(Records.values(Records.mapping(Records.required(fields, "answers")))),
        Records.text(Records.required(fields, "digest")));
  }
}
