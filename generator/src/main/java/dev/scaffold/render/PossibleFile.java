package dev.scaffold.render;

import dev.scaffold.template.FileRule;
import dev.scaffold.tree.RelativePath;
import java.util.List;
import java.util.TreeSet;

/**
 * A file that a template may make.
 *
 * @param path as it lies in the template, without the suffix of a FreeMarker template; placeholders
 *     in it are not replaced
 * @param conditions expressions that must all hold
 * @param renamed whether a rule gives it another path
 * @param once whether it is written only where nobody has it
 */
public record PossibleFile(String path, List<String> conditions, boolean renamed, boolean once) {

  /** Returns the files that a template may make, by path, whatever the answers are. */
  public static List<PossibleFile> allOf(TemplateSource source) {
    TreeSet<RelativePath> paths = new TreeSet<>();
    source.files().files().keySet().stream()
        .filter(path -> !Renderer.isAboutTheTemplate(path))
        .filter(path -> source.files().get(Renderer.withSuffix(path)) == null)
        .forEach(paths::add);
    source
        .template()
        .files()
        .forEach(rule -> rule.from().ifPresent(from -> paths.add(from.file())));
    return paths.stream().map(path -> of(path, source.template().files())).toList();
  }

  private static PossibleFile of(RelativePath path, List<FileRule> rules) {
    List<FileRule> matching = rules.stream().filter(rule -> Rules.matches(rule, path)).toList();
    return new PossibleFile(
        Renderer.withoutSuffix(path.value()),
        matching.stream()
            // There the condition says only where the content comes from.
            .filter(rule -> rule.from().isEmpty())
            .flatMap(rule -> rule.when().stream())
            .map(when -> when.source())
            .distinct()
            .toList(),
        matching.stream().anyMatch(rule -> rule.path().isPresent()),
        matching.stream()
            .flatMap(rule -> rule.once().stream())
            .reduce(false, (earlier, later) -> later));
  }
}
