package dev.scaffold.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.FtlEngine;
import dev.scaffold.expression.Scope;
import dev.scaffold.expression.TargetFormat;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Glob;
import dev.scaffold.template.Template.Placeholder;
import dev.scaffold.template.TemplateParser;
import dev.scaffold.tree.RelativePath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/**
 * Whatever a template holds, it is used or refused with a problem, soon, and nothing comes to lie
 * outside the target. An input's first byte says what the others are; the seeds stand beside the
 * test's resources.
 */
public final class UntrustedText {
  private static final Path TARGET = Path.of("/target");
  private static final Location HERE = new Location.Path("here");
  private static final Scope SCOPE =
      new Scope(Map.of("name", "big-barn", "title", "../x", "worker", true, "size", 3L));
  private static final Placeholders PLACEHOLDERS =
      Placeholders.of(List.of(new Placeholder("acme-shop", "name", Location.NONE)), SCOPE);
  private static final List<Consumer<String>> KINDS =
      List.of(
          UntrustedText::description,
          UntrustedText::path,
          UntrustedText::glob,
          UntrustedText::source,
          UntrustedText::freeMarker,
          UntrustedText::expression);

  private UntrustedText() {}

  /** By this name Jazzer's own program finds it. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
      try {
        KINDS.get(Math.floorMod(input[0], KINDS.size())).accept(text);
      } catch (ProblemException refused) {
        assertThat(refused.problem().what()).isNotEmpty();
      }
    }
  }

  private static void description(String text) {
    assertThat(TemplateParser.parse("template.yaml", text).name()).isNotEmpty();
  }

  private static void path(String text) {
    RelativePath path = new OutputPaths(PLACEHOLDERS, SCOPE).of("source", text, null);
    Path written = TARGET.resolve(path.value());
    assertThat(written.normalize()).isEqualTo(written).startsWithRaw(TARGET).isNotEqualTo(TARGET);
    ObjectChecker git = new ObjectChecker().setSafeForMacOS(true);
    for (String segment : path.segments()) {
      byte[] bytes = segment.getBytes(StandardCharsets.UTF_8);
      try {
        git.checkPathSegment(bytes, 0, bytes.length);
      } catch (CorruptObjectException e) {
        throw new AssertionError("Git refuses " + segment, e);
      }
    }
  }

  private static void glob(String text) {
    try {
      Glob glob = Glob.of(text);
      assertThat(glob.matches(new RelativePath("src/main/a-b.txt"))).isIn(true, false);
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotEmpty().doesNotContain("\n");
    }
  }

  private static void source(String text) {
    String switched = Directives.apply("a.sh", "a.sh", text, new Conditions(SCOPE));
    assertThat(PLACEHOLDERS.replace(switched)).doesNotContain("acme-shop");
  }

  private static void freeMarker(String text) {
    FtlEngine engine = new FtlEngine(path -> Optional.empty());
    assertThat(engine.parse(new RelativePath("a.md.ftl"), text, TargetFormat.of("a.md")))
        .isNotNull();
  }

  private static void expression(String text) {
    assertThat(Expressions.expression(text, HERE).source()).isEqualTo(text);
  }
}
