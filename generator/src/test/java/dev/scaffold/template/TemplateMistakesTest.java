package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateMistakesTest {
  private static final String HEAD =
      """
      schema: 1
      kind: component
      name: backend/spring
      title: Spring
      description: A backend.
      """;
  private static final int HEAD_LINES = 5;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // the text after the head, what is wrong, the text at the place, the hint
        mistake(
            "quesions: []",
            "unknown key `quesions` in the template",
            "quesions",
            "did you mean `questions`?"),
        mistake(
            "requires: '>=7'",
            "the template needs scaffold >=7, and this is " + ScaffoldVersion.NEXT_RELEASE,
            "'>=7'",
            "use such a scaffold, or another version of the template"),
        mistake(
            "requires: 0.1",
            "`0.1` is no range of versions",
            "0.1",
            "write it as `>=0.1` or `>=0.1 <2`"),
        mistake(
            "files: [{files: 'a[].txt', raw: true}]",
            "the pattern `a[].txt` has a `[]` without a character in it",
            "'a[].txt'",
            "patterns know `*`, `**`, `?`, `[a-z0]` and `{a,b}`"),
        mistake(
            "files: [{files: ../a.txt, from: b.txt}]",
            "`../a.txt` is no path inside the catalog",
            "../a.txt",
            "write the path of one file, from the template's folder; `..` is not allowed"),
        mistake(
            "tags: java, spring\nvalues: []",
            "`values` takes keys and values, found a list",
            "[]",
            "write `key: value` lines"),
        mistake(
            "actions: [{title: Lock, run: npm install}]",
            "`run` takes a list, found `npm install`",
            "npm install",
            "write `[a, b]`, or items that start with `- `"),
        mistake(
            "actions: [{title: Lock, run: []}]",
            "`run` names no program",
            "[]",
            "write the program and its arguments"),
        mistake(
            "actions: [{title: Lock, run: [npm], timeout: 1h}]",
            "`1h` is no time limit",
            "1h",
            "write a whole number of seconds from 1 to 3600"),
        mistake(
            "actions: [{title: Lock, run: [npm], timeout: 3601}]",
            "`3601` is no time limit",
            "3601",
            "write a whole number of seconds from 1 to 3600"),
        mistake(
            "tags: {}",
            "`tags` takes a list, found keys and values",
            "{}",
            "write `[a, b]`, or items that start with `- `"),
        mistake(
            "placeholders: {acme-shop: [1]}",
            "`acme-shop` takes text, found a list",
            "[1]}",
            "write one value, quoted if need be"),
        mistake(
            "placeholders:\n  acme-shop:",
            "`acme-shop` takes text, found nothing",
            "",
            "write one value, quoted if need be"),
        mistake(
            "components: []",
            "only a project has components",
            "components",
            "remove `components`, or change the template's `kind`"),
        mistake(
            "placeholders: {acme: name}",
            "the placeholder `acme` is shorter than 6 characters",
            "acme",
            "choose a token that is found nowhere else by chance"),
        mistake(
            "questions: [{name: name, type: string}]\nplaceholders: {acme-shop: nam}",
            "the placeholder `acme-shop` stands for `nam`, which is neither a question nor a value",
            "nam}",
            "did you mean `name`?"),
        mistake(
            "values: {1st: true}",
            "`1st` is no name for a value",
            "1st",
            "start with a letter, and use lower-case letters, digits and `_` only"),
        mistake(
            "values: {today: true}",
            "the name `today` has a meaning of its own",
            "today",
            "rename it"),
        question("typ: string", "unknown key `typ` in a question", "typ", "did you mean `type`?"),
        question("prompt: X", "a question has no `type`", "name: q", "add `type: ...`"),
        question(
            "type: integer",
            "unknown type `integer`",
            "integer",
            "known types: string, text, int, bool, choice, choices, list, map"),
        question("type: strng", "unknown type `strng`", "strng", "did you mean `string`?"),
        question(
            "type: choice",
            "a question of type choice needs choices",
            "name: q",
            "add `choices: ...`"),
        question(
            "type: bool, choices: [a]",
            "a question of type bool has no choices",
            "choices",
            "remove `choices`"),
        question("type: choice, choices: [a, a]", "the choice `a` comes twice", "a]", "remove one"),
        question(
            "type: choice, choices: [{valu: a}]",
            "unknown key `valu` in a choice",
            "valu",
            "did you mean `value`?"),
        question(
            "type: choice, choices: [rest], default: rst",
            "the default `rst` is none of the choices",
            "rst",
            "did you mean `rest`?"),
        question(
            "type: choices, choices: [a, b], default: [a, c]",
            "the default `c` is none of the choices",
            "c]}",
            "did you mean `a`?"),
        question(
            "type: choices, choices: [a], default: a",
            "`default` takes a list, found `a`",
            "a}",
            "write `[a, b]`, or items that start with `- `"),
        question(
            "type: int, default: 1.5",
            "the default is not a whole number",
            "1.5",
            "write a whole number"),
        question(
            "type: int, default: \"1\"",
            "the default is not a whole number",
            "\"1\"",
            "write a whole number"),
        question(
            "type: bool, default: yes",
            "the default is not true or false",
            "yes",
            "write true or false"),
        question(
            "type: string, default: [a]",
            "`default` takes text, found a list",
            "[a]",
            "write one value, quoted if need be"),
        question(
            "type: map, default: {a: {}}",
            "`default` takes text, found keys and values",
            "{}}",
            "write one value, quoted if need be"),
        question(
            "type: string, ask: no",
            "`ask` takes true or false, found `no`",
            "no",
            "write true or false"),
        question(
            "type: string, ask: false",
            "a question that is not asked needs a default",
            "name: q",
            "add `default: ...`"),
        question(
            "type: string, when: x",
            "a question with `when` needs a default for when it is not asked",
            "name: q",
            "add `default: ...`"),
        question(
            "type: string, message: x",
            "a message without `validate` is never shown",
            "message",
            "remove `message`"),
        mistake(
            "questions: [{name: q, type: bool}]\nvalues: {q: true}",
            "the name `q` is taken by a question above",
            "q: true",
            "rename one"),
        mistake(
            "questions: [{name: my-name, type: bool}]",
            "`my-name` is no name for a question",
            "my-name",
            "start with a letter, and use lower-case letters, digits and `_` only"),
        mistake("files: [{when: x}]", "a file rule has no `files`", "{when", "add `files: ...`"),
        mistake(
            "files: [{files: a}]",
            "the file rule changes nothing",
            "{files",
            "add one of when, raw, once, executable, path, from, drop"),
        mistake(
            "files: [{file: a}]",
            "unknown key `file` in a file rule",
            "file: a",
            "did you mean `files`?"),
        mistake(
            "files: [{files: \"a{b\", raw: true}]",
            "the pattern `a{b` has a `{` without `}`",
            "\"a{b\"",
            "patterns know `*`, `**`, `?`, `[a-z0]` and `{a,b}`"),
        mistake(
            "files: [{files: \"a*\", from: b}]",
            "a rule with `from` makes one file, which `files` names",
            "\"a*\"",
            "write one path without patterns"),
        mistake(
            "files: [{files: [a, b], from: c}]",
            "a rule with `from` makes one file, which `files` names",
            "b]",
            "write one path without patterns"),
        mistake(
            "files: [{files: a, from: ../b}]",
            "`../b` is no path inside the catalog",
            "../b",
            "start with `/` for the catalog's folder, else with a name; `..` is not allowed"),
        mistake(
            "files: [{files: a, drop: [{pointer: a, when: x}]}]",
            "`a` is no JSON pointer",
            "a, when",
            "write the keys from the root, each after a `/`"),
        mistake(
            "files: [{files: a, drop: [{pointer: /a}]}]",
            "a part to drop has no `when`",
            "{pointer",
            "add `when: ...`"),
        mistake(
            "provides: []",
            "`provides` takes keys and values, found a list",
            "[]",
            "write `key: value` lines"));
  }

  private static Arguments mistake(String text, String what, String at, String hint) {
    return Arguments.of(text, what, at, hint);
  }

  private static Arguments question(String keys, String what, String at, String hint) {
    String text = "questions: [{name: q, " + keys + "}]";
    return mistake(text, what, at.equals("name: q") ? "{name: q" : at, hint);
  }

  @ParameterizedTest
  @MethodSource({"mistakes", "dev.scaffold.template.MigrationMistakes#all"})
  void pointsAtAMistake(String text, String what, String at, String hint) {
    Problem problem = problemOf(HEAD + text);

    String[] lines = text.split("\n", -1);
    int index = lines.length - 1;
    String line = lines[index];
    int column = line.lastIndexOf(at) + 1;
    assertThat(problem)
        .isEqualTo(
            new Problem(
                ExitCode.INVALID_INPUT,
                what,
                new Location.InFile("template.yaml", HEAD_LINES + index + 1, column, line),
                hint));
  }

  static Stream<Arguments> wrongHeads() {
    return Stream.of(
        Arguments.of("[]", "a template takes keys and values, found a list"),
        Arguments.of("", "a template takes keys and values, found nothing"),
        Arguments.of("kind: component", "the template has no `schema`"),
        Arguments.of("schema: 2\nnew: 1", "this scaffold renders templates of schema 1 only"),
        Arguments.of("schema: \"1\"", "this scaffold renders templates of schema 1 only"),
        Arguments.of("schema: 1\nkind: componnt", "unknown kind `componnt`"),
        Arguments.of(
            "schema: 1\nkind: component\nname: spring", "`spring` is no name for a component"),
        Arguments.of("schema: 1\nkind: project\nname: A", "`A` is no name for a project"),
        Arguments.of("schema: 1\nkind: project\nprovides: {}", "only a component provides facts"),
        Arguments.of("schema: 1\nkind: project\nname: a", "the template has no `title`"),
        Arguments.of(
            "schema: 1\nrequires: '>=9'\nnew: 1",
            "the template needs scaffold >=9, and this is " + ScaffoldVersion.NEXT_RELEASE),
        Arguments.of(
            "schema: 1\nkind: project\ncomponents: [{slot: api, choices: [x, y]}, {slot: api-x, choices: [z]}]",
            "the slots `api-x` and `api` may both make a component `api-x`"));
  }

  @ParameterizedTest
  @MethodSource("wrongHeads")
  void refusesAWrongHead(String text, String what) {
    assertThat(problemOf(text).what()).isEqualTo(what);
  }

  @Test
  void findsEveryMistakeInOneReading() {
    TemplateParser.Reading reading =
        TemplateParser.read(
            "template.yaml",
            HEAD
                + """
                titel: x
                placeholders: {acme: q, acme-shop: qq, acme-other: good}
                questions:
                  - {name: q, type: bool, default: yes, when: '((', ask: no, extra: 1}
                  - {name: q, typ: bool}
                  - {name: 1st, type: choice, choices: [a, {valu: b}], default: b}
                  - [list]
                  - {name: good, type: choices, choices: [a], default: [b, c, a]}
                values: {broken: '((', good: 'true'}
                files:
                  - {files: ['a{', '[]'], raw: maybe}
                  - {files: a, drop: [{pointer: x, when: q}, {when: '(('}]}
                """);

    assertThat(reading.mistakes())
        .extracting(mistake -> mistake.problem().what())
        .containsExactly(
            "unknown key `titel` in the template",
            "unknown key `extra` in a question",
            "the default is not true or false",
            "the expression ends too soon",
            "`ask` takes true or false, found `no`",
            "unknown key `typ` in a question",
            "the name `q` is taken by a question above",
            "a question has no `type`",
            "`1st` is no name for a question",
            "unknown key `valu` in a choice",
            "a choice has no `value`",
            "a question takes keys and values, found a list",
            "the default `b` is none of the choices",
            "the default `c` is none of the choices",
            "the expression ends too soon",
            "the name `good` is taken by a question above",
            "the placeholder `acme` is shorter than 6 characters",
            "the placeholder `acme-shop` stands for `qq`, which is neither a question nor a value",
            "the pattern `a{` has a `{` without `}`",
            "the pattern `[]` has a `[]` without a character in it",
            "`raw` takes true or false, found `maybe`",
            "`x` is no JSON pointer",
            "a part to drop has no `pointer`");
    assertThat(reading.declared()).containsExactlyInAnyOrder("q", "1st", "good", "broken");
    assertThat(reading.template().questions())
        .extracting(Question::name)
        .containsExactly("q", "1st", "good");
  }

  private static Problem problemOf(String text) {
    ProblemException thrown =
        catchThrowableOfType(
            ProblemException.class, () -> TemplateParser.parse("template.yaml", text));
    assertThat(thrown).as("a problem").isNotNull();
    return thrown.problem();
  }
}
