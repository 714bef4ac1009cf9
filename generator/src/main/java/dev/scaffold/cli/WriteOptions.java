package dev.scaffold.cli;

import dev.scaffold.upgrade.UpgradeRequest.Mode;
import picocli.CommandLine.Option;

/** How far a command goes that merges into a repository. */
final class WriteOptions {
  @Option(names = "--dry-run", description = "Show plan and diff, and write nothing.")
  private boolean dryRun;

  @Option(names = "--no-commit", description = "Leave the result in the index.")
  private boolean noCommit;

  Mode mode() {
    if (dryRun) {
      return Mode.DRY_RUN;
    }
    return noCommit ? Mode.STAGE : Mode.COMMIT;
  }
}
