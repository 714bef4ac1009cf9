package dev.scaffold.pristine;

import dev.scaffold.monorepo.Component;
import dev.scaffold.monorepo.Migrations;
import dev.scaffold.monorepo.Questionnaire.Member;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.monorepo.ScaffoldRecord.Block;
import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the answers of a record to what newer templates ask for. */
final class RecordMigration {
  private final ScaffoldRecord record;
  private final ScaffoldRecord base;
  private final Map<String, Template> older;
  private final Migrations ofProject;

  /**
   * Prepares to migrate a record.
   *
   * @param base the record that the older templates belong to
   * @param older templates by component, as far as they are known
   * @param project the newer template of the project
   */
  RecordMigration(
      ScaffoldRecord record, ScaffoldRecord base, Map<String, Template> older, Template project) {
    this.record = record;
    this.base = base;
    this.older = older;
    this.ofProject = migrations(ScaffoldRecord.PROJECT, record.project(), project);
  }

  /** Returns what leads to the newer templates, by component. */
  Map<String, Migrations> migrations(List<Member> members) {
    Map<String, Migrations> migrations = new LinkedHashMap<>();
    migrations.put(ScaffoldRecord.PROJECT, ofProject);
    for (Member member : members) {
      Block block = record.components().get(member.name());
      if (block != null) {
        migrations.put(member.name(), migrations(member.name(), block, member.found().template()));
      }
    }
    return migrations;
  }

  private Migrations migrations(String name, Block block, Template newer) {
    Block other = base.components().get(name);
    boolean sameState =
        other != null
            && block.version().equals(other.version())
            && block.commit().equals(other.commit());
    Optional<Template> before = sameState ? Optional.ofNullable(older.get(name)) : Optional.empty();
    return Migrations.to(newer, before, block.version());
  }

  /** Returns what a component's template is called now. */
  String template(String name) {
    return ofProject.template(name);
  }

  /** Returns the answers by their names; a component's follow its name and a dot. */
  Map<String, Object> answers(List<Member> members) {
    Map<String, Object> project = record.project().answers().values();
    Map<String, Object> answers =
        new LinkedHashMap<>(ofProject.answers(project, release -> Map.of()));
    migrations(members)
        .forEach((name, migrations) -> {
          if (!name.equals(ScaffoldRecord.PROJECT)) {
            migrations
                .answers(recorded(name), release -> surroundings(name, project, release))
                .forEach((question, answer) -> answers.put(name + "." + question, answer));
          }
        });
    return answers;
  }

  private Map<String, Object> recorded(String component) {
    Block block = record.components().get(component);
    return block == null ? Map.of() : block.answers().values();
  }

  private Map<String, Object> surroundings(
      String component, Map<String, Object> project, TemplateVersion release) {
    return Map.of(
        "project",
        ofProject.answersBefore(release, project, earlier -> Map.of()),
        "component",
        Component.described(component));
  }
}
