package dev.scaffold.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole catalogs with several mistakes, and templates that only seem to have any. */
class LintTemplatesTest {
  private static final String HEAD = SmallCatalog.HEAD;

  @TempDir private Path folder;
  private SmallCatalog catalog;

  @BeforeEach
  void makesACatalog() {
    catalog = new SmallCatalog(folder);
  }

  @Test
  void findsWhatTemplatesExpectOfEachOtherInVain() throws IOException {
    catalog.write(
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
            answers: {nmae: x, name: "[=count]", names: "[=components?map(c -> c.facts)?join(backend[0])]"}
          - slot: frontend
            choices: [small]
            answers: {nmae: "[=name]", count: "[=cuont]"}
        """);
    catalog.write(
        SmallCatalog.DESCRIPTION,
        HEAD.replace("backend/small", "frontend/small")
            + "questions: [{name: name, type: string, default: x}]");
    catalog.write("small/a.md.ftl", "[=name] [=project.name] [=project.title]");
    catalog.write(
        "other/.template/template.yaml",
        HEAD.replace("backend/small", "frontend/small").replace("title", "titel"));

    assertThat(catalog.problems())
        .extracting(problem -> SmallCatalog.shown(problem.where()) + " " + problem.what())
        .containsExactly(
            "other/.template/template.yaml:1:1 the template has no `title`",
            "other/.template/template.yaml:4:1 unknown key `titel` in the template",
            "shop/.template/template.yaml:11:15 no component template `backend/small` in this catalog",
            "shop/.template/template.yaml:11:22 no component template `backend/smal` in this catalog",
            "shop/.template/template.yaml:12:33 `count` is not known here",
            "shop/.template/template.yaml:12:72 `c.facts` names nothing",
            "shop/.template/template.yaml:15:42 `cuont` names nothing",
            "small/.template/template.yaml `other` and `small` are both called `frontend/small`",
            "small/a.md.ftl:1:27 `project.title` names nothing");
  }

  @Test
  void aSlotIsAListOfItsChoicesToAllExpressionsOfItsProject() throws IOException {
    catalog.write(
        "shop/.template/template.yaml",
        """
        schema: 1
        kind: project
        name: shop
        title: Shop
        description: A shop.
        questions:
          - {name: name, type: string, default: acme-shop}
          - {name: worker, type: bool, default: '[=backend?seq_contains("small")?c]'}
          - {name: never, type: bool, default: false, when: "backend?size gt 1"}
          - {name: wrong, type: bool, default: false, when: "backend?seq_contains('smal')"}
        values:
          none: backend?size == 0
        files: [{files: README.md, when: none || worker || never || wrong}]
        components:
          - {slot: backend, choices: [small], default: small, answers: {names: '[=backend?join(",")]'}}
        """);
    catalog.write("shop/README.md", "A shop.\n");
    catalog.write(
        SmallCatalog.DESCRIPTION,
        HEAD + "questions: [{name: names, type: choice, choices: [other], default: other}]");
    catalog.write("small/a.md.ftl", "[=names]");

    assertThat(catalog.problems())
        .extracting(problem -> SmallCatalog.shown(problem.where()) + " " + problem.what())
        .containsExactly(
            "shop/.template/template.yaml:9:53 the question `never` is never asked: `backend?size gt 1` never holds",
            "shop/.template/template.yaml:10:75 `smal` is none of the choices",
            "shop/.template/template.yaml:15:65 `backend/small` does not take the `names` that is passed down: `small` is no choice for `names`");
  }

  @Test
  void findsWhatIsPassedDownAndNotTaken() throws IOException {
    catalog.write(
        "shop/.template/template.yaml",
        """
        schema: 1
        kind: project
        name: shop
        title: Shop
        description: A shop.
        questions:
          - {name: name, type: string, default: acme-shop-of-all}
          - {name: free, type: string}
          - {name: some, type: choice, choices: [rest, other], default: rest}
        components:
          - slot: backend
            choices: [small]
            answers:
              api: rset
              name: "[=name]"
              port: "80[=1 + 1]x"
              style: "[=some]"
              size: "[=free]"
              mode: wrong
        """);
    catalog.write(
        SmallCatalog.DESCRIPTION,
        HEAD
            + """
            questions:
              - {name: api, type: choice, choices: [graphql, rest], default: rest}
              - {name: name, type: string, validate: "name?length < 9", message: up to 8 characters}
              - {name: port, type: int, default: 80}
              - {name: style, type: choice, choices: [rest], default: rest}
              - {name: size, type: int, default: 1}
              - {name: mode, type: bool, default: false, when: "api == 'graphql'"}
            """);
    catalog.write("small/a.md.ftl", "[=api] [=name] [=port] [=style] [=size] [=mode?c]");

    assertThat(catalog.problems())
        .extracting(problem -> SmallCatalog.shown(problem.where()) + " " + problem.what())
        .containsExactly(
            "shop/.template/template.yaml:14:7 `backend/small` does not take the `api` that is passed down: `rset` is no choice for `api`",
            "shop/.template/template.yaml:15:7 `backend/small` does not take the `name` that is passed down: the answer `name` can't be `acme-shop-of-all`",
            "shop/.template/template.yaml:16:7 `backend/small` does not take the `port` that is passed down: the answer `port` is no whole number: `802x`");
  }

  @Test
  void tellsAllMistakesByFileAndLine() throws IOException {
    catalog.write(
        SmallCatalog.DESCRIPTION,
        HEAD
            + """
            questions:
              - {name: a, typ: bool}
              - {name: b, type: strng, default: x}
              - {name: c, type: bool, default: false, when: d}
            files: [{files: gone, raw: true}]
            """);
    catalog.write("small/z.py", "# [#if e]\n# [#if c]\n");

    assertThat(catalog.problems())
        .extracting(problem -> SmallCatalog.shown(problem.where()) + " " + problem.what())
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
    catalog.write("a/.template/template.yaml", "schema: [");
    catalog.write("b/.template/template.yaml", "schema: 7");
    catalog.write("c/.template/template.yaml", HEAD + "requires: '>=99'");
    catalog.write(SmallCatalog.DESCRIPTION, HEAD + "tags: {}");

    assertThat(catalog.problems())
        .extracting(problem -> SmallCatalog.shown(problem.where()))
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
    catalog.writeSmall(text);

    assertThat(catalog.problems()).isEmpty();
  }

  @Test
  void findsNothingInOurOwnTemplates() {
    LintResult result = SmallCatalog.lint(Path.of("..").toAbsolutePath().normalize());

    assertThat(result.problems()).isEmpty();
    assertThat(result.templates())
        .contains("backend-template/spring", "frontend-template/react", "templates/monorepo");
  }
}
