package dev.scaffold.cli;

import dev.scaffold.template.ScaffoldVersion;

/** Which scaffold this is. */
final class Version {
  /** What {@code --version} prints; the launcher of a distribution says what it is made from. */
  static final String LINE =
      "scaffold "
          + System.getProperty("scaffold.version", ScaffoldVersion.NEXT_RELEASE + "-dev")
          + "\n";

  private Version() {}
}
