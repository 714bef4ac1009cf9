package dev.scaffold.catalog;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a person's catalogs are kept on this machine, by the XDG base directory specification.
 *
 * @param list the file with the catalogs that they added
 * @param cache the folder with what was fetched, which may be removed at any time
 * @param pins the folder with the commits that releases are known by
 */
public record Places(Path list, Path cache, Path pins) {

  /** Returns the places that a process's environment tells; a problem when it tells none. */
  public static Places of(Map<String, String> environment) {
    return new Places(
        folder(environment, "XDG_CONFIG_HOME", ".config").resolve("catalogs.yaml"),
        folder(environment, "XDG_CACHE_HOME", ".cache").resolve("catalogs"),
        folder(environment, "XDG_STATE_HOME", ".local/state").resolve("pins"));
  }

  private static Path folder(Map<String, String> environment, String variable, String inHome) {
    return absolute(environment, variable)
        .or(() -> absolute(environment, "HOME").map(home -> home.resolve(inHome)))
        .map(base -> base.resolve("scaffold"))
        .orElseThrow(() ->
            Problem.failed(
                    "there is no place for what is fetched",
                    new Location.Input("HOME"),
                    "set HOME, or " + variable + ", to the absolute path of a folder")
                .asException());
  }

  private static Optional<Path> absolute(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }
}
