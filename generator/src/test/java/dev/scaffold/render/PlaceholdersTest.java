package dev.scaffold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.expression.Scope;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Template.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  private static final Placeholders SHOP =
      placeholders(
          Map.of("name", "my-big-barn", "package", "org.barn.app", "folder", "../api"),
          new Placeholder("acme-shop", "name", Location.NONE),
          new Placeholder("com.example.acmeshop", "package", Location.NONE),
          new Placeholder("../backend-template/spring", "folder", Location.NONE));

  @Test
  void everyFormOfANameFollowsFromTheKebabOne() {
    assertThat(SHOP.replace("acme-shop acme_shop acmeShop AcmeShop ACME_SHOP Acme Shop acmeshop"))
        .isEqualTo("my-big-barn my_big_barn myBigBarn MyBigBarn MY_BIG_BARN My Big Barn mybigbarn");
  }

  @Test
  void aDottedTokenIsAPathToo() {
    assertThat(SHOP.replace("import com.example.acmeshop.X; // com/example/acmeshop/X"))
        .isEqualTo("import org.barn.app.X; // org/barn/app/X");
  }

  @Test
  void anyOtherTokenIsJustItself() {
    assertThat(SHOP.replace("cd ../backend-template/spring && backend-template/spring"))
        .isEqualTo("cd ../api && backend-template/spring");
  }

  @Test
  void theLongestTokenWinsAndNothingIsReplacedTwice() {
    Placeholders nested =
        placeholders(
            Map.of("a", "sample-two", "b", "sample-one"),
            new Placeholder("sample-one", "a", Location.NONE),
            new Placeholder("sample-one-two", "b", Location.NONE),
            new Placeholder("sample-two", "b", Location.NONE));
    assertThat(nested.replace("sample-one sample-one-two sample-two"))
        .isEqualTo("sample-two sample-one sample-one");
  }

  @Test
  void aTokenOfItsOwnWinsOverADerivedForm() {
    Placeholders both =
        placeholders(
            Map.of("name", "big-barn", "flat", "other"),
            new Placeholder("acme-shop", "name", Location.NONE),
            new Placeholder("acmeshop", "flat", Location.NONE));
    assertThat(both.replace("acmeshop")).isEqualTo("other");
  }

  @Test
  void textWithoutATokenIsTheSameText() {
    String text = "acme-sho acmesho Acme  Shop com.example.acme";
    assertThat(SHOP.replace(text)).isSameAs(text);
    assertThat(SHOP.replace("")).isEmpty();
    assertThat(placeholders(Map.of()).replace(text)).isSameAs(text);
  }

  @Test
  void anAnswerMayBeANumber() {
    assertThat(
            placeholders(
                    Map.of("port", 8080L), new Placeholder("port-99999", "port", Location.NONE))
                .replace("http://x:port-99999/"))
        .isEqualTo("http://x:8080/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ä", "a\"b", "a\nb", "$(x)", "<x>"})
  void anAnswerThatIsNotSafeEverywhereIsRefused(String answer) {
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                placeholders(
                    Map.of("name", answer), new Placeholder("acme-shop", "name", Location.NONE)));
    assertThat(problem.problem().what())
        .endsWith("cannot stand in for the placeholder `acme-shop`");
  }

  @Test
  void agreesWithANaiveSearchOnRandomTexts() {
    List<Placeholder> tokens =
        List.of(
            new Placeholder("aab-aba", "one", Location.NONE),
            new Placeholder("abab/ab", "two", Location.NONE),
            new Placeholder("aab.aba", "three", Location.NONE));
    Map<String, Object> answers = Map.of("one", "aab-aba-b", "two", "abab/abab", "three", "b.a");
    Placeholders placeholders = Placeholders.of(tokens, new Scope(answers));
    Map<String, String> all =
        Map.ofEntries(
            Map.entry("aab-aba", "aab-aba-b"),
            Map.entry("aab_aba", "aab_aba_b"),
            Map.entry("aabAba", "aabAbaB"),
            Map.entry("AabAba", "AabAbaB"),
            Map.entry("AAB_ABA", "AAB_ABA_B"),
            Map.entry("Aab Aba", "Aab Aba B"),
            Map.entry("aababa", "aababab"),
            Map.entry("abab/ab", "abab/abab"),
            Map.entry("aab.aba", "b.a"),
            Map.entry("aab/aba", "b/a"));
    Random random = new Random(42);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        text.append("aaabbbAB-_./ ".charAt(random.nextInt(13)));
        if (random.nextInt(20) == 0) {
          text.append(new ArrayList<>(all.keySet()).get(random.nextInt(all.size())));
        }
      }
      assertThat(placeholders.replace(text.toString())).isEqualTo(naive(text.toString(), all));
    }
  }

  private static String naive(String text, Map<String, String> values) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      String longest = "";
      for (String token : values.keySet()) {
        if (text.startsWith(token, i) && token.length() > longest.length()) {
          longest = token;
        }
      }
      out.append(longest.isEmpty() ? text.charAt(i) : values.get(longest));
      i += Math.max(1, longest.length());
    }
    return out.toString();
  }

  private static Placeholders placeholders(Map<String, Object> answers, Placeholder... tokens) {
    return Placeholders.of(List.of(tokens), new Scope(answers));
  }
}
