package dev.scaffold.git;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit to the repository it was given: it neither reads the settings of user and machine, nor
 * writes its own file of measurements into the home folder.
 */
final class IsolatedSystem extends SystemReader.Delegate {
  private IsolatedSystem(SystemReader system) {
    super(system);
  }

  /** Makes this the process's way to see the system. */
  static void install() {
    if (!(SystemReader.getInstance() instanceof IsolatedSystem)) {
      SystemReader.setInstance(new IsolatedSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Unsaved(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Unsaved(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Unsaved(parent, fs);
  }

  /** Settings that begin empty and end with the process. */
  private static final class Unsaved extends FileBasedConfig {
    private static final Duration TIMESTAMP_RESOLUTION = Duration.ofSeconds(2);

    Unsaved(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is no file.
    }

    /**
     * JGit would measure how fine the file system's time stamps are, by writing files and waiting
     * for seconds. What is assumed here only makes it look twice at a file that is just written.
     */
    @Override
    public long getTimeUnit(
        String section,
        @Nullable String subsection,
        String name,
        long defaultValue,
        TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(TIMESTAMP_RESOLUTION)
          : super.getTimeUnit(section, subsection, name, defaultValue, unit);
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public void save() {
      // There is no file.
    }
  }
}
