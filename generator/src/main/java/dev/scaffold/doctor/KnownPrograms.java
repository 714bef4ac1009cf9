package dev.scaffold.doctor;

import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The programs that this scaffold knows, from {@code programs.yaml}. */
final class KnownPrograms {
  private static final String FILE = "programs.yaml";

  private KnownPrograms() {}

  /** Returns them by name. */
  static Map<String, KnownProgram> read() {
    try (InputStream stream =
        Objects.requireNonNull(KnownPrograms.class.getResourceAsStream(FILE), FILE)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, KnownProgram> programs = new LinkedHashMap<>();
      mapping(YamlReader.read(FILE, text))
          .forEach((name, entry) -> programs.put(name, program(mapping(entry.value()))));
      return programs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownProgram program(Map<String, YamlNode.Entry> entries) {
    return new KnownProgram(
        required(entries, "title"),
        texts(entries.get("command")),
        text(entries, "home"),
        Pattern.compile(required(entries, "version")),
        text(entries, "stopped"),
        Optional.ofNullable(entries.get("get"))
            .map(get ->
                mapping(get.value()).entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, way -> text(way.getValue().value()))))
            .orElse(Map.of()),
        required(entries, "page"));
  }

  private static String required(Map<String, YamlNode.Entry> entries, String key) {
    return text(entries, key).orElseThrow(() -> new IllegalStateException(FILE + ": no " + key));
  }

  private static Optional<String> text(Map<String, YamlNode.Entry> entries, String key) {
    return Optional.ofNullable(entries.get(key)).map(entry -> text(entry.value()));
  }

  private static List<String> texts(YamlNode.@Nullable Entry entry) {
    if (entry != null && entry.value() instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(KnownPrograms::text).toList();
    }
    throw new IllegalStateException(FILE + ": no list");
  }

  private static String text(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    throw new IllegalStateException(FILE + ": no text at " + node.where());
  }

  private static Map<String, YamlNode.Entry> mapping(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    throw new IllegalStateException(FILE + ": no mapping at " + node.where());
  }
}
