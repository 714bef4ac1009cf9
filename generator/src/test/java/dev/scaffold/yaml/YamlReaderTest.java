package dev.scaffold.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  @Test
  void knowsWhereKeysAndValuesStand() {
    YamlNode.Mapping root =
        (YamlNode.Mapping)
            YamlReader.read("a.yaml", "# ü\none: 1\r\ntwo:\n  - \"x\"\n  - {y: z}\n");

    YamlNode.Entry one = requireNonNull(root.entries().get("one"));
    assertThat(one.keyWhere()).isEqualTo(new Location.InFile("a.yaml", 2, 1, "one: 1"));
    assertThat(one.value())
        .isEqualTo(new YamlNode.Scalar("1", true, new Location.InFile("a.yaml", 2, 6, "one: 1")));
    YamlNode.Entry two = requireNonNull(root.entries().get("two"));
    List<YamlNode> items = ((YamlNode.Sequence) two.value()).items();
    assertThat(items.get(0))
        .isEqualTo(
            new YamlNode.Scalar("x", false, new Location.InFile("a.yaml", 4, 5, "  - \"x\"")));
    assertThat(items.get(1).where()).isEqualTo(new Location.InFile("a.yaml", 5, 5, "  - {y: z}"));
  }

  @Test
  void keepsTheOrderOfKeys() {
    YamlNode.Mapping root = (YamlNode.Mapping) YamlReader.read("a.yaml", "c: 1\na: 2\nb: 3\n");

    assertThat(root.entries().keySet()).containsExactly("c", "a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "'a: 1\nb: 2\na: 3' | 3 | 1 | the key `a` comes twice | keep one of the two; the first is on line 1",
        "'a: &x 1' | 1 | 4 | the anchor `&x` is not supported | remove it",
        "'a: *x' | 1 | 4 | the alias `*x` stands for something written elsewhere | write the value out",
        "'a: !!str 1' | 1 | 4 | the tag `tag:yaml.org,2002:str` is not supported | remove it",
        "'a: !x {}' | 1 | 4 | the tag `!x` is not supported | remove it",
        "'a: 1\n---\nb: 2' | 2 | 1 | a second document begins here | keep one document in the file",
        "'a:\n  <<: {b: 1}' | 2 | 3 | the merge key `<<` is not supported | write the keys out",
        "'[a]: 1' | 1 | 1 | a key is not a plain word or a string | quote it, or use a list",
        "'a:\n\tb: 1' | 2 | 1 | a tab cannot indent YAML | use spaces",
        "'a: [1' | 1 | 6 | not valid YAML: expected ',' or ']', but got <stream end> | mend the YAML here",
        "'a: \"x\u0001\"' | 1 | 6 | a character is not allowed in YAML: U+0001 | remove it, or write it as an escape in double quotes",
      })
  void refusesWithPlaceAndRemedy(String text, int line, int column, String what, String hint) {
    Problem problem = problemOf(text);

    String lineText = text.split("\n", -1)[line - 1];
    assertThat(problem)
        .isEqualTo(
            new Problem(
                ExitCode.INVALID_INPUT,
                what,
                new Location.InFile("a.yaml", line, column, lineText),
                hint));
  }

  @Test
  void readsAnEmptyFileAsAnEmptyPlainScalar() {
    assertThat(YamlReader.read("a.yaml", ""))
        .isEqualTo(new YamlNode.Scalar("", true, new Location.InFile("a.yaml", 1, 1, "")));
  }

  @Test
  void refusesEndlessNesting() {
    Problem problem = problemOf("[".repeat(1000) + "]".repeat(1000));

    assertThat(problem.what()).isEqualTo("more than 50 levels lie within each other");
  }

  @Test
  void skipsAByteOrderMark() {
    YamlNode.Mapping root = (YamlNode.Mapping) YamlReader.read("a.yaml", "\uFEFFa: 1\n");

    assertThat(root.entries().keySet()).containsExactly("a");
  }

  @Test
  void countsNoByteOrderMark() {
    assertThat(problemOf("\uFEFFa: \"x\u0001\"").where())
        .isEqualTo(new Location.InFile("a.yaml", 1, 6, "a: \"x\u0001\""));
  }

  @Test
  void pointsIntoALineThatACarriageReturnEnds() {
    assertThat(problemOf("\"a\" b\r").where())
        .isInstanceOfSatisfying(
            Location.InFile.class, in -> assertThat(in.column()).isBetween(1, 6));
    assertThat(problemOf("a: [1\r").where())
        .isEqualTo(new Location.InFile("a.yaml", 1, 6, "a: [1"));
  }

  private static Problem problemOf(String text) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(() -> YamlReader.read("a.yaml", text))
        .isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }
}
