package dev.scaffold.catalog;

import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was fetched of one catalog: each commit in a bare repository of its own, which is put into
 * place when it is complete, and never changed. So a process that is killed while it fetches leaves
 * nothing that another one would take for whole, and nobody need wait to read.
 *
 * @param folder the catalog's part of the cache
 */
record Snapshots(Path folder) {
  private static final String UNFINISHED = "unfinished-";

  static Snapshots of(CatalogAddress address, Places places) {
    return new Snapshots(places.cache().resolve(name(address)));
  }

  /** Returns the name that an address has on the disk: the SHA-256 of its canonical form. */
  static String name(CatalogAddress address) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(address.canonical().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Fills a folder that is not there yet with a repository that has a commit. */
  @FunctionalInterface
  interface Fetch {
    void into(Path repository) throws IOException;
  }

  /** Returns the repository that has a commit, if it is here. */
  Optional<Path> find(String commit) {
    return Optional.of(place(commit)).filter(Files::isDirectory);
  }

  /** Returns the repository that has a commit, fetched by this process or another one meanwhile. */
  Path findOrFetch(String commit, Fetch fetch) {
    return find(commit)
        .orElseGet(() ->
            new AtomicFile(folder.resolve("fetch"))
                .alone(() -> find(commit).orElseGet(() -> fetched(commit, fetch))));
  }

  private Path fetched(String commit, Fetch fetch) {
    try {
      removeUnfinished();
      Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
      try {
        fetch.into(unfinished);
        return Files.move(unfinished, place(commit), StandardCopyOption.ATOMIC_MOVE);
      } catch (ProblemException e) {
        remove(unfinished);
        throw e;
      }
    } catch (IOException e) {
      throw AtomicFile.unusable("write", folder, e);
    }
  }

  private Path place(String commit) {
    return folder.resolve(commit);
  }

  /** Of processes that were killed: those that live wait for their turn. */
  private void removeUnfinished() throws IOException {
    List<Path> left;
    try (Stream<Path> entries = Files.list(folder)) {
      left = entries.filter(Snapshots::isUnfinished).toList();
    }
    for (Path repository : left) {
      remove(repository);
    }
  }

  private static boolean isUnfinished(Path entry) {
    return entry.getFileName().toString().startsWith(UNFINISHED);
  }

  private static void remove(Path repository) {
    try {
      removeAll(repository);
    } catch (IOException e) {
      // A Git that outlived its killed process still writes there; the next fetch removes it.
    }
  }

  private static void removeAll(Path repository) throws IOException {
    Files.walkFileTree(
        repository,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Returns the references as they were when they were last asked for. */
  References known() {
    return References.parse(references().read().orElse(""));
  }

  void know(References references) {
    references().write(references.text());
  }

  private AtomicFile references() {
    return new AtomicFile(folder.resolve("references"));
  }
}
