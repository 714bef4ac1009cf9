package dev.scaffold.create;

import dev.scaffold.action.Attendant;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Interview;
import dev.scaffold.catalog.Catalogs;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold new} to do.
 *
 * @param name of the project; the answer to the project template's question {@code name}
 * @param target the folder to make: absolute, and absent or empty
 * @param wanted the template, and where it is
 * @param interview with whoever answers what is open; empty where nobody can be asked
 * @param attendant shows and allows the commands that templates ask for; empty to run none
 * @param dryRun whether to stop before anything is written
 * @param git whether to make a repository with a first commit
 */
public record NewRequest(
    String name,
    Path target,
    Catalogs.Wanted wanted,
    AnswerSources sources,
    Optional<Interview> interview,
    Optional<Attendant> attendant,
    boolean dryRun,
    boolean git) {}
