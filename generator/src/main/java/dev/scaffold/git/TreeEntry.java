package dev.scaffold.git;

/**
 * What a tree or an index has at a path.
 *
 * @param id of the object, in hexadecimal digits
 */
public record TreeEntry(Mode mode, String id) {

  /** What it is. */
  public enum Mode {
    /** A file that nobody may run. */
    FILE("100644"),
    /** A file that its owner may run. */
    EXECUTABLE("100755"),
    /** A symbolic link; the object holds its target. */
    LINK("120000"),
    /** A commit of another repository. */
    SUBMODULE("160000");

    private final String octal;

    Mode(String octal) {
      this.octal = octal;
    }

    /** Returns the mode that Git writes so; old repositories have files that a group may write. */
    static Mode of(String octal) {
      for (Mode mode : values()) {
        if (mode.octal.equals(octal)) {
          return mode;
        }
      }
      return FILE;
    }

    /** Returns how Git writes it. */
    String octal() {
      return octal;
    }
  }

  /** Returns whether it is a file, that a template could have made. */
  public boolean isFile() {
    return mode == Mode.FILE || mode == Mode.EXECUTABLE;
  }

  /** Returns whether the work tree has its content, and not another repository. */
  public boolean isInWorkTree() {
    return mode != Mode.SUBMODULE;
  }
}
