package dev.scaffold.create;

import dev.scaffold.action.Actions;
import dev.scaffold.action.CommandRunner;
import dev.scaffold.action.Ended;
import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Given;
import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.Catalog;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.git.GitProgram;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.monorepo.Composition;
import dev.scaffold.monorepo.Questionnaire;
import dev.scaffold.monorepo.Selection;
import dev.scaffold.plan.Plan;
import dev.scaffold.plan.ProjectWriter;
import dev.scaffold.plan.StaleStaging;
import dev.scaffold.plan.Target;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.KebabCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The story of {@code scaffold new}: from a request to a repository with a first commit. */
public final class NewProject {
  private static final int LONGEST_NAME = 30;

  private final GitProgram git;
  private final Catalogs catalogs;
  private final AnswerResolver resolver;
  private final CommandRunner runner;

  /**
   * Works with the user's Git, the catalogs within reach, the clock inside the resolver, and
   * whatever runs the commands that templates ask for.
   */
  public NewProject(
      GitProgram git, Catalogs catalogs, AnswerResolver resolver, CommandRunner runner) {
    this.git = git;
    this.catalogs = catalogs;
    this.resolver = resolver;
    this.runner = runner;
  }

  /**
   * Makes the project, or in a dry run its plan. A problem leaves nothing behind; what can be known
   * beforehand is reported before a person is asked anything.
   */
  public NewResult run(NewRequest request) {
    refuseBadName(request.name());
    Path place = Target.place(request.target());
    if (!request.dryRun()) {
      StaleStaging.settleIn(Target.parent(place));
    }
    Target target = Target.of(place);
    FirstRepository repository = FirstRepository.of(target, request, git);
    try (Catalogs.Opened opened = catalogs.open(request.wanted())) {
      Catalog catalog = opened.catalog();
      CatalogTemplates templates = new CatalogTemplates(catalog);
      Selection selection = select(request, project(opened.choice(), templates), templates);
      Composition composition = selection.compose(templates, catalog);
      Plan plan = Plan.ofNew(target.folder(), composition.tree());
      Optional<String> commit =
          request.dryRun()
              ? Optional.empty()
              : new ProjectWriter()
                  .write(
                      target,
                      plan,
                      folder ->
                          repository.commit(
                              folder,
                              composition.tree(),
                              message(request, selection, catalog),
                              git));
      List<Ended> commands = runCommands(request, composition, target, opened.trusted());
      List<String> notes = new ArrayList<>(opened.notes());
      notes.addAll(repository.notes());
      return result(request, selection, catalog, plan, commit, commands, notes);
    }
  }

  private List<Ended> runCommands(
      NewRequest request, Composition composition, Target target, boolean trusted) {
    if (request.dryRun()) {
      return Ended.allNotRun(composition.commands(), "this is a dry run");
    }
    return request
        .attendant()
        .map(attendant ->
            new Actions(runner, attendant).run(composition.commands(), target.folder(), trusted))
        .orElseGet(() -> Ended.allNotRun(composition.commands(), "`--no-actions` was given"));
  }

  private static void refuseBadName(String name) {
    if (name.length() > LONGEST_NAME || !KebabCase.matches(name)) {
      throw Problem.invalid(
              "`" + name + "` is no name for a project",
              new Location.Input("NAME"),
              "use lower-case words of letters and digits, joined by dashes, at most "
                  + LONGEST_NAME
                  + " characters")
          .asException();
    }
  }

  private static Found project(Catalogs.Choice choice, CatalogTemplates templates) {
    return switch (choice) {
      case Catalogs.Any any -> templates.anyProject();
      case Catalogs.Named named ->
          templates.project(named.name(), new Location.Input("--template"));
      case Catalogs.InFolder in ->
          templates.projectIn(in.folder(), new Location.Input("--template"));
    };
  }

  private Selection select(NewRequest request, Found project, CatalogTemplates templates) {
    return new Questionnaire(templates, resolver, withName(request), request.interview())
        .fill(project);
  }

  /** The name in the command counts more than any other answer to the question of that name. */
  private static AnswerSources withName(NewRequest request) {
    List<Layer> layers = new ArrayList<>();
    layers.add(
        new Layer.Stated(
            Map.of("name", new Given.Text(request.name(), new Location.Input("NAME"))), false));
    layers.addAll(request.sources().layers());
    return new AnswerSources(layers);
  }

  private static String message(NewRequest request, Selection selection, Catalog catalog) {
    return "Begin %s\n\nGenerated by scaffold from the template %s, version %s.\n"
        .formatted(request.name(), selection.project().template().name(), catalog.version());
  }

  private static NewResult result(
      NewRequest request,
      Selection selection,
      Catalog catalog,
      Plan plan,
      Optional<String> commit,
      List<Ended> commands,
      List<String> notes) {
    return new NewResult(
        plan,
        selection.project().template().name(),
        catalog.source(),
        catalog.version(),
        selection.choices().stream()
            .map(component ->
                new NewResult.Component(
                    component.name(), component.found().template().name(), component.name()))
            .sorted(Comparator.comparing(NewResult.Component::name))
            .toList(),
        !request.dryRun(),
        commit,
        commands,
        notes);
  }
}
