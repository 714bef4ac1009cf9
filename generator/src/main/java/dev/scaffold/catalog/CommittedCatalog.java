package dev.scaffold.catalog;

import dev.scaffold.git.CommittedFiles;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The templates in a commit, read from Git's objects: nothing is checked out. */
final class CommittedCatalog implements Catalog {
  // What Git LFS commits in the place of a file; the file itself is elsewhere.
  private static final byte[] LFS_POINTER =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

  private final CommittedFiles committed;
  private final Listing<CommittedFiles.Entry> listing;
  private final String source;
  private final String version;
  private final String commit;

  CommittedCatalog(CommittedFiles committed, String source, String version) {
    this(committed, new Listing<>(committed.entries()), source, version, committed.commit());
  }

  /** With the listing of the files, and the commit that they are known by. */
  CommittedCatalog(
      CommittedFiles committed,
      Listing<CommittedFiles.Entry> listing,
      String source,
      String version,
      String commit) {
    this.committed = committed;
    this.listing = listing;
    this.source = source;
    this.version = version;
    this.commit = commit;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Optional<String> commit() {
    return Optional.of(commit);
  }

  @Override
  public List<Folder> templates() {
    return listing.templates();
  }

  @Override
  public Tree files(Folder folder) {
    SortedMap<RelativePath, CommittedFiles.Entry> entries = listing.below(folder);
    Refusals.many(folder, entries.size());
    long bytes = 0;
    for (Map.Entry<RelativePath, CommittedFiles.Entry> entry : entries.entrySet()) {
      refuseStranger(folder.resolve(entry.getKey()), entry.getValue());
      bytes += committed.size(entry.getValue());
      Refusals.large(folder.toString(), bytes);
    }
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
    entries.forEach((path, entry) -> files.put(path, read(folder.resolve(path), entry)));
    return new Tree(files);
  }

  @Override
  public Optional<TreeFile> file(RelativePath path) {
    return Optional.ofNullable(listing.files().get(path))
        .map(entry -> {
          refuseStranger(path, entry);
          Refusals.large(path.value(), committed.size(entry));
          return read(path, entry);
        });
  }

  private static void refuseStranger(RelativePath path, CommittedFiles.Entry entry) {
    switch (entry.kind()) {
      case FILE, EXECUTABLE -> {}
      case LINK -> throw Refusals.link(path.value());
      case SUBMODULE -> throw Refusals.submodule(path.value());
    }
  }

  private TreeFile read(RelativePath path, CommittedFiles.Entry entry) {
    TreeFile file = committed.read(entry);
    byte[] bytes = file.bytes();
    if (bytes.length > LFS_POINTER.length
        && Arrays.equals(bytes, 0, LFS_POINTER.length, LFS_POINTER, 0, LFS_POINTER.length)) {
      throw Problem.invalid(
              "the file is kept by Git LFS, and only a pointer to it is in the repository",
              new Location.Path(path.value()),
              "commit the file itself: take its pattern out of `.gitattributes`, and add it again")
          .asException();
    }
    return file;
  }

  @Override
  public void close() {
    committed.close();
  }
}
