package dev.scaffold.cli;

import dev.scaffold.template.ScaffoldVersion;

/** Which scaffold this is. */
final class Version {
  /** What {@code --version} prints. */
  static final String LINE = "scaffold " + ScaffoldVersion.NEXT_RELEASE + "-dev\n";

  private Version() {}
}
