package dev.scaffold.plan;

import dev.scaffold.git.IndexEntry;
import dev.scaffold.git.PathChange;
import dev.scaffold.git.TreeEntry;
import dev.scaffold.git.WorkTree;
import dev.scaffold.tree.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that a killed process leaves: Git writes each in its place, so one has its old content,
 * its new one, the beginning of either, or is not there. Anything else is the work of a person.
 */
record Leftovers(WorkTree tree) {

  /** Returns the paths where a person did something since. */
  List<String> edited(List<PathChange> changes) throws IOException {
    TreeSet<String> edited = new TreeSet<>();
    List<IndexEntry> versions = new ArrayList<>();
    for (PathChange change : changes) {
      Path file = tree.top().resolve(change.path().value());
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        change.before().ifPresent(entry -> versions.add(version(change.path(), entry)));
        change.after().ifPresent(entry -> versions.add(version(change.path(), entry)));
      } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        edited.add(change.path().value());
      }
    }
    edited.addAll(inNoVersion(versions));
    return List.copyOf(edited);
  }

  private Set<String> inNoVersion(List<IndexEntry> versions) throws IOException {
    List<byte[]> contents = tree.inWorkTree(versions);
    Set<String> others = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < versions.size(); i++) {
      String path = versions.get(i).path().value();
      byte[] present = Files.readAllBytes(tree.top().resolve(path));
      boolean same = begins(withoutReturns(contents.get(i)), withoutReturns(present));
      (same ? known : others).add(path);
    }
    others.removeAll(known);
    return others;
  }

  private static IndexEntry version(RelativePath path, TreeEntry entry) {
    return new IndexEntry(path, 0, entry);
  }

  private static boolean begins(byte[] content, byte[] present) {
    return present.length <= content.length
        && Arrays.equals(content, 0, present.length, present, 0, present.length);
  }

  /** The update may change the very attributes that say how lines end. */
  private static byte[] withoutReturns(byte[] content) {
    byte[] rest = new byte[content.length];
    int length = 0;
    for (byte each : content) {
      if (each != '\r') {
        rest[length++] = each;
      }
    }
    return Arrays.copyOf(rest, length);
  }
}
