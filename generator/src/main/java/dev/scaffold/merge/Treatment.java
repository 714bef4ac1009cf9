package dev.scaffold.merge;

/** What a merge did with a change of the template. */
public enum Treatment {
  /** The repository had the template's old file, and gets the new one. */
  TAKEN,
  /** Both changed the file, and the result has the changes of both. */
  MERGED,
  /** The repository has the change already. */
  SAME,
  /** The repository stays as it is, without the change. */
  KEPT
}
