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
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.mergetrees.MergeTrees;
import dev.scaffold.mergetrees.MergeTreesRequest;
import dev.scaffold.pristine.FindPristine;
import dev.scaffold.status.Corrections;
import dev.scaffold.status.Difference;
import dev.scaffold.status.Status;
import dev.scaffold.template.Question;
import dev.scaffold.template.ScaffoldVersion;
import dev.scaffold.upgrade.Upgrade;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * @param upgrade what {@code scaffold upgrade}, {@code add} and {@code remove} do
 * @param status what {@code scaffold status} does
 * @param difference what {@code scaffold diff} does
 * @param corrections what {@code scaffold restore}, {@code forget} and {@code status --repair} do
 * @param mergeTrees what {@code scaffold merge-trees} does
 * @param quiet whether no progress is told; known when the arguments are read
 */
public record Wiring(
    Function<NewRequest, NewResult> newProject,
    Function<ListRequest, ListResult> listTemplates,
    Function<InfoRequest, InfoResult> describeTemplate,
    Function<QuestionsRequest, Map<String, Question>> findQuestions,
    Function<DoctorRequest, DoctorResult> doctor,
    Function<LintRequest, LintResult> lintTemplates,
    Supplier<UserCatalogs> userCatalogs,
    Supplier<Upgrade> upgrade,
    Supplier<Status> status,
    Supplier<Difference> difference,
    Supplier<Corrections> corrections,
    Function<MergeTreesRequest, TreeMerge.Result> mergeTrees,
    AtomicBoolean quiet) {

  /** Even a Java program on a busy machine tells its version in this time. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The system property in which the launcher tells where this program lies. */
  private static final String HOME = "scaffold.home";

  static Wiring of(Surroundings surroundings) {
    AtomicBoolean quiet = new AtomicBoolean();
    Elsewhere elsewhere = new Elsewhere(surroundings, quiet, Optional.empty());
    return new Wiring(
        request -> newProject(surroundings, elsewhere).run(request),
        request -> new ListTemplates(catalogs(surroundings, elsewhere)).run(request),
        request -> new DescribeTemplate(catalogs(surroundings, elsewhere)).run(request),
        request -> new FindQuestions(catalogs(surroundings, elsewhere)).run(request),
        request -> doctor(surroundings).run(request),
        request -> new LintTemplates(new GitProgram(surroundings.environment())).run(request),
        new Elsewhere.List(elsewhere),
        () ->
            new Upgrade(
                new GitProgram(surroundings.environment()), pristine(surroundings, elsewhere)),
        () ->
            new Status(
                new GitProgram(surroundings.environment()), pristine(surroundings, elsewhere)),
        () ->
            new Difference(
                new GitProgram(surroundings.environment()), pristine(surroundings, elsewhere)),
        () ->
            new Corrections(
                new GitProgram(surroundings.environment()), pristine(surroundings, elsewhere)),
        request -> new MergeTrees(new GitProgram(surroundings.environment())).run(request),
        quiet);
  }

  private static FindPristine pristine(Surroundings surroundings, Elsewhere elsewhere) {
    return new FindPristine(
        new GitProgram(surroundings.environment()),
        catalogs(surroundings, elsewhere),
        new AnswerResolver(Clock.system(ZoneId.systemDefault())));
  }

  private static NewProject newProject(Surroundings surroundings, Elsewhere elsewhere) {
    return new NewProject(
        new GitProgram(surroundings.environment()),
        catalogs(surroundings, elsewhere),
        new AnswerResolver(Clock.system(ZoneId.systemDefault())),
        new CommandRunner(surroundings.environment(), surroundings.err()));
  }

  /** It tells about this machine: a host that is slow is not waited for. */
  private static Doctor doctor(Surroundings surroundings) {
    Elsewhere elsewhere =
        new Elsewhere(surroundings, new AtomicBoolean(true), Optional.of(PATIENCE));
    return new Doctor(catalogs(surroundings, elsewhere), surroundings.environment(), PATIENCE);
  }

  private static Catalogs catalogs(Surroundings surroundings, Elsewhere elsewhere) {
    Optional<Path> home = Optional.ofNullable(System.getProperty(HOME)).map(Path::of);
    return new Catalogs(
        new GitProgram(surroundings.environment()),
        home,
        ScaffoldVersion.NEXT_RELEASE,
        Elsewhere.configuration(surroundings),
        elsewhere);
  }
}
