package dev.scaffold.lint;

import dev.scaffold.catalog.Catalog;
import dev.scaffold.catalog.FolderCatalog;
import dev.scaffold.expression.Sandbox;
import dev.scaffold.git.GitProgram;
import dev.scaffold.git.GitProgram.Outcome;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.problem.Suggestion;
import dev.scaffold.template.TemplateParser;
import dev.scaffold.template.TemplateVersion;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The story of {@code scaffold template lint}: reads a catalog, and tells all that is wrong. */
public final class LintTemplates {
  private final GitProgram git;

  /** Works with the user's Git, which knows the files of a work tree. */
  public LintTemplates(GitProgram git) {
    this.git = git;
  }

  /** Looks at the templates; what is wrong with them is in the result, and not thrown. */
  public LintResult run(LintRequest request) {
    if (!Files.isDirectory(request.catalog())) {
      throw Problem.invalid(
              "no folder `" + request.catalog() + "`",
              new Location.Input("DIR"),
              "name a folder that holds templates")
          .asException();
    }
    try (Catalog catalog = FolderCatalog.open(request.catalog(), git)) {
      Optional<TemplateVersion> newest = newestRelease(request.catalog());
      return Sandbox.run(() -> lint(catalog, request.template(), newest));
    }
  }

  /** Returns the newest release that led to what is checked out; nothing outside of Git. */
  private Optional<TemplateVersion> newestRelease(Path catalog) {
    Outcome tags = git.withoutFetching().run(catalog, "tag", "--list", "v*", "--merged", "HEAD");
    return tags.succeeded()
        ? tags.output()
            .lines()
            .flatMap(tag -> TemplateVersion.parse(tag.substring(1)).stream())
            .filter(TemplateVersion::released)
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static LintResult lint(
      Catalog catalog, Optional<String> wanted, Optional<TemplateVersion> newest) {
    if (catalog.templates().isEmpty()) {
      throw Problem.invalid(
              "no template in this folder",
              new Location.Path(catalog.source()),
              "name a folder that holds one, as `<folder>/.template/template.yaml`")
          .asException();
    }
    Findings unread = new Findings();
    Map<Folder, Subject> subjects = new LinkedHashMap<>();
    for (Folder folder : catalog.templates()) {
      read(catalog, folder, unread).ifPresent(subject -> subjects.put(folder, subject));
    }
    Neighbours neighbours = new Neighbours(List.copyOf(subjects.values()));
    List<Subject> chosen = wanted.isEmpty() ? neighbours.all() : named(wanted.get(), neighbours);
    Findings findings = wanted.isEmpty() ? unread : new Findings();
    new CatalogLint(catalog, neighbours, newest, findings).run(chosen);
    return new LintResult(
        catalog.source(),
        wanted.isEmpty()
            ? catalog.templates().stream().map(Folder::toString).toList()
            : chosen.stream().map(subject -> subject.folder().toString()).toList(),
        findings.sorted());
  }

  private static Optional<Subject> read(Catalog catalog, Folder folder, Findings findings) {
    RelativePath path = folder.resolve(Subject.DESCRIPTION);
    try {
      String text =
          catalog.file(path).map(file -> TemplateParser.text(path.value(), file)).orElse("");
      TemplateParser.Reading reading = TemplateParser.read(path.value(), text);
      return Optional.of(new Subject(folder, reading, catalog.files(folder)));
    } catch (ProblemException e) {
      findings.add(e.problem());
      return Optional.empty();
    }
  }

  private static List<Subject> named(String name, Neighbours neighbours) {
    List<Subject> named = new ArrayList<>(neighbours.all());
    named.removeIf(subject -> !subject.template().name().equals(name));
    if (named.isEmpty()) {
      List<String> names =
          neighbours.all().stream().map(subject -> subject.template().name()).toList();
      throw Problem.invalid(
              "no template `" + name + "` that can be read",
              new Location.Input("--template"),
              Suggestion.hint(name, names, "there is " + String.join(", ", names)))
          .asException();
    }
    return named;
  }
}
