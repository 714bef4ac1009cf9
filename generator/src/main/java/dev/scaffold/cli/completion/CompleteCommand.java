package dev.scaffold.cli.completion;

import dev.scaffold.browse.ListRequest;
import dev.scaffold.browse.ListResult;
import dev.scaffold.browse.QuestionsRequest;
import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.Console;
import dev.scaffold.cli.Subcommand;
import dev.scaffold.cli.Surroundings;
import dev.scaffold.problem.ExitCode;
import dev.scaffold.template.Question;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the scripts of {@code scaffold completion} call at each press of the Tab key. */
@Command
public final class CompleteCommand implements Subcommand {
  private final Console console;
  private final Function<List<String>, CommandLine> lineFor;
  private final Completer completer;

  @Parameters(index = "0", converter = ShellConverter.class)
  private Shell shell = Shell.BASH;

  @Parameters(index = "1", description = "The command line up to the cursor.")
  private String line = "";

  @Parameters(index = "2", arity = "0..1", description = "Bash's COMP_WORDBREAKS.")
  private String breaks = "";

  /**
   * Completes by the model of the command line and what catalogs have.
   *
   * @param lineFor what reads arguments
   */
  public CompleteCommand(
      Surroundings surroundings,
      Console console,
      Function<List<String>, CommandLine> lineFor,
      Function<ListRequest, ListResult> listTemplates,
      Function<QuestionsRequest, Map<String, Question>> questions,
      Supplier<UserCatalogs> userCatalogs) {
    this.console = console;
    this.lineFor = lineFor;
    this.completer =
        new Completer(
            new Vocabulary(surroundings.folder(), listTemplates, questions, userCatalogs));
  }

  @Override
  public ExitCode run() {
    ShellLine typed = ShellLine.parse(line, breaks);
    Completions completions = completer.complete(lineFor, typed.words(), typed.current());
    console.result(shell.answer(completions, typed));
    return ExitCode.DONE;
  }

  @Override
  public boolean verbose() {
    return false;
  }

  @Override
  public boolean json() {
    return false;
  }
}
