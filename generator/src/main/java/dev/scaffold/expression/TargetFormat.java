package dev.scaffold.expression;

import dev.scaffold.tree.FileName;
import java.util.Locale;
import java.util.Map;

/** How interpolated text is escaped in a file, known by the file's name. */
public enum TargetFormat {
  /** Nothing is escaped. */
  PLAIN,
  /** For use between double quotes, as in JSON, YAML, TOML and most programming languages. */
  QUOTED,
  /** For use between double quotes where {@code $} begins a variable. */
  QUOTED_DOLLAR,
  /** For use between double quotes of HCL, as Terraform reads it. */
  HCL,
  /** For use between single quotes of a shell. */
  SHELL,
  /** For use between single quotes of SQL. */
  SQL,
  XML,
  HTML,
  PROPERTIES,
  MARKDOWN,
  MAKEFILE;

  static final Map<String, TargetFormat> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("bash", SHELL),
          Map.entry("c", QUOTED),
          Map.entry("cjs", QUOTED),
          Map.entry("cs", QUOTED),
          Map.entry("cts", QUOTED),
          Map.entry("env", QUOTED_DOLLAR),
          Map.entry("go", QUOTED),
          Map.entry("gql", QUOTED),
          Map.entry("gradle", QUOTED_DOLLAR),
          Map.entry("graphql", QUOTED),
          Map.entry("graphqls", QUOTED),
          Map.entry("hcl", HCL),
          Map.entry("htm", HTML),
          Map.entry("html", HTML),
          Map.entry("java", QUOTED),
          Map.entry("js", QUOTED),
          Map.entry("json", QUOTED),
          Map.entry("json5", QUOTED),
          Map.entry("jsonc", QUOTED),
          Map.entry("jsx", QUOTED),
          Map.entry("kt", QUOTED_DOLLAR),
          Map.entry("kts", QUOTED_DOLLAR),
          Map.entry("markdown", MARKDOWN),
          Map.entry("md", MARKDOWN),
          Map.entry("mdx", MARKDOWN),
          Map.entry("mjs", QUOTED),
          Map.entry("mk", MAKEFILE),
          Map.entry("mts", QUOTED),
          Map.entry("properties", PROPERTIES),
          Map.entry("py", QUOTED),
          Map.entry("rs", QUOTED),
          Map.entry("sh", SHELL),
          Map.entry("sql", SQL),
          Map.entry("svg", XML),
          Map.entry("tf", HCL),
          Map.entry("tfvars", HCL),
          Map.entry("toml", QUOTED),
          Map.entry("ts", QUOTED),
          Map.entry("tsx", QUOTED),
          Map.entry("webmanifest", QUOTED),
          Map.entry("xhtml", HTML),
          Map.entry("xml", XML),
          Map.entry("yaml", QUOTED),
          Map.entry("yml", QUOTED),
          Map.entry("zsh", SHELL));

  /** Returns the format of a file of this name. */
  public static TargetFormat of(String name) {
    String fileName = FileName.withoutWrappers(name);
    if (fileName.startsWith("Dockerfile")
        || fileName.startsWith("Containerfile")
        || fileName.equals(".env")
        || fileName.startsWith(".env.")) {
      return QUOTED_DOLLAR;
    }
    if (fileName.startsWith("Makefile")) {
      return MAKEFILE;
    }
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_EXTENSION.getOrDefault(extension, PLAIN);
  }
}
