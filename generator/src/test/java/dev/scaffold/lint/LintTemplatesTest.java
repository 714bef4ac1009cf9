package dev.scaffold.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.catalog.Catalogs;
import dev.scaffold.git.GitProgram;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case is a template with one mistake, or with what only looks like one. */
class LintTemplatesTest {
  private static final String HEAD =
      """
      schema: 1
      kind: component
      name: backend/small
      title: Small
      description: A small one.
      """;
  private static final int HEAD_LINES = 5;
  private static final String API =
      "questions: [{name: api, type: choice, choices: [graphql, rest], default: rest}]\n";

  @TempDir private Path folder;

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
            "write one expression"));
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
    write(HEAD + text);

    Problem problem = assertOne();

    Location.InFile where = (Location.InFile) problem.where();
    assertThat(
            List.of(
                where.file(),
                where.line() - HEAD_LINES + ":" + where.column(),
                problem.what(),
                problem.hint()))
        .containsExactly("small/.template/template.yaml", place, what, hint);
  }

  static Stream<Arguments> mistakesOfFiles() {
    return Stream.of(
        file("a.py", "# [#if rset]\n# [/#if]\n", "a.py:1:8", "`rset` names nothing"),
        file("a.py", "# [#if api]\n# [/#if]\n", "a.py:1:8", "`api` is a text, where true or false is needed"),
        file("a.py", "# [#if rest]\n", "a.py:1:3", "`[#if]` has no `[/#if]`"),
        file("a.py", "# [/#if]\n", "a.py:1:3", "`[/#if]` has no `[#if]` before it"),
        file("a.py", "# [#elif rest]\n", "a.py:1:3", "`[#elif rest]` is no directive"),
        file("a.py", "x = 1 # [#if rest]\n", "a.py:1:9", "`[#if` does not stand alone in a comment"),
        file(
            "a.py",
            "# [#if rest]\n# [#if graphql]\n# [/#if]\n# [/#if]\n",
            "a.py:2:8",
            "the branch is never taken: `graphql` never holds here"),
        file(
            "a.py",
            "# [#if rest]\n# [#elseif graphql]\n# [#else]\n# [/#if]\n",
            "a.py:3:3",
            "the `[#else]` is never taken: one of the branches before it always is"),
        file(
            "only-rest.py",
            "# [#if graphql]\n# [/#if]\n",
            "only-rest.py:1:8",
            "the branch is never taken: `graphql` never holds here"),
        file("a.md.ftl", "[=nmae]\n", "a.md.ftl:1:3", "`nmae` names nothing"),
        file("a.md.ftl", "[#if rest]\n", "a.md.ftl:1:11", "unexpected end of file reached"),
        file("a.md.ftl", "[=.now]\n", "a.md.ftl:1:3", "`.now` is not the same on every machine and day"),
        file("a.md.ftl", "[=project.titel]\n", "a.md.ftl:1:3", "`project.titel` names nothing"),
        file("[=nmae].md", "", "[=nmae].md", "`nmae` names nothing"),
        file("aux.md", "", "aux.md", "`aux.md` can't be on every system: Windows takes `aux.md` for a device"),
        file("COM1", "", "COM1", "`COM1` can't be on every system: Windows takes `COM1` for a device"),
        file("a:b.md", "", "a:b.md", "`a:b.md` can't be on every system: Windows allows no `:` in a name"),
        file("what?.md", "", "what?.md", "`what?.md` can't be on every system: Windows allows no `?` in a name"),
        file("dots./a.md", "", "dots./a.md", "`dots./a.md` can't be on every system: Windows leaves out dots and spaces at the end of a name"),
        file("space ", "", "space ", "`space ` can't be on every system: Windows leaves out dots and spaces at the end of a name"),
        file("x/".repeat(100) + "ab", "", "x/".repeat(100) + "ab", "`" + "x/".repeat(100) + "ab` has 202 characters; 200 is the most that Windows is sure to hold"),
        file("readme.md", "", "!readme.md", "`README.md` and `readme.md` are one name to Windows or macOS"),
        file("README.md.ftl", "", "!", ""),
        file("[=api].json", "", "!", ""),
        file("rest.md", "", "!", ""),
        file("a.py", "my_acme_shopping = 1\n", "a.py:1:4", "the placeholder `acme_shop` stands inside a longer word"),
        file("a.py", "AcmeShops\n", "a.py:1:1", "the placeholder `AcmeShop` stands inside a longer word"));
  }

  @ParameterizedTest
  @MethodSource("mistakesOfFiles")
  void findsAMistakeInAFile(String path, String content, String place, String what)
      throws IOException {
    write(project());
    write(
        HEAD
            + """
            placeholders: {acme-shop: name}
            questions:
              - {name: api, type: choice, choices: [graphql, rest], default: rest}
              - {name: name, type: string, default: acme-shop}
            values: {rest: api == "rest", graphql: api == "graphql"}
            files:
              - {files: only-rest.py, when: rest}
            """);
    write("small/only-rest.py", "");
    write("small/LICENSE", "acme-shop\n");
    write("small/README.md", "");
    Files.writeString(folder.resolve("small/used.md.ftl"), "[=rest] [=graphql]\n");
    write("small/" + path, content);

    if (place.equals("!")) {
      assertThat(problems()).isEmpty();
      return;
    }
    Problem problem = assertOne();

    assertThat(problem.what()).startsWith(what);
    assertThat(shown(problem.where()))
        .isEqualTo(place.startsWith("!") ? place.substring(1) : "small/" + place);
  }

  private static String project() {
    return """
    schema: 1
    kind: project
    name: shop
    title: Shop
    description: A shop.
    questions: [{name: name, type: string, default: acme-shop}, {name: title, type: string, default: x}]
    components: [{slot: backend, choices: [small], answers: {name: "[=title]"}}]
    """;
  }

  @Test
  void findsWhatTemplatesExpectOfEachOtherInVain() throws IOException {
    write(
        "shop/.template/template.yaml",
        """
        schema: 1
        kind: project
        name: shop
        title: Shop
        description: A shop.
        questions: [{name: name, type: string, default: acme-shop}]
        values:
          count: components?size
        components:
          - slot: backend
            choices: [small, smal]
            answers: {nmae: x, name: "[=count]"}
          - slot: frontend
            choices: [small]
            answers: {nmae: "[=name]", count: "[=cuont]"}
        """);
    write(
        HEAD.replace("backend/small", "frontend/small")
            + "questions: [{name: name, type: string, default: x}]");
    write("small/a.md.ftl", "[=name] [=project.name] [=project.title]");
    write(
        "other/.template/template.yaml",
        HEAD.replace("backend/small", "frontend/small").replace("title", "titel"));

    assertThat(problems())
        .extracting(problem -> shown(problem.where()) + " " + problem.what())
        .containsExactly(
            "other/.template/template.yaml:1:1 the template has no `title`",
            "other/.template/template.yaml:4:1 unknown key `titel` in the template",
            "shop/.template/template.yaml:11:15 no component template `backend/small` in this catalog",
            "shop/.template/template.yaml:11:22 no component template `backend/smal` in this catalog",
            "shop/.template/template.yaml:12:33 `count` is not known here",
            "shop/.template/template.yaml:15:42 `cuont` names nothing",
            "small/.template/template.yaml `other` and `small` are both called `frontend/small`",
            "small/a.md.ftl:1:27 `project.title` names nothing");
  }

  @Test
  void tellsAllMistakesByFileAndLine() throws IOException {
    write(
        HEAD
            + """
            questions:
              - {name: a, typ: bool}
              - {name: b, type: strng, default: x}
              - {name: c, type: bool, default: false, when: d}
            files: [{files: gone, raw: true}]
            """);
    write("small/z.py", "# [#if e]\n# [#if c]\n");

    assertThat(problems())
        .extracting(problem -> shown(problem.where()) + " " + problem.what())
        .containsExactly(
            "small/.template/template.yaml:7:5 a question has no `type`",
            "small/.template/template.yaml:7:15 unknown key `typ` in a question",
            "small/.template/template.yaml:8:21 unknown type `strng`",
            "small/.template/template.yaml:9:49 `d` names nothing",
            "small/.template/template.yaml:10:17 `gone` matches no file",
            "small/z.py:1:3 `[#if]` has no `[/#if]`",
            "small/z.py:1:8 `e` names nothing",
            "small/z.py:2:3 `[#if]` has no `[/#if]`");
  }

  @Test
  void goesOnBehindATemplateThatCannotBeRead() throws IOException {
    write("a/.template/template.yaml", "schema: [");
    write("b/.template/template.yaml", "schema: 7");
    write("c/.template/template.yaml", HEAD + "requires: '>=99'");
    write(HEAD + "tags: {}");

    assertThat(problems())
        .extracting(problem -> shown(problem.where()))
        .containsExactly(
            "a/.template/template.yaml:1:10",
            "b/.template/template.yaml:1:9",
            "c/.template/template.yaml:6:11",
            "small/.template/template.yaml:6:7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // each is right, though it may look wrong at a glance
        "questions: [{name: a, type: bool, default: false}]\nfiles: [{files: '*.md', when: a}, {files: '*.md', when: '!a', raw: true}]",
        "questions: [{name: a, type: string, default: x}]\nvalues:\n  b: a?split('-')?map(w -> w?cap_first)?join(' ')\nprovides: {title: '[=b]'}",
        "files: [{files: '*.json', raw: true}, {files: 'package.json', raw: false}]",
        "files: [{files: 'new.json', from: package.json}]",
        "questions: [{name: a, type: bool, default: false}]\nfiles: [{files: 'package.json', from: other.json, when: a}, {files: 'package.json', drop: [{pointer: /name, when: a}]}]",
        "questions: [{name: a, type: bool, default: false}]\nfiles: [{files: 'README.md', path: A.md, when: a}, {files: 'other.json', path: A.md, when: '!a'}]",
        "questions: [{name: a, type: bool, default: false}, {name: b, type: string, default: x, when: a}]\nprovides: {title: '[=b]'}",
        "questions: [{name: a, type: choices, choices: [x, y], default: []}]\nfiles: [{files: '*.md', when: 'a?seq_contains(\"x\") && !a?seq_contains(\"y\")'}]",
        "questions: [{name: a, type: string}]\nvalues: {b: a == 'x'}\nfiles: [{files: '*.md', when: b && a != 'y'}]",
        "questions: [{name: a, type: string, default: '[=today]'}]\nprovides: {title: '[=a]', path: '[=component.path]'}",
        "questions: [{name: a, type: string, default: '[=component.name]-[=project.whatever]'}]\nprovides: {title: '[=a]'}",
      })
  void saysNothingOfWhatIsRight(String text) throws IOException {
    write(HEAD + text);

    assertThat(problems()).isEmpty();
  }

  private Problem assertOne() {
    List<Problem> problems = problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private List<Problem> problems() {
    GitProgram git = new GitProgram(Map.of("PATH", System.getenv("PATH")));
    return new LintTemplates(new Catalogs(git, Optional.empty(), "0.1.0"))
        .run(new LintRequest(folder, Optional.empty()))
        .problems();
  }

  private static String shown(Location where) {
    return switch (where) {
      case Location.InFile in -> in.file() + ":" + in.line() + ":" + in.column();
      case Location.Path path -> path.path();
      case Location.Input input -> input.input();
      case Location.None none -> "";
    };
  }

  /** Writes the description, with some files beside it. */
  private void write(String description) throws IOException {
    boolean project = description.contains("kind: project");
    write((project ? "shop" : "small") + "/.template/template.yaml", description);
    if (!project && !description.contains("only-rest")) {
      write("small/LICENSE", "acme-shop\n");
    write("small/README.md", "");
      write("small/package.json", "{\"name\": \"small\"}\n");
      write("small/other.json", "{\"name\": \"other\"}\n");
      write("small/run.sh", "#!/bin/sh\n");
      write("small/run.sh.ftl", "#!/bin/sh\n");
      write("small/Makefile.ftl", "all:\n");
    }
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static Arguments mistake(String text, String place, String what, String hint) {
    return Arguments.of(text, place, what, hint);
  }

  private static Arguments file(String path, String content, String place, String what) {
    return Arguments.of(path, content, place, what);
  }
}
