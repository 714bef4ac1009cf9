package dev.scaffold.cli;

/** Which scaffold this is. */
final class Version {
  /** The release that is being worked on, X.Y.Z; the build's own version, without its suffix. */
  static final String NEXT_RELEASE = "0.1.0";

  /** What {@code --version} prints. */
  static final String LINE = "scaffold " + NEXT_RELEASE + "-dev\n";

  private Version() {}
}
