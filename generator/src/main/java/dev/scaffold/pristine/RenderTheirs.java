package dev.scaffold.pristine;

import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Interview;
import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.Catalog;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.monorepo.Lineup;
import dev.scaffold.monorepo.Migrations;
import dev.scaffold.monorepo.Questionnaire;
import dev.scaffold.monorepo.Questionnaire.Member;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.monorepo.Selection;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Renders a repository with a wanted version and answers. An answer is, in this order, what a
 * person gives now, what is recorded (brought to the new version by the template's migrations), and
 * the template's default. What the project passed down to a component, and nobody answered
 * otherwise there, goes on following the project.
 */
public final class RenderTheirs {
  private static final Location RECORD = new Location.Path(ScaffoldRecord.PATH.value());

  private final CatalogTemplates templates;
  private final Catalog catalog;
  private final AnswerResolver resolver;
  private final List<Layer> given;
  private final Optional<Interview> interview;

  /**
   * Renders by one version of a catalog.
   *
   * @param given what a person answers now; the layer that counts most first
   * @param interview for what nobody answered yet; empty where nobody can be asked
   */
  public RenderTheirs(
      Catalog catalog, AnswerResolver resolver, List<Layer> given, Optional<Interview> interview) {
    this.templates = new CatalogTemplates(catalog);
    this.catalog = catalog;
    this.resolver = resolver;
    this.given = List.copyOf(given);
    this.interview = interview;
  }

  /**
   * Renders all that the repository is to have.
   *
   * @param base from which it was rendered
   * @param wanted as the repository has it now
   * @param older the templates at the base, by component, as far as they are known
   */
  public Theirs run(
      ScaffoldRecord base, ScaffoldRecord wanted, Map<String, Template> older, Change change) {
    Found project = templates.project(wanted.project().template(), RECORD);
    RecordMigration ofBase = new RecordMigration(base, base, older, project.template());
    RecordMigration ofWanted = new RecordMigration(wanted, base, older, project.template());
    List<Member> members = members(wanted, ofWanted, change);
    Map<String, Object> before = ofBase.answers(members);
    Map<String, Object> now = ofWanted.answers(members);
    Map<String, Object> own = new LinkedHashMap<>(now);
    own.keySet().removeAll(following(project, lineup(base, ofBase), before, now));
    Selection selection = fill(project, members, own);
    Map<String, Migrations> migrations = ofWanted.migrations(members);
    return new Theirs(
        selection.compose(templates, catalog),
        migrations,
        new AnswerNotes(selection, given).of(own, migrations));
  }

  private List<Member> members(ScaffoldRecord wanted, RecordMigration migration, Change change) {
    List<Member> members = new ArrayList<>();
    wanted
        .components()
        .forEach((name, block) -> {
          if (!name.equals(ScaffoldRecord.PROJECT) && !change.removed().contains(name)) {
            members.add(new Member(name, recorded(name, migration.template(block.template()))));
          }
        });
    change
        .added()
        .forEach((name, template) ->
            members.add(
                new Member(name, templates.component(template, new Location.Input(template)))));
    return members;
  }

  private Found recorded(String name, String template) {
    try {
      return templates.component(template, RECORD);
    } catch (ProblemException e) {
      if (!e.problem().where().equals(RECORD)) {
        throw e;
      }
      throw Problem.invalid(
              "the component `"
                  + name
                  + "` is made from `"
                  + template
                  + "`, which is not in "
                  + catalog.source()
                  + " "
                  + catalog.version(),
              RECORD,
              "remove it first with `scaffold remove " + name + "`, or choose another version")
          .causedBy(e);
    }
  }

  private static Lineup lineup(ScaffoldRecord record, RecordMigration migration) {
    SortedMap<String, String> templates = new TreeMap<>();
    record
        .components()
        .forEach((name, block) -> {
          if (!name.equals(ScaffoldRecord.PROJECT)) {
            templates.put(name, migration.template(block.template()));
          }
        });
    return new Lineup(templates);
  }

  /**
   * Returns the answers of components that are what the project passed down to them.
   *
   * @param lineup the components that there were
   */
  private List<String> following(
      Found project, Lineup lineup, Map<String, Object> before, Map<String, Object> now) {
    List<String> following = new ArrayList<>();
    passedDown(project, lineup, before)
        .forEach((component, passed) ->
            passed.forEach((question, text) -> {
              String name = component + "." + question;
              Object answer = before.get(name);
              if (answer != null
                  && Answers.text(answer).equals(text)
                  && answer.equals(now.get(name))) {
                following.add(name);
              }
            }));
    return following;
  }

  private Map<String, Map<String, String>> passedDown(
      Found project, Lineup lineup, Map<String, Object> before) {
    AnswerSources recorded = new AnswerSources(List.of(new Recorded(before)));
    try {
      return new Questionnaire(templates, resolver, recorded, Optional.empty())
          .passedDown(project, lineup);
    } catch (ProblemException e) {
      // The project has a question that its old answers do not settle. Whatever is wrong with that
      // comes up when all its answers are gathered.
      return Map.of();
    }
  }

  private Selection fill(Found project, List<Member> members, Map<String, Object> recorded) {
    List<Layer> layers = new ArrayList<>(given);
    layers.add(new Recorded(recorded));
    try {
      return new Questionnaire(templates, resolver, new AnswerSources(layers), interview)
          .fill(project, members);
    } catch (ProblemException e) {
      throw Recorded.explained(e);
    }
  }
}
