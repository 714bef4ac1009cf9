package dev.scaffold.merge;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.util.Set;

/**
 * Where a template's files can go in a repository.
 *
 * @param ours the repository
 * @param vacated of it, what leaves its place in this merge
 */
record Places(Ours ours, Set<RelativePath> vacated) {
  // Git calls its files so that find no place, too.
  private static final String ASIDE = "~template";

  /** Returns whether the repository has something at the path, and it stays there. */
  boolean taken(RelativePath path) {
    return !vacated.contains(path) && ours.at(path).isPresent();
  }

  /** Returns whether a folder stays at the path, or a file in the place of one of its folders. */
  boolean blocked(RelativePath path) {
    String value = path.value();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      if (taken(new RelativePath(value.substring(0, slash)))) {
        return true;
      }
    }
    return ours.below(new Folder(value)).keySet().stream().anyMatch(this::taken);
  }

  /** Returns a path beside a taken one that is free. */
  RelativePath aside(RelativePath path) {
    // A folder that is a file in the repository cannot hold it.
    String value = path.value();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      if (taken(new RelativePath(value.substring(0, slash)))) {
        value = value.substring(0, slash) + ASIDE + value.substring(slash);
        break;
      }
    }
    RelativePath beside = new RelativePath(value.contains(ASIDE) ? value : value + ASIDE);
    while (taken(beside) || blocked(beside)) {
      beside = new RelativePath(beside.value() + ASIDE);
    }
    return beside;
  }
}
