package dev.scaffold.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a description with one mistake. */
class DescriptionMistakesTest {
  private static final String API =
      "questions: [{name: api, type: choice, choices: [graphql, rest], default: rest}]\n";

  @TempDir private Path folder;
  private SmallCatalog catalog;

  @BeforeEach
  void makesACatalog() {
    catalog = new SmallCatalog(folder);
  }

  static Stream<Arguments> mistakesOfTheDescription() {
    return Stream.of(
        // the text after the head; where, what and what to do
        mistake(
            """
            questions:
              - {name: a, type: bool, default: false, when: b}
              - {name: b, type: bool, default: false, when: a}
            """,
            "2:49",
            "`b` is not known here",
            "its answer is not there yet: move the question below that one"),
        mistake(
            """
            questions:
              - {name: name, type: string, default: '[=titel]'}
            provides: {title: '[=name]'}
            """,
            "2:44",
            "`titel` names nothing",
            "known here: component, project, today"),
        mistake(
            """
            questions:
              - {name: a, type: string, default: x, validate: today == a, message: m}
            provides: {title: '[=a]'}
            """,
            "2:51",
            "`today` is not known here",
            "only a question's `default` may use it: let a question keep the date"),
        mistake(
            API
                + """
                values:
                  one: two
                  two: api == "rest"
                files: [{files: '*', when: one}]
                """,
            "3:8",
            "`two` is not known here",
            "a value may use those above it only: move it up"),
        mistake(
            API + "files: [{files: '*', when: api}]",
            "2:28",
            "`api` is a text, where true or false is needed",
            "compare it, as `api == \"graphql\"`"),
        mistake(
            API + "files: [{files: '*', when: 'api == \"rst\"'}]",
            "2:36",
            "`rst` is none of the choices",
            "did you mean `rest`?"),
        mistake(
            """
            questions:
              - {name: api, type: choice, choices: [graphql, rest], default: rest}
              - {name: queue, type: bool, default: false, when: api == "rest"}
              - {name: topic, type: bool, default: false, when: queue && api == "graphql"}
            provides: {title: '[=topic]'}
            """,
            "4:53",
            "the question `topic` is never asked: `queue && api == \"graphql\"` never holds",
            "correct the condition, or remove the question"),
        mistake(
            API
                + """
                values: {rest: api == "rest", graphql: api == "graphql"}
                files: [{files: '*', when: rest && graphql}]
                """,
            "3:28",
            "`rest && graphql` never holds",
            "correct the condition, or remove what it is about"),
        mistake(
            """
            questions: [{name: a, type: string, default: x, validate: 'a?length < 9'}]
            provides: {title: '[=a]'}
            """,
            "1:59",
            "the question `a` has `validate`, and no `message`",
            "add `message: ...`, which says what an answer must be like"),
        mistake(
            """
            questions: [{name: a, type: string, default: too long, validate: 'a?length < 5', message: four letters}]
            provides: {title: '[=a]'}
            """,
            "1:46",
            "the default of `a` is no answer: the answer `a` can't be `too long`",
            "four letters"),
        mistake(
            """
            questions:
              - {name: a, type: string, default: x}
              - {name: b, type: int, default: '[=a]'}
            files: [{files: '*', when: b > 0}]
            """,
            "3:35",
            "the default of `b` is no answer: the answer `b` is no whole number: `x`",
            "write digits only, with a `-` before them if it is negative"),
        mistake(
            "questions: [{name: unused, type: bool, default: false}]",
            "1:20",
            "the answer to `unused` is used nowhere",
            "remove the question, or use its answer"),
        mistake(
            API + "values: {unused: api == \"rest\"}",
            "2:10",
            "the value `unused` is used nowhere",
            "remove it, or use it"),
        mistake(
            API + "provides: {title: Small, list: [{when: api}]}",
            "2:40",
            "`api` is a text, where true or false is needed",
            "compare it, as `api == \"graphql\"`"),
        mistake(
            API + "provides: {title: Small, path: \"[=aip]\"}",
            "2:35",
            "`aip` names nothing",
            "did you mean `api`?"),
        mistake(
            API + "provides: {title: '[=api]', list: [{when: [api]}]}",
            "2:43",
            "`when` takes a condition",
            "write one expression"),
        mistake(
            API + "actions: [{title: x, run: [echo, '[=aip]'], when: 'api == \"rest\"'}]",
            "2:37",
            "`aip` names nothing",
            "did you mean `api`?"),
        mistake(
            API + "actions: [{title: x, run: [echo], when: 'api == \"rst\"'}]",
            "2:49",
            "`rst` is none of the choices",
            "did you mean `rest`?"));
  }

  static Stream<Arguments> mistakesOfRules() {
    return Stream.of(
        mistake(
            API + "files: [{files: ['*.md', 'docs/**'], when: 'api == \"rest\"'}]",
            "2:26",
            "`docs/**` matches no file",
            "correct the pattern, or remove it"),
        mistake(
            "files: [{files: run.sh, executable: true}]",
            "1:17",
            "`run.sh` matches only what `run.sh.ftl` gives anew",
            "patterns are about the names of the sources: write `run.sh.ftl`"),
        mistake(
            "files: [{files: Makefile, once: true}]",
            "1:17",
            "`Makefile` matches no file",
            "patterns are about the names of the sources: write `Makefile.ftl`"),
        mistake(
            "files: [{files: '*.md', raw: true}, {files: '*', raw: false}]",
            "1:9",
            "the rules below say otherwise for every file of this one",
            "remove it, or put it below them"),
        mistake(
            "files: [{files: lock.json, from: locks/lock.json}]",
            "1:34",
            "`small/locks/lock.json` is not in the catalog",
            "correct the `from`, or add the file"),
        mistake(
            "files: [{files: lock.json, from: /shared/lock.json}]",
            "1:34",
            "`shared/lock.json` is not in the catalog",
            "correct the `from`, or add the file"),
        mistake(
            API + "files: [{files: package.json, drop: [{pointer: /x, when: 'api == \"rest\"'}]}]",
            "2:48",
            "`/x` names nothing in the file",
            "correct the pointer, or leave the `drop` out"),
        mistake(
            API
                + "files: [{files: package.json, raw: true, drop: [{pointer: /name, when: 'api == \"rest\"'}]}]",
            "2:59",
            "`package.json` is copied byte for byte, and nothing is dropped from it",
            "remove the `raw`, or the `drop`"),
        mistake(
            API + "files: [{files: README.md, path: 'docs/[=apii].md', when: 'api == \"rest\"'}]",
            "2:42",
            "`apii` names nothing",
            "did you mean `api`?"));
  }

  static Stream<Arguments> mistakesOfPlaceholders() {
    return Stream.of(
        mistake(
            "placeholders: {never-there: name}\nquestions: [{name: name, type: string, default: never-there}]",
            "1:16",
            "the placeholder `never-there` is found in no file",
            "remove it, or write it in the files"),
        mistake(
            "placeholders: {acme-shop: name}\nquestions: [{name: name, type: string, default: My Shop!}]",
            "1:16",
            "`My Shop!` can't stand in for the placeholder `acme-shop`",
            "let the default have letters, digits, spaces and `._/-` only"),
        mistake(
            "placeholders: {acme-shop: name}\nquestions: [{name: name, type: string, default: acme, validate: 'name?length < 5', message: short}]",
            "1:16",
            "the placeholder `acme-shop` would be no answer to `name`",
            "short"),
        mistake(
            "placeholders: {acme-shop: name}\nquestions: [{name: name, type: string, default: acme}]",
            "1:16",
            "the placeholder `acme-shop` is not what `name` is by default, `acme`",
            "write the same in both: a template runs with the default answers"),
        mistake(
            "placeholders: {acme-shop: name}\nquestions: [{name: name, type: choice, choices: [c, c++], default: c}]",
            "1:16",
            "the choice `c++` can't stand in for the placeholder `acme-shop`",
            "use letters, digits, spaces and `._/-` only, or a value made of it"),
        mistake(
            "placeholders: {acme-shop: name}\nquestions: [{name: name, type: list, default: [a]}]",
            "1:16",
            "the placeholder `acme-shop` stands for `name`, which is no single word",
            "name a question or value that gives one word"));
  }

  @ParameterizedTest
  @MethodSource({"mistakesOfTheDescription", "mistakesOfRules", "mistakesOfPlaceholders"})
  void findsAMistake(String text, String place, String what, String hint) throws IOException {
    catalog.writeSmall(text);

    List<Problem> problems = catalog.problems();

    assertThat(problems).hasSize(1);
    Problem problem = problems.getFirst();

    Location.InFile where = (Location.InFile) problem.where();
    assertThat(
            List.of(
                where.file(),
                where.line() - SmallCatalog.HEAD_LINES + ":" + where.column(),
                problem.what(),
                problem.hint()))
        .containsExactly(SmallCatalog.DESCRIPTION, place, what, hint);
  }

  private static Arguments mistake(String text, String place, String what, String hint) {
    return Arguments.of(text, place, what, hint);
  }
}
