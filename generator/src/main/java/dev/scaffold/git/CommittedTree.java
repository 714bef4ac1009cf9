package dev.scaffold.git;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a commit has in the folder of a work tree. Of Git's trees only those are read that a
 * question is about, each once: so an answer costs what it is about, and not the size of the
 * repository. All paths are from the folder.
 */
public final class CommittedTree {
  // As `git cat-file --batch` begins an object: id, type, size.
  private static final Pattern OBJECT = Pattern.compile("\\p{XDigit}+ (\\w+) (\\d+)");

  private final WorkTree tree;
  private final String commit;
  private final Map<Folder, FolderListing> listings = new HashMap<>();

  /** Looks at a commit, by its id. */
  CommittedTree(WorkTree tree, String commit) {
    this.tree = tree;
    this.commit = commit;
  }

  /** Returns what is at each of these paths; nothing where nothing is, or a folder. */
  public NavigableMap<RelativePath, TreeEntry> at(Collection<RelativePath> paths) {
    read(paths);
    NavigableMap<RelativePath, TreeEntry> found = new TreeMap<>();
    for (RelativePath path : paths) {
      TreeEntry entry = listing(path.folder()).entries().get(path.name());
      if (entry != null) {
        found.put(path, entry);
      }
    }
    return found;
  }

  /** Returns all that lies in a folder, however deep; it costs as much as that is. */
  public NavigableMap<RelativePath, TreeEntry> below(Folder folder) {
    return folder.equals(Folder.ROOT) || isFolder(new RelativePath(folder.path()))
        ? all(fromTop(folder))
        : new TreeMap<>();
  }

  private NavigableMap<RelativePath, TreeEntry> all(Folder fromTop) {
    List<String> command =
        new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit, "--"));
    if (!fromTop.equals(Folder.ROOT)) {
      command.add(fromTop.path() + "/");
    }
    Commands literal = tree.commands().with("GIT_LITERAL_PATHSPECS", "1");
    return TreeListing.parse(literal.ask(command.toArray(String[]::new)), tree.inside());
  }

  private boolean isFolder(RelativePath path) {
    read(List.of(path));
    return listing(path.folder()).folders().contains(path.name());
  }

  private FolderListing listing(Folder folder) {
    return Objects.requireNonNull(listings.get(folder), folder::path);
  }

  /** Reads all folders at once that lead to these paths, as far as they are not known. */
  private void read(Collection<RelativePath> paths) {
    // Each comes after the one that it lies in.
    SortedSet<Folder> wanted = new TreeSet<>();
    for (RelativePath path : paths) {
      Folder folder = path.folder();
      while (!listings.containsKey(folder) && wanted.add(folder) && !folder.equals(Folder.ROOT)) {
        folder = new RelativePath(folder.path()).folder();
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    List<String> names = wanted.stream().map(this::name).toList();
    Map<Folder, FolderListing> found =
        tree.commands()
            .ask(
                stream -> stream.write(NulSeparated.join(names).getBytes(StandardCharsets.UTF_8)),
                stream -> listings(wanted, new BufferedInputStream(stream)),
                "cat-file",
                "--batch",
                "-z");
    for (Folder folder : wanted) {
      FolderListing listing = found.get(folder);
      if (listing == null && isExpected(folder)) {
        throw Blobs.lacks(tree.commands(), name(folder));
      }
      listings.put(folder, listing == null ? FolderListing.NOTHING : listing);
    }
  }

  private String name(Folder folder) {
    return commit + ":" + fromTop(folder).path();
  }

  private Folder fromTop(Folder folder) {
    return folder.equals(Folder.ROOT)
        ? tree.inside()
        : new Folder(tree.inside().resolve(new RelativePath(folder.path())).value());
  }

  private Map<Folder, FolderListing> listings(Collection<Folder> wanted, InputStream stream)
      throws IOException {
    Map<Folder, FolderListing> found = new HashMap<>();
    for (Folder folder : wanted) {
      Matcher object = OBJECT.matcher(Blobs.line(stream));
      if (object.matches()) {
        byte[] content = stream.readNBytes(Integer.parseInt(object.group(2)));
        stream.skipNBytes(1);
        if (object.group(1).equals("tree")) {
          found.put(folder, FolderListing.parse(content, tree.format().idLength()));
        }
      } else {
        // It says that the name is missing, which may have lines of its own.
        for (long more = name(folder).chars().filter(c -> c == '\n').count(); more > 0; more--) {
          Blobs.line(stream);
        }
      }
    }
    return found;
  }

  /** What a damaged repository lacks is not what a person deleted. */
  private boolean isExpected(Folder folder) {
    return folder.equals(Folder.ROOT)
        ? tree.inside().equals(Folder.ROOT)
        : isFolder(new RelativePath(folder.path()));
  }
}
