package dev.scaffold.catalog;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a person's catalogs are kept on this machine, by the XDG base directory specification.
 *
 * @param list the file with the catalogs that they added
 * @param cache the folder with what was fetched, which may be removed at any time
 * @param pins the folder with the commits that releases are known by
 */
public record Places(Path list, Path cache, Path pins) {

  /**
   * Returns the places below a person's own folders of this program; a problem where one of them is
   * not known.
   */
  public static Places below(
      Optional<Path> configuration, Optional<Path> cache, Optional<Path> state) {
    return new Places(
        known(configuration, "XDG_CONFIG_HOME").resolve(Catalogs.LIST),
        known(cache, "XDG_CACHE_HOME").resolve("catalogs"),
        known(state, "XDG_STATE_HOME").resolve("pins"));
  }

  private static Path known(Optional<Path> folder, String variable) {
    return folder.orElseThrow(() ->
        Problem.failed(
                "there is no place for what is fetched",
                new Location.Input("HOME"),
                "set HOME, or " + variable + ", to the absolute path of a folder")
            .asException());
  }
}
