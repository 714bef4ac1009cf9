package dev.scaffold.cli;

import dev.scaffold.action.CommandRunner;
import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.browse.DescribeTemplate;
import dev.scaffold.browse.FindQuestions;
import dev.scaffold.browse.InfoRequest;
import dev.scaffold.browse.InfoResult;
import dev.scaffold.browse.ListRequest;
import dev.scaffold.browse.ListResult;
import dev.scaffold.browse.ListTemplates;
import dev.scaffold.browse.QuestionsRequest;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.catalog.GitCatalogs;
import dev.scaffold.catalog.Places;
import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.create.NewProject;
import dev.scaffold.create.NewRequest;
import dev.scaffold.create.NewResult;
import dev.scaffold.doctor.Doctor;
import dev.scaffold.doctor.DoctorRequest;
import dev.scaffold.doctor.DoctorResult;
import dev.scaffold.git.GitProgram;
import dev.scaffold.lint.LintRequest;
import dev.scaffold.lint.LintResult;
import dev.scaffold.lint.LintTemplates;
import dev.scaffold.template.Question;
import dev.scaffold.template.ScaffoldVersion;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The use cases, made from what the process is given; each is put together when it is called.
 *
 * @param newProject what {@code scaffold new} does
 * @param listTemplates what {@code scaffold list} does
 * @param describeTemplate what {@code scaffold info} does
 * @param findQuestions what {@code -d} can answer
 * @param doctor what {@code scaffold doctor} does
 * @param lintTemplates what {@code scaffold template lint} does
 * @param userCatalogs what {@code scaffold catalog} does
 */
public record Wiring(
    Function<NewRequest, NewResult> newProject,
    Function<ListRequest, ListResult> listTemplates,
    Function<InfoRequest, InfoResult> describeTemplate,
    Function<QuestionsRequest, Map<String, Question>> findQuestions,
    Function<DoctorRequest, DoctorResult> doctor,
    Function<LintRequest, LintResult> lintTemplates,
    Supplier<UserCatalogs> userCatalogs) {

  /** Even a Java program on a busy machine tells its version in this time. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The system property in which the launcher tells where this program lies. */
  private static final String HOME = "scaffold.home";

  static Wiring of(Surroundings surroundings) {
    return new Wiring(
        request -> newProject(surroundings).run(request),
        request -> new ListTemplates(catalogs(surroundings)).run(request),
        request -> new DescribeTemplate(catalogs(surroundings)).run(request),
        request -> new FindQuestions(catalogs(surroundings)).run(request),
        request ->
            new Doctor(catalogs(surroundings), surroundings.environment(), PATIENCE).run(request),
        request -> new LintTemplates(new GitProgram(surroundings.environment())).run(request),
        () -> new UserCatalogs(elsewhere(surroundings)));
  }

  private static NewProject newProject(Surroundings surroundings) {
    return new NewProject(
        new GitProgram(surroundings.environment()),
        catalogs(surroundings),
        new AnswerResolver(Clock.system(ZoneId.systemDefault())),
        new CommandRunner(surroundings.environment(), surroundings.err()));
  }

  private static Catalogs catalogs(Surroundings surroundings) {
    Optional<Path> home = Optional.ofNullable(System.getProperty(HOME)).map(Path::of);
    return new Catalogs(
        new GitProgram(surroundings.environment()),
        home,
        ScaffoldVersion.NEXT_RELEASE,
        () -> elsewhere(surroundings));
  }

  private static GitCatalogs elsewhere(Surroundings surroundings) {
    boolean person = surroundings.terminals().in() && surroundings.terminals().err();
    return new GitCatalogs(
        new GitProgram(surroundings.environment(), person),
        Places.of(surroundings.environment()),
        surroundings.folder());
  }
}
