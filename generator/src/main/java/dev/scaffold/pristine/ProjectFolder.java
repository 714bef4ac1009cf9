package dev.scaffold.pristine;

import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the generated project that a person is in. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** Returns the nearest folder, from here upwards, that has a record; a problem if none has. */
  public static Path around(Path folder) {
    for (Path place = folder; place != null; place = place.getParent()) {
      if (Files.isRegularFile(place.resolve(ScaffoldRecord.PATH.value()))) {
        return place;
      }
    }
    throw Problem.invalid(
            "this is no generated project: neither `"
                + folder
                + "` nor a folder above it has a `"
                + ScaffoldRecord.PATH
                + "`",
            new Location.Path(folder.toString()),
            "go to the folder of one; `scaffold new` makes one")
        .asException();
  }
}
