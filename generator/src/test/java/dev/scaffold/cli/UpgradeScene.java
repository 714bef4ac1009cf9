package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scaffold.cli.Person.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project that Jane made from a template, and on which she and the template have gone on since.
 * Whatever is upgraded here, she has work of her own in it that is not committed.
 */
final class UpgradeScene {
  static final String POEM = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

  /** An edit of hers, at the end. */
  static final String EDITED = POEM.replace("seven", "SEVEN");

  /** An edit of the template, at the beginning. */
  static final String IMPROVED = POEM.replace("one", "ONE");

  static final String BOTH = IMPROVED.replace("seven", "SEVEN");
  static final List<String> OWN_WORK = List.of(" M mine/notes.txt", "?? mine/new.txt");

  private static final String SHOP =
      """
      schema: 1
      kind: project
      name: shop
      title: Shop
      description: A shop.
      placeholders: {acme-area: area}
      questions:
        - {name: name, type: string, default: acme-shop}
        - {name: area, type: string, default: acme-area}
      components:
        - {slot: backend, choices: [api, jobs], default: api}
      """;
  private static final String API =
      """
      schema: 1
      kind: component
      name: backend/api
      title: API
      description: An API.
      """;

  final Person jane;
  final Worktree catalog;
  final Worktree project;

  private UpgradeScene(Person jane, Worktree catalog, Worktree project) {
    this.jane = jane;
    this.catalog = catalog;
    this.project = project;
  }

  /** Makes the catalog with a release 1.0.0, and a project of it. */
  static UpgradeScene in(Path folder) throws Exception {
    Person jane = new Person(folder.resolve("jane"));
    Worktree catalog = Worktree.init(folder.toRealPath().resolve("catalog"));
    catalog
        .write("shop/.template/template.yaml", SHOP)
        .write("shop/README.md.ftl", "# [=name]\n\n[#list components as c][=c.name] [/#list]\n")
        .write("shop/poem.txt", POEM)
        .write("shop/lib/one.txt", POEM.replace("o", "1"))
        .write("shop/lib/two.txt", POEM.replace("e", "2"))
        .write("shop/logo.bin", new byte[] {1, 0, 2})
        .write("shop/acme-area/main.txt", "acme-area, the area\n" + POEM)
        .write("api/.template/template.yaml", API)
        .write("api/api.txt", "the API\n")
        .write("jobs/.template/template.yaml", API.replace("backend/api", "backend/jobs"))
        .write("jobs/jobs.txt", "the jobs\n")
        .release("1.0.0");
    Ended made = jane.make(catalog.folder().toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    Worktree project = new Worktree(jane.project());
    project.write("mine/notes.txt", "notes\n").commit("notes");
    return new UpgradeScene(jane, catalog, project);
  }

  /** Returns the same with her work in another folder. */
  UpgradeScene at(Worktree other) {
    return new UpgradeScene(jane, catalog, other);
  }

  Ended run(String... arguments) {
    return jane.runIn(project.folder(), arguments);
  }

  /** Releases 1.1.0 if the catalog has changed, and commits what she has, but for other work. */
  void goOn() throws Exception {
    if (!catalog.status().isEmpty()) {
      catalog.release("1.1.0");
    }
    if (!project.status().isEmpty()) {
      project.commit("work");
    }
    leaveWorkUncommitted();
  }

  void leaveWorkUncommitted() throws Exception {
    project.write("mine/notes.txt", "edited\n").write("mine/new.txt", "untracked\n");
  }

  /**
   * What an upgrade told.
   *
   * @param plan as people read it, before
   * @param changes as programs read them, each in a line: path, what the templates did, what became
   *     of it, and why
   * @param markdown as it is told in a merge request
   */
  record Report(String plan, List<String> changes, String markdown) {}

  /** Upgrades, which has to end in a commit and to leave her other work alone. */
  Report takesOver(String... more) throws Exception {
    String before = project.head();
    String plan = plan(more);
    Ended ended = run(with(more, "upgrade", "--json"));

    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    Report report = report(plan, ended);
    assertThat(project.git("rev-parse", "HEAD^")).isEqualTo(before);
    assertThat(project.git("log", "-1", "--format=%an <%ae> %cn"))
        .isEqualTo("Jane <jane@example.com> Jane");
    assertOwnWorkIsLeft();
    assertThat(project.status()).isEqualTo(OWN_WORK);
    assertThat(run(with(more, "upgrade")).out()).startsWith("Nothing to do: ");
    return report;
  }

  /** Upgrades, which has to end in conflicts and to leave HEAD and her other work alone. */
  Report conflicts(String... more) throws Exception {
    String before = project.head();
    String plan = plan(more);
    Ended refused = run(with(more, "upgrade", "--on-conflict=fail"));
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(4);
    assertThat(project.status()).isEqualTo(OWN_WORK);
    Ended ended = run(with(more, "upgrade", "--json"));

    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(3);
    assertThat(project.head()).isEqualTo(before);
    assertOwnWorkIsLeft();
    return report(plan, ended);
  }

  /** A look before tells the same, and changes nothing. */
  private String plan(String... more) throws Exception {
    List<String> status = project.status();
    Ended plan = run(with(more, "upgrade", "--dry-run"));
    assertThat(plan.exitCode()).as(plan.err()).isZero();
    assertThat(project.status()).isEqualTo(status);
    return plan.out();
  }

  private static Report report(String plan, Ended ended) throws Exception {
    assertThat(ended.err()).isEmpty();
    assertThat(PublishedSchema.of("upgrade").mistakes(ended.out())).isEmpty();
    JsonNode document = new ObjectMapper().readTree(ended.out());
    List<String> changes = new ArrayList<>();
    document
        .get("changes")
        .forEach(change ->
            changes.add(
                Stream.of("path", "change", "treatment", "reason")
                    .map(key -> change.get(key).asText())
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow()));
    return new Report(plan, changes, document.get("markdown").asText());
  }

  void assertOwnWorkIsLeft() throws Exception {
    assertThat(project.read("mine/notes.txt")).isEqualTo("edited\n");
    assertThat(project.read("mine/new.txt")).isEqualTo("untracked\n");
    assertThat(project.status()).containsAll(OWN_WORK);
  }

  /** Returns what the index has in conflict, each as its stage and path. */
  List<String> stages() throws Exception {
    return project
        .git("ls-files", "--unmerged")
        .lines()
        .map(line -> line.split("[ \t]", 4))
        .map(fields -> fields[2] + " " + fields[3])
        .toList();
  }

  /** Takes the upgrade back; all has to be as before. */
  void takesBack() throws Exception {
    Ended aborted = run("upgrade", "--abort");
    assertThat(aborted.exitCode()).as(aborted.err()).isZero();
    assertOwnWorkIsLeft();
    assertThat(project.status()).isEqualTo(OWN_WORK);
  }

  /** Ends an upgrade whose conflicts are decided. */
  void goesOn() throws Exception {
    String before = project.head();
    Ended ended = run("upgrade", "--continue");
    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    assertThat(project.git("rev-parse", "HEAD^")).isEqualTo(before);
    assertOwnWorkIsLeft();
    assertThat(project.status()).isEqualTo(OWN_WORK);
    assertThat(run("upgrade").out()).startsWith("Nothing to do: ");
  }

  private static String[] with(String[] more, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }
}
