package dev.scaffold.template;

/** The version of this program, which templates may require. */
public final class ScaffoldVersion {
  /** The release that is being worked on, X.Y.Z; the build's own version, without its suffix. */
  public static final String NEXT_RELEASE = "0.5.0";

  private ScaffoldVersion() {}
}
