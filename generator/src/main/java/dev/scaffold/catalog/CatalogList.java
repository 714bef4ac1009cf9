package dev.scaffold.catalog;

import dev.scaffold.git.SignedTag;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import dev.scaffold.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * The catalogs that a person added, and what they allow them, as {@code catalogs.yaml} in their
 * configuration folder says.
 *
 * @param catalogs by the name that the person gave them
 * @param trusted the canonical addresses whose templates may run commands
 * @param plainHosts the hosts that may be reached without encryption
 */
record CatalogList(
    SortedMap<String, Entry> catalogs, SortedSet<String> trusted, SortedSet<String> plainHosts) {
  private static final String HEADER =
      """
      # The catalogs of this person; `scaffold catalog` reads and writes it.
      """;
  private static final String CATALOGS = "catalogs";
  private static final String TRUSTED = "trusted";
  private static final String PLAIN_HTTP = "plain-http";
  private static final String ADDRESS = "address";
  private static final String SIGNED_BY = "signed-by";

  /**
   * A catalog of the list.
   *
   * @param keys whose signature its releases must have; none when any release will do
   */
  record Entry(CatalogAddress address, List<SignedTag.Key> keys) {}

  /** Copies the collections. */
  CatalogList {
    catalogs = Collections.unmodifiableSortedMap(new TreeMap<>(catalogs));
    trusted = Collections.unmodifiableSortedSet(new TreeSet<>(trusted));
    plainHosts = Collections.unmodifiableSortedSet(new TreeSet<>(plainHosts));
  }

  /** Returns all keys that some name asks for at this address. */
  List<SignedTag.Key> keys(CatalogAddress address) {
    return catalogs.values().stream()
        .filter(entry -> entry.address().canonical().equals(address.canonical()))
        .flatMap(entry -> entry.keys().stream())
        .distinct()
        .toList();
  }

  boolean trusts(CatalogAddress address) {
    return trusted.contains(address.canonical());
  }

  CatalogList with(String name, Entry entry) {
    SortedMap<String, Entry> more = new TreeMap<>(catalogs);
    more.put(name, entry);
    return new CatalogList(more, trusted, plainHosts);
  }

  CatalogList without(String name) {
    SortedMap<String, Entry> fewer = new TreeMap<>(catalogs);
    fewer.remove(name);
    return new CatalogList(fewer, trusted, plainHosts);
  }

  CatalogList trusting(CatalogAddress address, boolean trust) {
    SortedSet<String> changed = new TreeSet<>(trusted);
    if (trust) {
      changed.add(address.canonical());
    } else {
      changed.remove(address.canonical());
    }
    return new CatalogList(catalogs, changed, plainHosts);
  }

  /** Returns the text of the file. */
  String write() {
    Map<String, Object> entries = new LinkedHashMap<>();
    catalogs.forEach((name, entry) -> {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put(ADDRESS, entry.address().canonical());
      if (!entry.keys().isEmpty()) {
        fields.put(SIGNED_BY, entry.keys().stream().map(SignedTag.Key::text).toList());
      }
      entries.put(name, fields);
    });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(CATALOGS, entries);
    if (!trusted.isEmpty()) {
      document.put(TRUSTED, List.copyOf(trusted));
    }
    if (!plainHosts.isEmpty()) {
      document.put(PLAIN_HTTP, List.copyOf(plainHosts));
    }
    return HEADER + YamlWriter.write(document);
  }

  /** Reads the file; what it should not hold is a problem with its place. */
  static CatalogList read(String file, String text) {
    YamlNode document = YamlReader.read(file, text);
    if (document instanceof YamlNode.Scalar empty && empty.isNothing()) {
      return new CatalogList(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }
    YamlNode.Mapping fields = mapping(document, Set.of(CATALOGS, TRUSTED, PLAIN_HTTP));
    SortedSet<String> plainHosts = new TreeSet<>();
    texts(fields, PLAIN_HTTP).forEach(host -> plainHosts.add(host.text()));
    SortedMap<String, Entry> catalogs = new TreeMap<>();
    field(fields, CATALOGS)
        .ifPresent(node ->
            mapping(node, Set.of())
                .entries()
                .forEach((name, entry) -> catalogs.put(name, entry(entry.value(), plainHosts))));
    SortedSet<String> trusted = new TreeSet<>();
    texts(fields, TRUSTED).forEach(known -> trusted.add(address(known, plainHosts).canonical()));
    return new CatalogList(catalogs, trusted, plainHosts);
  }

  private static Entry entry(YamlNode node, Set<String> plainHosts) {
    YamlNode.Mapping fields = mapping(node, Set.of(ADDRESS, SIGNED_BY));
    CatalogAddress address =
        field(fields, ADDRESS)
            .map(text -> address(scalar(text), plainHosts))
            .orElseThrow(() -> wrong(node, "the key `" + ADDRESS + "` is missing"));
    List<SignedTag.Key> keys = new ArrayList<>();
    for (YamlNode.Scalar key : texts(fields, SIGNED_BY)) {
      keys.add(
          SignedTag.Key.parse(key.text())
              .orElseThrow(
                  () -> wrong(key, "neither an SSH public key nor an OpenPGP fingerprint")));
    }
    return new Entry(address, keys);
  }

  private static CatalogAddress address(YamlNode.Scalar text, Set<String> plainHosts) {
    return new AddressParser(Path.of("/"), plainHosts, text.where()).parse(text.text());
  }

  private static Optional<YamlNode> field(YamlNode.Mapping fields, String key) {
    return Optional.ofNullable(fields.entries().get(key)).map(YamlNode.Entry::value);
  }

  private static List<YamlNode.Scalar> texts(YamlNode.Mapping fields, String key) {
    return field(fields, key)
        .map(node -> {
          if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(CatalogList::scalar).toList();
          }
          throw wrong(node, "expected a list");
        })
        .orElse(List.of());
  }

  private static YamlNode.Scalar scalar(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar;
    }
    throw wrong(node, "expected a text");
  }

  /** Takes only the keys that are named, or any when none is. */
  private static YamlNode.Mapping mapping(YamlNode node, Set<String> keys) {
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach((key, entry) -> {
            if (!keys.isEmpty() && !keys.contains(key)) {
              throw Problem.invalid(
                      "unknown key `" + key + "`",
                      entry.keyWhere(),
                      "there is " + String.join(", ", new TreeSet<>(keys)))
                  .asException();
            }
          });
      return mapping;
    }
    throw wrong(node, "expected keys and values");
  }

  private static ProblemException wrong(YamlNode node, String what) {
    return Problem.invalid(what, node.where(), "mend the list of catalogs").asException();
  }
}
