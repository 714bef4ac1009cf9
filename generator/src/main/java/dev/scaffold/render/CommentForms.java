package dev.scaffold.render;

import dev.scaffold.tree.FileName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The comments that a directive may stand in, known by the file's name. */
final class CommentForms {
  private static final Form SLASHES = new Form("//", "");
  private static final Form STARS = new Form("/*", "*/");
  private static final Form JSX = new Form("{/*", "*/}");
  private static final Form HASH = new Form("#", "");
  private static final Form DASHES = new Form("--", "");
  private static final Form SEMICOLON = new Form(";", "");
  private static final Form XML = new Form("<!--", "-->");
  private static final Form TPL = new Form("{{/*", "*/}}");
  private static final Form TPL_TRIMMED = new Form("{{- /*", "*/ -}}");

  static final Map<String, List<Form>> BY_EXTENSION = byExtension();

  /** Names that are no extension, mostly of the files that have no other name. */
  private static final List<String> HASH_PREFIXES =
      List.of("Dockerfile", "Containerfile", "Makefile", ".env", "CODEOWNERS", "Caddyfile");

  private CommentForms() {}

  /** How a comment begins and ends; with nothing at its end, it ends with the line. */
  record Form(String open, String close) {}

  private static Map<String, List<Form>> byExtension() {
    Map<String, List<Form>> forms = new HashMap<>();
    put(
        forms,
        List.of(SLASHES, STARS),
        "java js ts mjs cjs mts cts kt kts go gradle groovy scss less json5 jsonc rs c h cc cpp hpp"
            + " cs swift dart proto scala");
    put(forms, List.of(SLASHES, JSX, STARS), "tsx jsx");
    put(forms, List.of(STARS), "css");
    put(
        forms,
        List.of(HASH),
        "yaml yml py pyi sh bash zsh toml properties env conf cfg cnf rb pl graphql graphqls gql mk"
            + " gitignore gitattributes gitmodules dockerignore editorconfig npmrc nvmrc yamllint"
            + " prettierignore eslintignore helmignore yarnrc service requirements");
    put(forms, List.of(HASH, SLASHES), "tf tfvars hcl");
    put(forms, List.of(HASH, SEMICOLON), "ini");
    put(forms, List.of(DASHES), "sql lua");
    put(forms, List.of(XML), "html htm xhtml xml svg md markdown pom xsd xsl fxml");
    put(forms, List.of(XML, SLASHES, STARS), "vue svelte");
    put(forms, List.of(JSX), "mdx");
    put(forms, List.of(TPL, TPL_TRIMMED, HASH), "tpl");
    return Map.copyOf(forms);
  }

  private static void put(Map<String, List<Form>> map, List<Form> forms, String extensions) {
    for (String extension : extensions.split(" ", -1)) {
      map.put(extension, forms);
    }
  }

  /** Returns the forms of a file of this name; none if it has no comments that we know. */
  static List<Form> of(String name) {
    String fileName = FileName.withoutWrappers(name);
    for (String prefix : HASH_PREFIXES) {
      if (fileName.startsWith(prefix)) {
        return List.of(HASH);
      }
    }
    if (fileName.equals("requirements.txt")) {
      return List.of(HASH);
    }
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_EXTENSION.getOrDefault(extension, List.of());
  }
}
