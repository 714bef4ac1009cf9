package dev.scaffold.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.tree.RelativePath;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
  private static final Type COMPONENT =
      new Type.Entries(Map.of("name", Type.TEXT, "facts", new Type.Entries(Map.of(), true)), false);
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "name",
              Type.TEXT,
              "api",
              new Type.Text(Set.of("graphql", "rest")),
              "worker",
              Type.TRUTH,
              "port",
              Type.NUMBER,
              "tags",
              new Type.Items(new Type.Text(Set.of("a", "b"))),
              "labels",
              new Type.Entries(Map.of(), true),
              "components",
              new Type.Items(COMPONENT),
              "component",
              COMPONENT),
          Map.of("today", "ask for it in a default"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "worker && wroker | 11 | `wroker` names nothing | did you mean `worker`?",
        "today == name | 1 | `today` is not known here | ask for it in a default",
        "api | 1 | `api` is a text, where true or false is needed | compare it, as `api == \"graphql\"`",
        "worker && name | 11 | `name` is a text, where true or false is needed | compare it with something, or ask whether it `?has_content`",
        "!port | 2 | `port` is a number, where true or false is needed | compare it, as `port > 0`",
        "worker == 'true' | 1 | `worker` is true or false, and `\"true\"` is a text | what is true or false stands for itself, or behind a `!`",
        "port == '80' | 1 | `port` is a number, and `\"80\"` is a text | compare what is of one kind",
        "api == 'grahql' | 8 | `grahql` is none of the choices | did you mean `graphql`?",
        "'soap' != api | 1 | `soap` is none of the choices | choices: graphql, rest",
        "tags?seq_contains('c') | 19 | `c` is none of the choices | did you mean `a`?",
        "tags == 'a' | 1 | `tags` is a list, which can't be compared | ask for its `?size`, or whether it `?seq_contains` something",
        "name gt api | 1 | `name` is a text, which has no order | compare numbers, perhaps its `?length`",
        "name?size > 0 | 1 | `?size` is for lists and maps, and `name` is a text | take another operator, or something else before it",
        "tags?length > 0 | 1 | `?length` is for texts, and `tags` is a list | take another operator, or something else before it",
        "worker?then(1, 2) > name - 1 | 21 | `name` is a text, where a number is needed | write `?number` behind it",
        "components?first.nmae == 'x' | 1 | `components?first.nmae` names nothing | did you mean `name`?",
        "components?filter(c -> c.nmae == 'x')?size > 0 | 24 | `c.nmae` names nothing | did you mean `name`?",
        "component['nmae'] == 'x' | 1 | `component[\"nmae\"]` names nothing | did you mean `name`?",
        "name.first == 'x' | 1 | `name` is a text, and has no `first` | only maps have keys",
      })
  void findsWhatIsSureToFail(String source, int column, String what, String hint) {
    assertThat(inspect(source).problems())
        .containsExactly(
            Problem.invalid(what, new Location.InFile("template.yaml", 1, column, source), hint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "worker",
        "api == 'rest' || api != \"graphql\" && !worker",
        "name?has_content && name?length <= 30 && name?matches('[a-z]+')",
        "port > 80 && port + 1 < 9 && -port < 0 && port?c == '80'",
        "tags?seq_contains('a') && tags?size == 1 && tags[0] == 'a'",
        "tags?map(t -> t?upper_case)?join(', ') == 'A'",
        "labels.any == 'x' && labels['other'] == 'y' && labels?keys?seq_contains('z')",
        "unknown!false",
        "unknown?? && unknown",
        "(unknown.deeper)!false",
        "unknown?has_content",
        "components?filter(c -> c.facts.api?? && c.facts.api == 'x')?size > 0",
        "component.name == name?replace('-', '')[0..3]",
        "worker?then(name, api) == 'x'",
        "(worker?then(name, 'y') + port) == 'x1'",
        "['x', 'y']?seq_contains(name)",
        "(name + worker)?length > 3",
        "worker == true",
        "worker?c == 'true'",
        "(1..port)?size > 3",
        "name?split('-')?first == 'x'",
        "{'a': name}.a == 'x'",
        "name?word_list?reverse?first?cap_first == 'X'",
      })
  void saysNothingWhereItMayBeRight(String source) {
    assertThat(inspect(source).problems()).isEmpty();
  }

  private static Inspection inspect(String source) {
    return Expressions.expression(source, new Location.InFile("template.yaml", 1, 1, source))
        .inspect(VOCABULARY, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[=tags] | 1:3 | `tags` is a list, and no text",
        "[=labels] | 1:3 | `labels` is a map, and no text",
        "[#list name as c][/#list] | 1:8 | `name` is a text, and no list",
        "[#list components as c][=c.nmae][/#list] | 1:26 | `c.nmae` names nothing",
        "[#if name]x[/#if] | 1:6 | `name` is a text, where true or false is needed",
        "[#if worker]x[#elseif api]y[/#if] | 1:23 | `api` is a text, where true or false is needed",
        "[@banner/] | 1:3 | `banner` names nothing",
        "[#include 'gone.ftl'] | 1:11 | `gone.ftl` is not in the catalog",
        "[#include 'wrong.ftl'] | 1:4 | `nmae` names nothing",
        "[#include 'broken.ftl'] | 1:7 | `?eval` is not for templates",
        "[#if worker] | 1:12 | unexpected end of file reached",
      })
  void findsWhatIsSureToFailInFreeMarker(String text, String place, String what) {
    assertThat(inspectFile(text).problems())
        .singleElement()
        .satisfies(problem -> {
          Location.InFile where = (Location.InFile) problem.where();
          assertThat(where.line() + ":" + where.column()).isEqualTo(place);
          assertThat(problem.what()).startsWith(what.substring(0, Math.min(8, what.length())));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[=name] [=worker] [=port] [=tags?join(', ')]",
        "[#assign title = name?cap_first][=title]",
        "[#list tags as tag][=tag?counter] [=tag][#sep], [/#sep][/#list]",
        "[#list labels as key, value][=key]: [=value][/#list]",
        "[#list tags][#items as tag][=tag][/#items][#else]none[/#list]",
        "[#macro banner text][=text][/#macro][@banner text='x'/]",
        "[#function twice n][#return n * 2][/#function][=twice(port)]",
        "[#include 'defines.ftl'][=defined]",
        "[#include name + '.ftl'][=whatever_that_defines]",
        "[#import 'defines.ftl' as d][=d.defined]",
        "[#list components as c][#if c.facts.ports??][=c.facts.ports[0].port][/#if][/#list]",
        "[#assign name = name?upper_case][=name]",
        "[#switch api][#case 'rest']x[#break][#default]y[/#switch]",
        "[#include 'gone.ftl' ignore_missing=true]",
      })
  void saysNothingWhereFreeMarkerMayBeRight(String text) {
    assertThat(inspectFile(text).problems()).isEmpty();
  }

  @Test
  void knowsTheNamesAndKeysInAText() {
    Inspection inspection = inspectFile("[#list tags as t][=t.key['other']][=unknown!''][/#list]");

    assertThat(inspection.names()).containsExactlyInAnyOrder("tags", "t", "unknown");
    assertThat(inspection.free()).containsExactlyInAnyOrder("tags", "unknown");
    assertThat(inspection.keys()).contains("key", "other");
  }

  private static Inspection inspectFile(String text) {
    Map<String, String> files =
        Map.of(
            "defines.ftl", "[#assign defined = name]",
            "wrong.ftl", " [=nmae]",
            "broken.ftl", "[=name?eval]");
    FtlEngine engine = new FtlEngine(path -> Optional.ofNullable(files.get(path.value())));
    return engine.inspect(
        new RelativePath("page.md.ftl"), text, TargetFormat.of("page.md"), VOCABULARY);
  }
}
