package dev.scaffold.catalog;

import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.Folder;
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
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder with templates at work: in a Git work tree what Git tracks or would track, else every
 * file.
 */
public final class FolderCatalog implements Catalog {
  // As `git ls-files` prints it: a tag, for what is tracked the mode, and the path.
  private static final Pattern LISTED =
      Pattern.compile(
          "[?A-Z] (?:(?<mode>[0-7]{6}) \\p{XDigit}{40,} \\d\t)?(?<path>.+)", Pattern.DOTALL);
  // What stands where bytes are no character.
  private static final char NO_CHARACTER = '\uFFFD';

  /** A file, and its mode in Git's index if it is there. */
  private record Entry(Path file, Optional<String> mode) {
    private static final String EXECUTABLE = "100755";
    private static final String LINK = "120000";
    private static final String SUBMODULE = "160000";

    boolean link() {
      return mode.equals(Optional.of(LINK));
    }

    boolean submodule() {
      return mode.equals(Optional.of(SUBMODULE));
    }

    /** Git's mode is the same on every machine; else the owner's right is, but not everybody's. */
    boolean executable() throws IOException {
      return mode.isPresent()
          ? mode.get().equals(EXECUTABLE)
          : Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
    }
  }

  private final Set<Path> withoutLinks = new HashSet<>();
  private final Path folder;
  private final Listing<Entry> listing;

  private FolderCatalog(Path folder, Listing<Entry> listing) {
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

  private static SortedMap<RelativePath, Entry> listedByGit(Path root, GitProgram git) {
    Outcome outcome =
        git.withoutFetching()
            .run(
                root,
                // A program that the folder's own configuration names, and `ls-files` would run.
                "-c",
                "core.fsmonitor=false",
                "ls-files",
                "-t",
                "--stage",
                "--cached",
                "--others",
                "--exclude-standard",
                "-z");
    if (!outcome.succeeded()) {
      throw Problem.failed(
              "`git ls-files` failed: " + outcome.firstError(),
              new Location.Path(root.toString()),
              "make `git status` work in this folder")
          .asException();
    }
    SortedMap<RelativePath, Entry> files = new TreeMap<>();
    for (String line : outcome.output().split("\0", -1)) {
      Matcher listed = LISTED.matcher(line);
      if (listed.matches()) {
        RelativePath path = relative(root, listed.group("path"));
        Path file = root.resolve(path.value());
        Entry entry = new Entry(file, Optional.ofNullable(listed.group("mode")));
        // Git also lists what is deleted but not committed, and repositories that lie within.
        if (isFileOrLink(file) || entry.submodule()) {
          files.put(path, entry);
        }
      }
    }
    return files;
  }

  private static boolean isFileOrLink(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file);
  }

  private static SortedMap<RelativePath, Entry> everyFile(Path root) throws IOException {
    SortedMap<RelativePath, Entry> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(
                relative(root, root.relativize(file).toString()),
                new Entry(file, Optional.empty()));
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static RelativePath relative(Path root, String name) {
    if (name.indexOf(NO_CHARACTER) >= 0) {
      throw badName(root, name, "a name that is not UTF-8").asException();
    }
    try {
      return new RelativePath(name);
    } catch (IllegalArgumentException e) {
      throw badName(root, name, "a name that not every system can hold").causedBy(e);
    }
  }

  private static Problem badName(Path root, String name, String what) {
    return Problem.invalid(what, new Location.Path(root + "/" + name), "rename the file");
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
  public List<Folder> templates() {
    return listing.templates();
  }

  @Override
  public Tree files(Folder folder) {
    SortedMap<RelativePath, Entry> entries = listing.below(folder);
    Refusals.many(folder, entries.size());
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
    long bytes = 0;
    for (Map.Entry<RelativePath, Entry> entry : entries.entrySet()) {
      TreeFile file = read(entry.getValue());
      bytes += file.bytes().length;
      Refusals.large(folder.toString(), bytes);
      files.put(entry.getKey(), file);
    }
    return new Tree(files);
  }

  @Override
  public Optional<TreeFile> file(RelativePath path) {
    return Optional.ofNullable(listing.files().get(path)).map(this::read);
  }

  private TreeFile read(Entry entry) {
    Path file = entry.file();
    if (entry.submodule()) {
      throw Refusals.submodule(file.toString());
    }
    if (entry.link() || isReachedByLink(file)) {
      throw Refusals.link(file.toString());
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.invalid(
              "a template holds files and folders only, no devices and pipes",
              new Location.Path(file.toString()),
              "remove it")
          .asException();
    }
    try {
      Refusals.large(file.toString(), Files.size(file));
      return new TreeFile(Files.readAllBytes(file), entry.executable());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Git lists what was added to a folder also when there is a link in its place by now. */
  private boolean isReachedByLink(Path file) {
    Path at = folder;
    for (Path name : folder.relativize(file)) {
      at = at.resolve(name);
      if (!withoutLinks.contains(at)) {
        if (Files.isSymbolicLink(at)) {
          return true;
        }
        withoutLinks.add(at);
      }
    }
    return false;
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
