package dev.scaffold.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scaffold.tree.RelativePath;
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
}
