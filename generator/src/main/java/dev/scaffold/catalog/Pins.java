package dev.scaffold.catalog;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commits by which a catalog's releases became known on this machine, when first used. */
record Pins(AtomicFile file, CatalogAddress address) {
  private static final Pattern LINE = Pattern.compile("(v\\S+) ([0-9a-f]{40})");

  static Pins of(CatalogAddress address, Places places) {
    return new Pins(new AtomicFile(places.pins().resolve(Snapshots.name(address))), address);
  }

  Optional<String> commit(Version version) {
    return Optional.ofNullable(read().get(version));
  }

  /** Returns all of them, to read only. */
  SortedMap<Version, String> read() {
    SortedMap<Version, String> pins = new TreeMap<>();
    file.read()
        .orElse("")
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line ->
            Version.ofTag(line.group(1)).ifPresent(version -> pins.put(version, line.group(2))));
    return pins;
  }

  /** Remembers a release's commit; one that is known by another commit is refused. */
  void hold(Version version, String commit) {
    refuseMoved(version, commit);
    if (commit(version).isEmpty()) {
      change(pins -> pins.putIfAbsent(version, commit));
      refuseMoved(version, commit);
    }
  }

  /** Forgets the commit of a release for another one. */
  void replace(Version version, String commit) {
    change(pins -> pins.replace(version, commit));
  }

  private void change(Consumer<SortedMap<Version, String>> change) {
    file.alone(() -> {
      SortedMap<Version, String> pins = read();
      change.accept(pins);
      StringBuilder text = new StringBuilder("# " + address + "\n");
      pins.forEach(
          (version, commit) -> text.append(version.tag()).append(' ').append(commit).append('\n'));
      file.write(text.toString());
      return pins;
    });
  }

  /** Tells whether a release is known by another commit. */
  boolean moved(Version version, String commit) {
    return commit(version).filter(known -> !known.equals(commit)).isPresent();
  }

  void refuseMoved(Version version, String commit) {
    commit(version)
        .filter(known -> !known.equals(commit))
        .ifPresent(known -> {
          throw moved(version, known, commit);
        });
  }

  private ProblemException moved(Version version, String known, String commit) {
    return Problem.refused(
            "the tag `%s` has moved: it was commit %s, and is %s now"
                .formatted(version.tag(), known.substring(0, 12), commit.substring(0, 12)),
            new Location.Path(address.canonical()),
            "ask the catalog's maintainers why a release was changed; if that is right, run"
                + " `scaffold catalog update "
                + address
                + " --accept-moved-tags`")
        .asException();
  }
}
