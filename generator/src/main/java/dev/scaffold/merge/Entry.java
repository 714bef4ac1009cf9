package dev.scaffold.merge;

/**
 * What a repository has at a path.
 *
 * @param id of the content, as Git names it, in hexadecimal digits
 */
public record Entry(Kind kind, String id) {

  /** What may lie at a path. */
  public enum Kind {
    /** A file that nobody may run. */
    FILE,
    /** A file that its owner may run. */
    EXECUTABLE,
    /** A symbolic link. */
    LINK,
    /** A commit of another repository. */
    SUBMODULE
  }

  /** Returns whether a template could have made it. */
  boolean isFile() {
    return kind == Kind.FILE || kind == Kind.EXECUTABLE;
  }
}
