package dev.scaffold.pristine;

import dev.scaffold.action.CommandRunner;
import dev.scaffold.answers.AnswerResolver;
import dev.scaffold.answers.AnswerSources;
import dev.scaffold.answers.Layer;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.catalog.GitCatalogs;
import dev.scaffold.catalog.Places;
import dev.scaffold.catalog.RecordedCatalogs;
import dev.scaffold.create.NewProject;
import dev.scaffold.create.NewRequest;
import dev.scaffold.git.Transfer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalog of a project, {@code shop}, and of two components, in the place of the built-in one;
 * and projects that are made from it.
 */
final class ShopCatalog {
  static final String SHOP = "shop/.template/template.yaml";
  static final String API = "api/.template/template.yaml";

  private static final String SHOP_TEXT =
      """
      schema: 1
      kind: project
      name: shop
      title: Shop
      description: A shop.
      placeholders: {acme-shop: name}
      questions:
        - {name: name, type: string, default: acme-shop}
        - {name: worker, type: bool, default: false}
      files:
        - {files: "NOTES.md", once: true}
      components:
        - {slot: backend, choices: [api, jobs], default: api, answers: {label: "[=name]"}}
      """;
  private static final String API_TEXT =
      """
      schema: 1
      kind: component
      name: backend/api
      title: API
      description: An API.
      placeholders: {acme-label: label}
      questions:
        - {name: label, type: string, default: acme-label}
        - {name: port, type: int, default: 8080}
      """;

  final Repository repository;
  private final Path temporary;

  private ShopCatalog(Repository repository, Path temporary) {
    this.repository = repository;
    this.temporary = temporary;
  }

  /** Makes the catalog, with nothing committed yet. */
  static ShopCatalog in(Path temporary) throws IOException {
    ShopCatalog catalog =
        new ShopCatalog(Repository.in(temporary.resolve("catalog")), temporary.toRealPath());
    catalog
        .repository
        .write(SHOP, SHOP_TEXT)
        .write("shop/README.md.ftl", "# [=name]\n\n[#list components as c][=c.name] [/#list]\n")
        .write("shop/docs/acme-shop.md", "about acme-shop\n")
        .write("shop/NOTES.md", "your notes\n")
        .write(API, API_TEXT)
        .write("api/acme-label/main.txt", "acme-label, the program\n")
        .write("api/port.txt.ftl", "[=port?c]\n")
        .write("jobs/.template/template.yaml", API_TEXT.replace("backend/api", "backend/jobs"))
        .write("jobs/jobs.txt", "the jobs of acme-label\n");
    return catalog;
  }

  Catalogs catalogs() {
    return new Catalogs(
        Repository.GIT,
        Optional.of(repository.folder()),
        "0.9.0",
        Optional.of(home()),
        () ->
            new GitCatalogs(
                new Transfer(
                    Repository.GIT, Transfer.MOST_BYTES, Optional.empty(), Optional.empty()),
                Places.below(Optional.of(home()), Optional.of(home()), Optional.of(home())),
                temporary));
  }

  private Path home() {
    return temporary.resolve("home");
  }

  /** Makes a project of what is checked out here. */
  Repository project(String name, String... definitions) {
    return project(
        temporary.resolve(name), Catalogs.Wanted.in(Optional.empty()), true, definitions);
  }

  /** Makes a project of what a person wants; without Git, in a repository that is there. */
  Repository project(Path folder, Catalogs.Wanted wanted, boolean git, String... definitions) {
    new NewProject(
            Repository.GIT,
            catalogs(),
            new AnswerResolver(Clock.systemUTC()),
            new CommandRunner(Map.of(), System.err))
        .run(
            new NewRequest(
                "acme-demo",
                folder,
                wanted,
                new AnswerSources(List.of(Layer.ofDefinitions(List.of(definitions)))),
                Optional.empty(),
                Optional.empty(),
                false,
                git));
    return new Repository(folder);
  }

  FindPristine find() {
    return new FindPristine(Repository.GIT, catalogs(), new AnswerResolver(Clock.systemUTC()));
  }

  /** Finds what an upgrade to the newest version merges. */
  Pristine upgraded(Repository project, String... definitions) {
    return find().run(wish(project.folder(), definitions));
  }

  static Wish wish(Path project, String... definitions) {
    return new Wish(
        project,
        Optional.of(RecordedCatalogs.Wanted.NEWEST),
        List.of(Layer.ofDefinitions(List.of(definitions))),
        Optional.empty(),
        Change.NONE,
        Optional.empty());
  }

  /** Returns what an upgrade to the newest version merges, with a base that a person names. */
  Pristine upgradedFrom(String base, Repository project) {
    return find()
        .run(
            new Wish(
                project.folder(),
                Optional.of(RecordedCatalogs.Wanted.NEWEST),
                List.of(),
                Optional.empty(),
                Change.NONE,
                Optional.of(base)));
  }

  /** Begins the history of the catalog anew, so that all earlier commits are gone. */
  void forgetHistory() {
    repository.git("checkout", "--quiet", "--orphan", "other");
    repository.commit("all of it");
    repository.git("branch", "--quiet", "-D", "main");
    repository.git("branch", "--quiet", "-M", "main");
    for (String tag : repository.git("tag").lines().toList()) {
      repository.git("tag", "-d", tag);
    }
    repository.git("reflog", "expire", "--expire=now", "--all");
    repository.git("gc", "--quiet", "--prune=now");
  }
}
