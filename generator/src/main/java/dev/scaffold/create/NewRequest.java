package dev.scaffold.create;

import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Interview;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold new} to do.
 *
 * @param name of the project; the answer to the project template's question {@code name}
 * @param target the folder to make: absolute, and absent or empty
 * @param catalog the folder that holds the templates; empty for the built-in ones
 * @param template the project template's name; empty for the catalog's own choice
 * @param interview with whoever answers what is open; empty where nobody can be asked
 * @param dryRun whether to stop before anything is written
 * @param git whether to make a repository with a first commit
 */
public record NewRequest(
    String name,
    Path target,
    Optional<Path> catalog,
    Optional<String> template,
    AnswerSources sources,
    Optional<Interview> interview,
    boolean dryRun,
    boolean git) {}
