package dev.scaffold.pristine;

import dev.scaffold.answers.Answers;
import dev.scaffold.answers.Layer;
import dev.scaffold.monorepo.Migrations;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.monorepo.Selection;
import dev.scaffold.template.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what became of recorded answers that are not simply kept. */
final class AnswerNotes {
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Object> answers = new LinkedHashMap<>();
  private final List<Layer> given;

  /**
   * Looks at what was selected.
   *
   * @param given what a person answered now
   */
  AnswerNotes(Selection selection, List<Layer> given) {
    this.given = given;
    add("", selection.project().template().questions(), selection.answers());
    selection
        .choices()
        .forEach(choice ->
            add(choice.name() + ".", choice.found().template().questions(), choice.answers()));
  }

  private void add(String prefix, List<Question> asked, Answers answered) {
    asked.forEach(question -> questions.put(prefix + question.name(), question));
    answered.values().forEach((name, answer) -> answers.put(prefix + name, answer));
  }

  /**
   * Returns the notes.
   *
   * @param recorded by name, migrated, of what does not follow the project
   * @param migrations by component
   */
  List<String> of(Map<String, Object> recorded, Map<String, Migrations> migrations) {
    List<String> notes = new ArrayList<>();
    recorded.forEach((name, answer) -> {
      Object now = answers.get(name);
      if (now == null) {
        if (!isExpected(name, migrations)) {
          notes.add(
              "the recorded answer `%s`, which was `%s`, is left out: no question asks for it"
                  .formatted(name, Answers.text(answer)));
        }
      } else if (!isGiven(name) && !Answers.text(now).equals(Answers.text(answer))) {
        notes.add(
            "the answer `%s` was `%s`, and is `%s` now%s"
                .formatted(name, Answers.text(answer), Answers.text(now), reason(name)));
      }
    });
    return notes;
  }

  private static boolean isExpected(String name, Map<String, Migrations> migrations) {
    int dot = name.indexOf('.');
    Migrations own = migrations.get(dot < 0 ? ScaffoldRecord.PROJECT : name.substring(0, dot));
    return own != null && own.know(name.substring(dot + 1));
  }

  private boolean isGiven(String name) {
    return given.stream().anyMatch(layer -> layer.find(name).isPresent());
  }

  private String reason(String name) {
    Question question = questions.get(name);
    return question == null
        ? ""
        : question.when().map(when -> ": it counts only if `" + when.source() + "`").orElse("");
  }
}
