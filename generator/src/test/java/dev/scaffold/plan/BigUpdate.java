package dev.scaffold.plan;

import dev.scaffold.plan.PersonsRepository.UpdateOf;
import java.io.IOException;
import java.nio.file.Path;

/** An update that takes a while: some files, some of them large, of a repository made for it. */
final class BigUpdate {
  private static final int FILES = 40;
  private static final int LONG = 60_000;
  static final String CONFLICT = "part-3/file.txt";

  private BigUpdate() {}

  /** Makes the repository, with a slow hook. */
  static PersonsRepository repository(Path folder) throws IOException {
    PersonsRepository repository = PersonsRepository.in(folder);
    for (int i = 0; i < FILES; i++) {
      repository.write("part-" + i + "/file.txt", text("old", i));
      repository.write("part-" + i + "/gone.txt", "gone " + i + "\n");
    }
    repository.commit("parts");
    repository.write(".git/hooks/pre-commit", "#!/bin/sh\nsleep 0.1\n");
    repository.folder().resolve(".git/hooks/pre-commit").toFile().setExecutable(true);
    return repository;
  }

  private static String text(String version, int i) {
    return PersonsRepository.lines(version + " " + i, i % 10 == 0 ? LONG : 10);
  }

  static UpdateOf of(PersonsRepository repository) {
    UpdateOf update = repository.update();
    for (int i = 0; i < FILES; i++) {
      update.write("part-" + i + "/file.txt", text("new", i));
      if (i % 2 == 0) {
        update.remove("part-" + i + "/gone.txt");
        update.write("added-" + i + "/deep/file.txt", text("added", i));
      }
    }
    return update;
  }

  static UpdateOf withConflicts(PersonsRepository repository) {
    return of(repository)
        .write(CONFLICT, "<<<<<<< yours\na\n=======\nb\n>>>>>>> template\n")
        .stage(1, CONFLICT, "base\n")
        .stage(2, CONFLICT, text("old", 3))
        .stage(3, CONFLICT, "theirs\n")
        .stage(1, "part-1/gone.txt", "gone\n")
        .stage(2, "part-1/gone.txt", "gone 1\n");
  }
}
