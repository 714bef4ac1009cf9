package dev.scaffold.expression;

import dev.scaffold.tree.RelativePath;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses {@code .ftl} files of a catalog, which may include and import one another. */
public final class FtlEngine {
  private static final String SUFFIX = ".ftl";

  private final Function<RelativePath, Optional<String>> includes;
  private @Nullable Configuration configuration;

  /**
   * Makes an engine.
   *
   * @param includes the texts that may be included, by their paths from the catalog's root
   */
  public FtlEngine(Function<RelativePath, Optional<String>> includes) {
    this.includes = includes;
  }

  /**
   * Parses a file.
   *
   * @param sourcePath from the catalog's root, where inclusions begin and problems point to
   * @param format by the name of the file that it gives
   */
  public TextTemplate parse(RelativePath sourcePath, String text, TargetFormat format) {
    TextTemplate plain = PlainText.of(text, format, () -> complete(sourcePath, text, format));
    return plain == null ? complete(sourcePath, text, format) : plain;
  }

  /**
   * Returns what is known of a file, and of all that it includes, before it is rendered.
   *
   * @param sourcePath from the catalog's root
   */
  public Inspection inspect(
      RelativePath sourcePath, String text, TargetFormat format, Vocabulary vocabulary) {
    return new FtlInspection(configuration(), this::text, vocabulary)
        .inspect(sourcePath.value(), text, format);
  }

  private TextTemplate complete(RelativePath sourcePath, String text, TargetFormat format) {
    Places own = Places.ofFile(sourcePath.value(), text);
    Template template = Ftl.parse(configuration(), sourcePath.value(), text, format, own);
    return new FtlTemplate(
        template, name -> name == null || name.equals(sourcePath.value()) ? own : included(name));
  }

  private Configuration configuration() {
    if (configuration == null) {
      configuration = Ftl.configure(Includes::new);
    }
    return configuration;
  }

  private Places included(String name) {
    return Places.ofFile(name, text(name).orElse(""));
  }

  private Optional<String> text(String name) {
    return name.isEmpty() ? Optional.empty() : includes.apply(new RelativePath(name));
  }

  /**
   * Finds included files in the catalog, and holds them to the same rules as what includes them.
   */
  private final class Includes extends Configuration {
    private final Map<String, Template> parsed = new HashMap<>();

    Includes(Version compatibility) {
      super(compatibility);
    }

    @Override
    public @Nullable Template getTemplate(
        String name,
        Locale locale,
        @Nullable Object customLookupCondition,
        @Nullable String encoding,
        boolean parse,
        boolean ignoreMissing)
        throws IOException {
      String path = normalized(name);
      Template template = parsed.get(path);
      if (template == null) {
        String text = text(path).orElse(null);
        if (text == null) {
          if (ignoreMissing) {
            return null;
          }
          throw new TemplateNotFoundException(name, null, "the catalog has no such file");
        }
        template = Ftl.parse(this, path, text, formatOf(path), Places.ofFile(path, text));
        parsed.put(path, template);
      }
      return template;
    }
  }

  /** Returns the path from the catalog's root, or nothing if it leads out of the catalog. */
  static String normalized(String name) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : name.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return "";
        }
      } else if (segment.indexOf('\\') >= 0 || segment.indexOf('\0') >= 0) {
        return "";
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  /** An included file is escaped for its own name, without the suffix of a template. */
  static TargetFormat formatOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return TargetFormat.of(
        name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
  }
}
