package dev.scaffold.cli;

import dev.scaffold.answers.AnswerFiles;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.create.NewRequest;
import dev.scaffold.create.NewResult;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scaffold new}. */
@Command(
    synopsisHeading = "%nUsage: ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    abbreviateSynopsis = true,
    footer = {
      "",
      "Answers count in this order: -d, --answers, SCAFFOLD_ANSWER_<NAME> in the",
      "environment, scaffold/defaults.yaml in the user's configuration folder, what a",
      "person types, the default.",
      "",
      "Examples:",
      "  scaffold new acme-shop                    asks all questions",
      "  scaffold new acme-shop --defaults         asks nothing",
      "  scaffold new acme-shop --defaults -d api=rest -d worker=true",
      "  scaffold new acme-shop --answers answers.yaml --dry-run",
      "                                            shows what would be written",
      "  scaffold new acme-shop --catalog ../templates",
      "                                            with templates of your own",
      "  scaffold new acme-shop --template https://git.example.com/team/templates@^1.2",
      "",
      "Exit codes: 0 done, 1 could not be done, 2 wrong input, 5 refused for safety,",
      "130 interrupted.",
    })
final class NewCommand implements Subcommand {
  private final Surroundings surroundings;
  private final Console console;
  private final Function<NewRequest, NewResult> newProject;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description =
          "Name of the project: lower-case words joined by dashes, at most 30 characters.")
  private String name = "";

  @Option(
      names = "--template",
      paramLabel = "TEMPLATE",
      description =
          "Project template: NAME, ADDRESS[//FOLDER] of a Git repository, or CATALOG/NAME of a"
              + " catalog that you added. @VERSION may follow.")
  private @Nullable String template;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description = "Branch or commit of that repository, in the place of a version.")
  private @Nullable String ref;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "Folder with templates; without it, the built-in ones.")
  private @Nullable Path catalog;

  @Option(names = "--defaults", description = "Ask nothing; take the default of each question.")
  private boolean defaults;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "YAML file with answers, `name: value`.")
  private @Nullable String answers;

  @Option(
      names = "-d",
      paramLabel = "NAME=VALUE",
      description = "One answer; a component's: -d backend.NAME=VALUE. May be repeated.")
  private List<String> definitions = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder to make; without it, NAME in the current folder.")
  private @Nullable Path output;

  @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
  private boolean dryRun;

  @Option(names = "--no-git", description = "Make no Git repository and no commit.")
  private boolean noGit;

  @Option(
      names = "--no-actions",
      description = "Run none of the commands that the template asks for.")
  private boolean noActions;

  @Option(names = "--json", description = "Print the result as one JSON document.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Ask nothing, print errors only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show the stack trace of a failure.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  NewCommand(
      Surroundings surroundings, Console console, Function<NewRequest, NewResult> newProject) {
    this.surroundings = surroundings;
    this.console = console;
    this.newProject = newProject;
  }

  @Override
  public ExitCode run() {
    NewResult result = newProject.apply(request());
    if (result.written()) {
      console.workDone();
    }
    if (json) {
      console.result(NewReport.json(result));
    } else if (!quiet) {
      console.result(NewReport.text(result, surroundings.folder()));
      result.notes().forEach(console::note);
    }
    Optional<Problem> failure = NewReport.commands(result, surroundings.folder()).failure();
    failure.ifPresent(console::problem);
    return failure.map(Problem::exitCode).orElse(ExitCode.DONE);
  }

  private NewRequest request() {
    refuseOtherName();
    Optional<TypedLines> person = person();
    return new NewRequest(
        name,
        surroundings.folder().resolve(output == null ? Path.of(name) : output),
        new Catalogs.Wanted(
            Optional.ofNullable(catalog).map(surroundings.folder()::resolve),
            Optional.ofNullable(template),
            Optional.ofNullable(ref)),
        new AnswerSources(
            new AnswerFiles(surroundings.folder(), surroundings.environment())
                .layers(definitions, Optional.ofNullable(answers))),
        person.map(typed -> Interviews.with(typed, surroundings, console)),
        noActions ? Optional.empty() : Optional.of(new CommandPrompt(console, person)),
        dryRun,
        !noGit);
  }

  /** A file of answers may be meant for many projects; an argument is meant for this one. */
  private void refuseOtherName() {
    for (String definition : definitions) {
      if (definition.startsWith("name=") && !definition.equals("name=" + name)) {
        throw Problem.invalid(
                "the project is called `" + name + "` by NAME, and something else by `-d`",
                new Location.Input("-d " + definition),
                "leave the `-d` out, or write its value in the place of NAME")
            .asException();
      }
    }
  }

  private Optional<TypedLines> person() {
    return surroundings.terminals().in() && !defaults && !quiet
        ? Optional.of(new TypedLines(surroundings.in()))
        : Optional.empty();
  }

  @Override
  public boolean verbose() {
    return verbose;
  }

  @Override
  public boolean json() {
    return json;
  }
}
