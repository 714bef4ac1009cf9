package dev.scaffold.catalog;

import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
  private static final String TAG = "-v";

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

  /** Returns a repository that has a commit, if one is here. */
  Optional<Path> find(String commit) {
    return Optional.of(folder.resolve(commit))
        .filter(Files::isDirectory)
        .or(() -> entries(name -> name.startsWith(commit + TAG)).stream().findFirst());
  }

  /** Returns the repository that has a commit by this very tag, if it is here. */
  Optional<Path> find(String commit, Version tag) {
    return Optional.of(folder.resolve(commit + TAG + tag)).filter(Files::isDirectory);
  }

  /** Returns a repository that has a commit, fetched by this process or another one meanwhile. */
  Path findOrFetch(String commit, Fetch fetch) {
    return find(commit)
        .orElseGet(() ->
            alone(() -> find(commit).orElseGet(() -> fetched(folder.resolve(commit), fetch))));
  }

  /** Returns the repository that has a commit by this very tag, fetched again. */
  Path fetchAgain(String commit, Version tag, Fetch fetch) {
    return alone(() -> fetched(folder.resolve(commit + TAG + tag), fetch));
  }

  private Path alone(Supplier<Path> work) {
    return new AtomicFile(folder.resolve("fetch")).alone(work);
  }

  private Path fetched(Path place, Fetch fetch) {
    try {
      // Of processes that were killed: those that live wait for their turn.
      entries(name -> name.startsWith(UNFINISHED)).forEach(Snapshots::remove);
      Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
      try {
        fetch.into(unfinished);
        if (Files.exists(place)) {
          Files.move(place, Files.createTempDirectory(folder, UNFINISHED).resolve("old"));
        }
        return Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (ProblemException e) {
        remove(unfinished);
        throw e;
      }
    } catch (IOException e) {
      throw AtomicFile.unusable("write", folder, e);
    }
  }

  private List<Path> entries(Predicate<String> name) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> name.test(entry.getFileName().toString())).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw AtomicFile.unusable("read", folder, e);
    }
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
