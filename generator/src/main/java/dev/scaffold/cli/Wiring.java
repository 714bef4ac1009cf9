package dev.scaffold.cli;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.create.NewProject;
import dev.scaffold.create.NewRequest;
import dev.scaffold.create.NewResult;
import dev.scaffold.git.GitProgram;
import dev.scaffold.template.ScaffoldVersion;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * The use cases, made from what the process is given; each is put together when it is called.
 *
 * @param newProject what {@code scaffold new} does
 */
public record Wiring(Function<NewRequest, NewResult> newProject) {

  /** The system property in which the launcher tells where this program lies. */
  private static final String HOME = "scaffold.home";

  static Wiring of(Surroundings surroundings) {
    return new Wiring(request -> newProject(surroundings).run(request));
  }

  private static NewProject newProject(Surroundings surroundings) {
    GitProgram git = new GitProgram(surroundings.environment());
    Optional<Path> home = Optional.ofNullable(System.getProperty(HOME)).map(Path::of);
    return new NewProject(
        git,
        new Catalogs(git, home, ScaffoldVersion.NEXT_RELEASE),
        new AnswerResolver(Clock.system(ZoneId.systemDefault())));
  }
}
