package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scaffold.tree.RelativePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.txt | a.txt | true",
        "a.txt | abtxt | false",
        "*.txt | a.txt | true",
        "*.txt | b/a.txt | false",
        "**/*.txt | a.txt | true",
        "**/*.txt | b/c/a.txt | true",
        "b/** | b/c/a.txt | true",
        "b/** | b | false",
        "a**c | a/b/c | true",
        "?.txt | 😀.txt | true",
        "😀.txt | 😀.txt | true",
        "[😀-😂].txt | 😁.txt | true",
        "file[0-9].txt | file7.txt | true",
        "file[0-9].txt | file-.txt | false",
        "file[0-9].txt | file10.txt | false",
        "file[a-cx-z_].txt | filey.txt | true",
        "file[a-cx-z_].txt | file_.txt | true",
        "file[a-cx-z_].txt | filed.txt | false",
        "[-a] | - | true",
        "[a-] | - | true",
        "[&&a.] | & | true",
        "[&&a.] | b | false",
        "{a,b*}.txt | bc.txt | true",
        "{a,b*}.txt | c.txt | false",
        "{,a}b | b | true",
        "{,a}b | ab | true",
        "{a}b | ab | true",
        "{a,b}{c,d} | bc | true",
        "{a,b}{c,d} | ba | false",
        "**/{a,b}/** | x/y/b/c | true",
        "a,b | a,b | true",
        "a+(b)^$.x | a+(b)^$.x | true"
      })
  void matchesWholePaths(String pattern, String path, boolean matches) {
    assertThat(Glob.of(pattern).matches(new RelativePath(path))).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "a[b", "[]", "a[].txt", "[!a]", "[^a]", "[z-a]", "{a", "a}", "{a,{b}}"})
  void whatIsNoPatternIsRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> Glob.of(pattern));
  }

  @ParameterizedTest
  @CsvSource({"*a, a, b", "**, a, b", "**/, a/, x", "'{*,*a}', a, b"})
  @Timeout(5)
  void noPatternTakesLong(String repeated, String part, String end) {
    Glob glob = Glob.of(repeated.repeat(40) + end);

    assertThat(glob.matches(new RelativePath(part.repeat(1000) + "y"))).isFalse();
  }

  @Test
  void aLongPatternIsRefused() {
    assertThat(Glob.of("a".repeat(1000))).hasToString("a".repeat(1000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Glob.of("a".repeat(1001)))
        .withMessage("length of more than 1000 characters");
  }
}
