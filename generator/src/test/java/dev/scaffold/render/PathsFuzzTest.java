package dev.scaffold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Scope;
import dev.scaffold.problem.FuzzedText;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Glob;
import dev.scaffold.template.Template.Placeholder;
import dev.scaffold.tree.RelativePath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/**
 * Wherever a file is to go, as its name or a rule's {@code path} says, it comes to lie inside the
 * target and outside of {@code .git}, on any system; and a rule's pattern matches what its
 * definition says. An input is a pattern, a line end, and a path.
 */
class PathsFuzzTest {
  private static final Path TARGET = Path.of("/target");
  private static final Scope SCOPE =
      new Scope(Map.of("name", "big-barn", "up", "../x", "git", ".git", "none", ""));
  private static final Placeholders PLACEHOLDERS =
      Placeholders.of(
          List.of(
              new Placeholder("acme-shop", "name", Location.NONE),
              new Placeholder("dot-git", "git", Location.NONE),
              new Placeholder("dot-dot", "up", Location.NONE)),
          SCOPE);
  private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");
  private static final Pattern STREAM = Pattern.compile("[ .]*(:.*)?$");
  private static final ObjectChecker GIT =
      new ObjectChecker().setSafeForMacOS(true).setSafeForWindows(false);

  @FuzzTest(maxExecutions = 15_000)
  void stayInsideTheTarget(byte[] input) {
    String text = FuzzedText.of(input);
    int split = Math.max(text.indexOf('\n'), 0);
    String path = text.substring(Math.min(text.length(), split + 1));
    glob(text.substring(0, split), path);
    try {
      assertInside(new OutputPaths(PLACEHOLDERS, SCOPE).of("source", path, null));
    } catch (ProblemException refused) {
      FuzzedText.assertHelpful(refused.problem(), path);
    }
    try {
      assertInside(
          new OutputPaths(PLACEHOLDERS, SCOPE)
              .of("source", "source", Expressions.text(path, new Location.Path("rule"))));
    } catch (ProblemException refused) {
      FuzzedText.assertHelpful(refused.problem(), path);
    }
  }

  private static void assertInside(RelativePath path) {
    Path written = TARGET.resolve(path.value());
    assertThat(written.normalize()).isEqualTo(written).startsWithRaw(TARGET).isNotEqualTo(TARGET);
    for (String segment : path.segments()) {
      assertThat(segment).isNotIn("", ".", "..", ".template");
      assertThat(onAnySystem(segment)).isNotIn(".git", "git~1");
      byte[] bytes = segment.getBytes(StandardCharsets.UTF_8);
      try {
        GIT.checkPathSegment(bytes, 0, bytes.length);
      } catch (CorruptObjectException e) {
        fail("Git refuses " + segment, e);
      }
    }
  }

  /** Folds all that some system folds: compatible forms, case, what does not show. */
  private static String onAnySystem(String name) {
    String folded =
        Normalizer.normalize(HIDDEN.matcher(name).replaceAll(""), Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return STREAM.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC)).replaceFirst("");
  }

  private static void glob(String pattern, String path) {
    Glob glob;
    try {
      glob = Glob.of(pattern);
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotEmpty().doesNotContain("\n");
      return;
    }
    RelativePath candidate;
    try {
      candidate = new RelativePath(path);
    } catch (IllegalArgumentException refused) {
      return;
    }
    boolean matches = glob.matches(candidate);
    boolean special = pattern.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    if (!special) {
      assertThat(matches).isEqualTo(pattern.equals(path));
    } else if (pattern.equals("**")) {
      assertThat(matches).isTrue();
    }
    if (matches && !pattern.contains("**")) {
      assertThat(path.chars().filter(c -> c == '/').count())
          .as("a single star stays in its segment")
          .isLessThanOrEqualTo(pattern.chars().filter(c -> c == '/').count() + count(pattern, '['));
    }
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }
}
