package dev.scaffold.catalog;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder with templates at work: in a Git work tree what Git tracks or would track, else every
 * file.
 */
public final class FolderCatalog implements Catalog {
  private final Path folder;
  private final Listing<Path> listing;

  private FolderCatalog(Path folder, Listing<Path> listing) {
    this.folder = folder;
    this.listing = listing;
  }

  /** Lists the folder; a problem when there is none. */
  public static FolderCatalog open(Path folder, GitProgram git) {
    if (!Files.isDirectory(folder)) {
      throw Problem.invalid(
              "no folder `" + folder + "`",
              new Location.Input("--catalog"),
              "name a folder that holds templates")
          .asException();
    }
    try {
      Path root = folder.toRealPath();
      return new FolderCatalog(
          root, new Listing<>(isInWorkTree(root) ? listedByGit(root, git) : everyFile(root)));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static boolean isInWorkTree(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  private static SortedMap<RelativePath, Path> listedByGit(Path root, GitProgram git) {
    Outcome outcome = git.run(root, "ls-files", "--cached", "--others", "--exclude-standard", "-z");
    if (!outcome.succeeded()) {
      throw Problem.failed(
              "`git ls-files` failed: " + outcome.errors().strip(),
              new Location.Path(root.toString()),
              "make `git status` work in this folder")
          .asException();
    }
    SortedMap<RelativePath, Path> files = new TreeMap<>();
    for (String line : outcome.output().split("\0", -1)) {
      // Git also lists what is deleted but not committed, and submodules, which are folders here.
      Path file = root.resolve(line);
      if (!line.isEmpty() && isFileOrLink(file)) {
        files.put(relative(root, file), file);
      }
    }
    return files;
  }

  private static boolean isFileOrLink(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file);
  }

  private static SortedMap<RelativePath, Path> everyFile(Path root) throws IOException {
    SortedMap<RelativePath, Path> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(relative(root, file), file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static RelativePath relative(Path root, Path file) {
    try {
      return new RelativePath(root.relativize(file).toString());
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
              "a name that not every system can hold",
              new Location.Path(file.toString()),
              "rename the file")
          .causedBy(e);
    }
  }

  @Override
  public String source() {
    return folder.toString();
  }

  @Override
  public String version() {
    return "0.0.0-folder";
  }

  @Override
  public Optional<String> commit() {
    return Optional.empty();
  }

  @Override
  public List<RelativePath> templates() {
    return listing.templates();
  }

  @Override
  public Tree files(RelativePath folder) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
    listing.below(folder).forEach((path, file) -> files.put(path, read(file)));
    return new Tree(files);
  }

  @Override
  public Optional<TreeFile> file(RelativePath path) {
    return Optional.ofNullable(listing.files().get(path)).map(FolderCatalog::read);
  }

  private static TreeFile read(Path file) {
    if (Files.isSymbolicLink(file)) {
      throw Problem.invalid(
              "a template must not hold symbolic links",
              new Location.Path(file.toString()),
              "put a file in its place, or let a `from` rule share one")
          .asException();
    }
    try {
      return new TreeFile(Files.readAllBytes(file), Files.isExecutable(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static RuntimeException unreadable(Path path, IOException cause) {
    return Problem.failed(
            "cannot read `" + path + "`: " + cause.getMessage(),
            new Location.Path(path.toString()),
            "make it readable for you")
        .causedBy(cause);
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
