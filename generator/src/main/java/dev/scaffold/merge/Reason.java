package dev.scaffold.merge;

/** Why a change of the template was treated as it was, for the people who read the report. */
public enum Reason {
  /** Nothing stood against it. */
  UNTOUCHED("you left the file as it was"),
  /** Both edited it, in different places or in the same way. */
  BOTH_EDITED("you and the template edited it in different places"),
  /** Both made the same change. */
  SAME_CHANGE("you made the same change"),
  /** The user deleted what the template edited, moved or removed. */
  DELETED_BY_USER("you deleted it"),
  /** The user moved it; the change was made where it is now. */
  MOVED_BY_USER("you moved it here"),
  /** Both edited the same lines. */
  SAME_LINES("you and the template edited the same lines"),
  /** Both changed a file that is no text. */
  BINARY("you and the template changed it, and it is no text: yours is in place"),
  /** Both added a file at the same path. */
  BOTH_ADDED("you and the template added it, each with another content"),
  /** The template removed what the user edited. */
  EDITED_BUT_REMOVED("the template removed it, and you edited it"),
  /** The template removed what the user moved. */
  MOVED_BUT_REMOVED("the template removed it, and you moved it"),
  /** Both moved it, each to another place. */
  BOTH_MOVED("you and the template moved it, each to another place"),
  /** Where the template's file belongs, the user has a folder, or a file in a folder's place. */
  FOLDER_IN_THE_WAY("where it belongs is a folder of yours, or a file in its folder's place"),
  /** Where the template's file belongs, the user has another one. */
  PATH_TAKEN("where it belongs, you have another file"),
  /** The user has a symbolic link or a submodule where the template has a file. */
  NO_FILE("you have a symbolic link or a submodule in its place");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /** Returns the reason as people read it, said to the repository's owner. */
  public String text() {
    return text;
  }
}
