package dev.scaffold.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a repository's references point at.
 *
 * @param commits by the full name of the reference; annotated tags are followed to their commit
 */
record References(SortedMap<String, String> commits) {
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{40}|[0-9a-f]{64})\t([^\\p{Cntrl} ^]++)(\\^\\{})?");
  private static final String TAGS = "refs/tags/";
  private static final String HEADS = "refs/heads/";

  /** Reads what {@code git ls-remote} prints; a line of another form is left out. */
  static References parse(String listing) {
    SortedMap<String, String> commits = new TreeMap<>();
    listing
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        // What a tag points at comes after the tag itself.
        .forEach(line -> commits.put(line.group(2), line.group(1)));
    return new References(commits);
  }

  /** Returns them in the form that is read. */
  String text() {
    StringBuilder text = new StringBuilder();
    commits.forEach((name, commit) -> text.append(commit).append('\t').append(name).append('\n'));
    return text.toString();
  }

  /** Returns those that point at commits of which something holds. */
  References where(Predicate<String> commit) {
    SortedMap<String, String> kept = new TreeMap<>(commits);
    kept.values().removeIf(commit.negate());
    return new References(kept);
  }

  Optional<String> head() {
    return Optional.ofNullable(commits.get("HEAD"));
  }

  Optional<String> branch(String name) {
    return Optional.ofNullable(commits.get(HEADS + name));
  }

  Optional<String> tag(String name) {
    return Optional.ofNullable(commits.get(TAGS + name));
  }

  static String tagName(Version version) {
    return TAGS + version.tag();
  }

  static String branchName(String branch) {
    return HEADS + branch;
  }

  /** Returns the releases and their commits. */
  SortedMap<Version, String> releases() {
    SortedMap<Version, String> releases = new TreeMap<>();
    commits.forEach((name, commit) -> {
      if (name.startsWith(TAGS)) {
        Version.ofTag(name.substring(TAGS.length()))
            .ifPresent(version -> releases.put(version, commit));
      }
    });
    return releases;
  }

  Collection<String> branches() {
    return commits.keySet().stream()
        .filter(name -> name.startsWith(HEADS))
        .map(name -> name.substring(HEADS.length()))
        .toList();
  }

  /** Returns a reference that points at a commit. */
  Optional<String> nameOf(String commit) {
    return commits.entrySet().stream()
        .filter(entry -> entry.getValue().equals(commit))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Tells whether the repository hashes with SHA-256. */
  boolean longHash() {
    return commits.values().stream().anyMatch(commit -> commit.length() == 64);
  }
}
