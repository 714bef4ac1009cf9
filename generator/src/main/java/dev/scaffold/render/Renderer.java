package dev.scaffold.render;

import dev.scaffold.expression.FtlEngine;
import dev.scaffold.expression.Sandbox;
import dev.scaffold.expression.Scope;
import dev.scaffold.expression.TargetFormat;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.template.FileRule;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Renders a template: a pure function of its files, the catalog's shared files, and a scope.
 *
 * <p>Each file goes one of three ways. Raw and binary files are copied. {@code NAME.ftl} is a
 * FreeMarker template of {@code NAME}, and a {@code NAME} beside it, which lets the template run as
 * it lies, is no output. Everything else is real source: parts of JSON are dropped, directives
 * switch its lines, placeholders are replaced.
 */
public final class Renderer {
  private static final String SUFFIX = ".ftl";

  private final TemplateSource source;
  private final Function<RelativePath, Optional<TreeFile>> catalogFile;
  private final Scope scope;
  private final Rules rules;
  private final Conditions conditions;
  private final Placeholders placeholders;
  private final OutputPaths paths;
  private final FtlEngine ftl;
  private final Map<RelativePath, TreeFile> managed = new HashMap<>();
  private final Map<RelativePath, TreeFile> once = new HashMap<>();
  private final Map<RelativePath, RelativePath> sources = new HashMap<>();
  private long bytes;

  private Renderer(
      TemplateSource source, Function<RelativePath, Optional<TreeFile>> catalogFile, Scope scope) {
    this.source = source;
    this.catalogFile = catalogFile;
    this.scope = scope;
    this.rules = new Rules(source.template().files(), scope);
    this.conditions = new Conditions(scope);
    this.placeholders = Placeholders.of(source.template().placeholders(), scope);
    this.paths = new OutputPaths(placeholders, scope);
    this.ftl = new FtlEngine(path -> catalogFile.apply(path).map(TreeFile::text));
  }

  /**
   * Renders a template.
   *
   * @param catalogFile the files of the catalog that the template may share, from its root
   * @param answers all names that the template may use, without the values that it computes
   */
  public static Rendering render(
      TemplateSource source,
      Function<RelativePath, Optional<TreeFile>> catalogFile,
      Scope answers) {
    return Sandbox.run(() -> {
      Scope scope = Values.evaluate(source.template(), answers);
      return new Renderer(source, catalogFile, scope).run();
    });
  }

  private Rendering run() {
    source.files().files().forEach(this::consider);
    for (RelativePath path : rules.brought()) {
      if (source.files().get(path) == null) {
        bring(path);
      }
    }
    return new Rendering(new Tree(managed), new Tree(once), sources);
  }

  private void consider(RelativePath path, TreeFile file) {
    if (isAboutTheTemplate(path) || isStoredRendering(path)) {
      return;
    }
    Rules.Settings settings = rules.of(path);
    if (!settings.included) {
      return;
    }
    if (settings.from == null) {
      file(path, at(path), file, settings);
    } else {
      fromElsewhere(path, settings.from, settings);
    }
  }

  /** Renders a file that does not lie in the template's folder. */
  private void bring(RelativePath path) {
    Rules.Settings settings = rules.of(path);
    if (settings.included && settings.from != null) {
      fromElsewhere(path, settings.from, settings);
    }
  }

  private void fromElsewhere(RelativePath path, FileRule.From from, Rules.Settings settings) {
    RelativePath origin = from.shared() ? from.origin() : at(from.origin());
    file(path, origin, shared(origin, from.where()), settings);
  }

  /** Returns whether a path of a template's folder is no part of what it makes. */
  static boolean isAboutTheTemplate(RelativePath path) {
    return path.value().startsWith(".template/");
  }

  /** Returns the path of the FreeMarker template that would make a file. */
  static RelativePath withSuffix(RelativePath path) {
    return new RelativePath(path.value() + SUFFIX);
  }

  /** Returns the name of the file that a FreeMarker template makes; another's own name. */
  static String withoutSuffix(String name) {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private boolean isStoredRendering(RelativePath path) {
    RelativePath template = withSuffix(path);
    return source.files().get(template) != null && !rules.of(template).raw;
  }

  private RelativePath at(RelativePath path) {
    return source.folder().resolve(path);
  }

  private TreeFile shared(RelativePath from, Location where) {
    if (source.folder().holds(from)) {
      TreeFile own = source.files().get(source.folder().relativize(from));
      if (own != null) {
        return own;
      }
    }
    return catalogFile
        .apply(from)
        .orElseThrow(() ->
            Problem.invalid(
                    "`" + from + "` is not in the catalog",
                    where,
                    "correct the `from`, or add the file")
                .asException());
  }

  /** Renders one file; {@code origin} is where its content lies in the catalog. */
  private void file(
      RelativePath path, RelativePath origin, TreeFile file, Rules.Settings settings) {
    String text = settings.raw ? null : TextBytes.decode(file.bytes());
    boolean template = text != null && path.value().endsWith(SUFFIX);
    String name = template ? withoutSuffix(path.value()) : path.value();
    RelativePath output = paths.of(at(path).value(), name, settings.path);
    byte[] content = file.bytes();
    if (text != null) {
      String targetName = name.substring(name.lastIndexOf('/') + 1);
      String rendered =
          template
              ? fromTemplate(origin, targetName, text, settings)
              : fromSource(origin, targetName, text, settings);
      content = encoded(rendered, text, content);
    }
    boolean executable = settings.executable == null ? file.executable() : settings.executable;
    sources.put(output, new RelativePath(name));
    put(settings.once ? once : managed, output, new TreeFile(content, executable));
  }

  @SuppressWarnings("ReferenceEquality") // the very text that came in needs no encoding again
  private static byte[] encoded(String rendered, String text, byte[] content) {
    return rendered == text ? content : rendered.getBytes(StandardCharsets.UTF_8);
  }

  private String fromTemplate(
      RelativePath origin, String targetName, String text, Rules.Settings settings) {
    String rendered = ftl.parse(origin, text, TargetFormat.of(targetName)).render(scope);
    return dropped(origin, rendered, settings);
  }

  private String fromSource(
      RelativePath origin, String targetName, String text, Rules.Settings settings) {
    String file = origin.value();
    String switched =
        Directives.apply(file, targetName, dropped(origin, text, settings), conditions);
    return placeholders.replace(switched);
  }

  private static String dropped(RelativePath origin, String text, Rules.Settings settings) {
    return settings.dropped.isEmpty() ? text : JsonCut.cut(origin.value(), text, settings.dropped);
  }

  private void put(Map<RelativePath, TreeFile> files, RelativePath path, TreeFile file) {
    files.put(path, file);
    bytes += file.bytes().length;
    if (bytes > Tree.MAX_BYTES || managed.size() + once.size() > Tree.MAX_FILES) {
      throw Problem.refused(
              "the template gives more than "
                  + Tree.MAX_FILES
                  + " files or "
                  + (Tree.MAX_BYTES >> 20)
                  + " MiB",
              new Location.Path(source.folder().toString()),
              "leave out what the project does not need")
          .asException();
    }
  }
}
