package dev.scaffold.monorepo;

import dev.scaffold.answers.Answers;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import dev.scaffold.yaml.YamlWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a generated repository keeps about its origin, in {@code .scaffold.yaml}: enough to render
 * it again.
 *
 * @param components by name, sorted; the project itself is {@link #PROJECT}
 * @param forgotten files that a person took out of the templates' care: they are rendered, and
 *     count for digests, but no change of theirs reaches the repository
 */
public record ScaffoldRecord(
    SortedMap<String, Block> components, SortedSet<RelativePath> forgotten) {
  /** Where a repository keeps its record. */
  public static final RelativePath PATH = new RelativePath(".scaffold.yaml");

  /** The name of the project itself among its components. */
  public static final String PROJECT = ".";

  private static final String SCHEMA = "schema";
  private static final String COMPONENTS = "components";
  private static final String FORGOTTEN = "forgotten";
  private static final long NEWEST_SCHEMA = 1;
  private static final String HEADER =
      """
      # What this repository was generated from. Commit it; scaffold reads and writes it.
      """;

  /** Copies the collections. */
  public ScaffoldRecord {
    components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    forgotten = Collections.unmodifiableSortedSet(new TreeSet<>(forgotten));
  }

  /** Makes a record of a repository whose files are all in the templates' care. */
  public ScaffoldRecord(SortedMap<String, Block> components) {
    this(components, Collections.emptySortedSet());
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
      String digest) {
    static final List<String> KEYS =
        List.of("template", "source", "version", "commit", "answers", "digest");

    /** Returns the slot that a component fills; nothing for the project. */
    public String slot() {
      return template.substring(0, Math.max(0, template.indexOf('/')));
    }
  }

  /** Returns the origin of the project itself; a problem when it is not there. */
  public Block project() {
    return Optional.ofNullable(components.get(PROJECT))
        .orElseThrow(() ->
            Problem.invalid(
                    "the record does not say what the project was generated from",
                    new Location.Path(PATH.value()),
                    "take the file from the last commit in which it was whole")
                .asException());
  }

  /** Returns this record with other files taken out of the templates' care. */
  public ScaffoldRecord forgetting(Set<RelativePath> paths) {
    return new ScaffoldRecord(components, new TreeSet<>(paths));
  }

  /** Returns the text of the file. */
  public String write() {
    Map<String, Object> blocks = new LinkedHashMap<>();
    components.forEach((name, block) -> blocks.put(name, fields(block)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(SCHEMA, NEWEST_SCHEMA);
    document.put(COMPONENTS, blocks);
    if (!forgotten.isEmpty()) {
      // One a line, and sorted: so that two branches merge.
      document.put(FORGOTTEN, forgotten.stream().map(RelativePath::value).toList());
    }
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

  /** Returns whether a text holds a merge that Git could not finish. */
  public static boolean isInConflict(String text) {
    return text.lines().anyMatch(Records::isConflictMarker);
  }

  /** Reads the file; {@code file} is the path to show in problems. */
  public static ScaffoldRecord read(String file, String text) {
    Records.refuseConflict(file, text);
    YamlNode.Mapping document = Records.mapping(YamlReader.read(file, text));
    YamlNode schema = Records.required(document, SCHEMA);
    if (!(schema instanceof YamlNode.Scalar version)
        || !Scalars.value(version).equals(NEWEST_SCHEMA)) {
      throw Problem.invalid(
              "the record is of a schema that this scaffold does not know",
              schema.where(),
              "install a newer scaffold")
          .asException();
    }
    Records.refuseUnknown(document, List.of(SCHEMA, COMPONENTS, FORGOTTEN));
    SortedMap<String, Block> components = new TreeMap<>();
    Records.mapping(Records.required(document, COMPONENTS))
        .entries()
        .forEach((name, entry) -> {
          Records.refuseBadName(name, entry.keyWhere());
          components.put(name, block(name, Records.mapping(entry.value())));
        });
    SortedSet<RelativePath> forgotten = new TreeSet<>();
    Optional.ofNullable(document.entries().get(FORGOTTEN))
        .ifPresent(entry -> forgotten.addAll(Records.paths(entry.value())));
    return new ScaffoldRecord(components, forgotten);
  }

  private static Block block(String name, YamlNode.Mapping fields) {
    Records.refuseUnknown(fields, Block.KEYS);
    return new Block(
        Records.template(name, Records.required(fields, "template")),
        Records.text(Records.required(fields, "source")),
        Records.text(Records.required(fields, "version")),
        Optional.ofNullable(fields.entries().get("commit"))
            .map(entry -> Records.text(entry.value())),
        new Answers(Records.values(Records.mapping(Records.required(fields, "answers")))),
        Records.text(Records.required(fields, "digest")));
  }
}
