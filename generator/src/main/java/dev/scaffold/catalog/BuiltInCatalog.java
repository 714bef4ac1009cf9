package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates that come with this program, in a repository: the checkout that it lies in, or the
 * bare one of a distribution. What is not committed is not in it.
 */
public final class BuiltInCatalog implements Catalog {
  private static final Pattern RELEASE = Pattern.compile("v(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");
  private static final int SHORT_COMMIT = 12;

  private final CommittedFiles committed;
  private final Listing<CommittedFiles.Entry> listing;
  private final String version;

  private BuiltInCatalog(CommittedFiles committed, String version) {
    this.committed = committed;
    this.listing = new Listing<>(committed.entries());
    this.version = version;
  }

  /**
   * Opens what is checked out, or what a bare repository begins at.
   *
   * @param home the repository
   * @param nextRelease the version that is being worked on there, X.Y.Z
   */
  public static BuiltInCatalog open(Path home, String nextRelease) {
    CommittedFiles committed = CommittedFiles.ofHead(home);
    String version =
        committed.tags().stream()
            .map(RELEASE::matcher)
            .filter(Matcher::matches)
            .max(
                Comparator.comparingInt((Matcher tag) -> number(tag, 1))
                    .thenComparingInt(tag -> number(tag, 2))
                    .thenComparingInt(tag -> number(tag, 3)))
            .map(tag -> tag.group().substring(1))
            .orElseGet(() -> nextRelease + "-dev+" + committed.commit().substring(0, SHORT_COMMIT));
    return new BuiltInCatalog(committed, version);
  }

  /**
   * Opens a release; a problem when the repository has none of that version.
   *
   * @param home the repository
   * @param version X.Y.Z
   */
  public static BuiltInCatalog ofRelease(Path home, String version) {
    return CommittedFiles.ofTag(home, "v" + version)
        .map(committed -> new BuiltInCatalog(committed, version))
        .orElseThrow(() ->
            Problem.invalid(
                    "there is no release `" + version + "` of the built-in templates",
                    new Location.Path(home.toString()),
                    "name one that is in this distribution, or install a newer scaffold")
                .asException());
  }

  private static int number(Matcher tag, int part) {
    return Integer.parseInt(tag.group(part));
  }

  @Override
  public String source() {
    return "built-in";
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Optional<String> commit() {
    return Optional.of(committed.commit());
  }

  @Override
  public List<Folder> templates() {
    return listing.templates();
  }

  @Override
  public Tree files(Folder folder) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
    listing.below(folder).forEach((path, entry) -> files.put(path, read(path, entry)));
    return new Tree(files);
  }

  @Override
  public Optional<TreeFile> file(RelativePath path) {
    return Optional.ofNullable(listing.files().get(path)).map(entry -> read(path, entry));
  }

  private TreeFile read(RelativePath path, CommittedFiles.Entry entry) {
    if (entry.link()) {
      throw Problem.refused(
              "a template must not hold symbolic links",
              new Location.Path(path.value()),
              "put a file in its place, or let a `from` rule share one")
          .asException();
    }
    return committed.read(entry);
  }

  @Override
  public void close() {
    committed.close();
  }
}
