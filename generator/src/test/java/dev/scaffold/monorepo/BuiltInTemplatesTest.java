package dev.scaffold.monorepo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scaffold.expression.Expressions;
import dev.scaffold.expression.Scope;
import dev.scaffold.render.Rendering;
import dev.scaffold.render.TemplateSource;
import dev.scaffold.render.Values;
import dev.scaffold.template.FileRule;
import dev.scaffold.template.Glob;
import dev.scaffold.template.Question;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import dev.scaffold.yaml.YamlNode;
import dev.scaffold.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Renders the templates of this checkout with every pair of answers, and checks what comes out.
 * What needs the generated project's own tools is checked elsewhere.
 */
@Isolated("changes the locale and the time zone of the process")
class BuiltInTemplatesTest {
  private static final String HOSTILE =
      "Ümläut & <Söhne> \"Q\" 'S' 🚀 $HOME ${x} `z` [a](b) \\ #1: *y*";
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "name", List.of("billing", "a", "zz-top-of-the-very-long-names9"),
          "title", List.of("Billing", HOSTILE),
          "description", List.of("All bills.", "- " + HOSTILE));

  private static final Pattern DIRECTIVE = Pattern.compile("\\[#(?:if |else)|\\[/#if]");
  private static final Pattern SAMPLE_NAME =
      Pattern.compile("acme[-_ ]?shop|com[./]example[./]acmeshop", Pattern.CASE_INSENSITIVE);
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\$\\{([A-Z_]+):-(\\d+)}:");
  private static final Set<String> WINDOWS_DEVICES = Set.of("con", "prn", "aux", "nul");

  private static Checkout checkout;

  @BeforeAll
  static void openCheckout() {
    checkout = Checkout.open();
  }

  @TestFactory
  Stream<DynamicNode> everyPairOfAnswersGivesASoundRepository() {
    Set<List<Object>> parsed = new HashSet<>();
    return sources(Template.Kind.PROJECT)
        .map(source ->
            dynamicContainer(
                source.template().name(),
                Pairwise.combinations(parameters(source.template())).stream()
                    .map(answers -> soundRepository(source, answers, parsed))));
  }

  @TestFactory
  Stream<DynamicTest> aRepositoryWithoutOneOfItsPartsIsSound() {
    TemplateSource source = checkout.template("monorepo");
    return Stream.of("backend", "frontend", "e2e")
        .map(slot -> soundRepository(source, Map.of("name", "billing", slot, ""), new HashSet<>()));
  }

  private static DynamicTest soundRepository(
      TemplateSource source, Map<String, String> answers, Set<List<Object>> parsed) {
    List<String> definitions = new ArrayList<>();
    answers.forEach((name, value) -> definitions.add(name + "=" + value));
    return dynamicTest(
        String.join(" ", definitions),
        () -> {
          Composition composition = checkout.compose(source, definitions);
          List<String> defects = new ArrayList<>();
          composition
              .tree()
              .files()
              .forEach((path, file) -> defects.addAll(defects(path.value(), file, parsed)));
          defects.addAll(foldedTogether(composition.tree()));
          defects.addAll(leftovers(composition));
          assertThat(defects).isEmpty();
        });
  }

  private static Map<String, List<String>> parameters(Template template) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (Question question : template.questions()) {
      if (question.type() == Question.Type.BOOL) {
        parameters.put(question.name(), List.of("false", "true"));
      } else if (question.type() == Question.Type.CHOICE) {
        parameters.put(
            question.name(), question.choices().stream().map(Question.Choice::value).toList());
      } else if (TEXTS.containsKey(question.name())) {
        parameters.put(question.name(), TEXTS.get(question.name()));
      }
    }
    for (Slot slot : template.slots()) {
      if (slot.choices().size() > 1) {
        List<String> chosen =
            new ArrayList<>(slot.choices().stream().map(Question.Choice::value).toList());
        chosen.add(String.join(",", chosen));
        parameters.put(slot.name(), chosen);
      }
    }
    return parameters;
  }

  private static List<String> defects(String path, TreeFile file, Set<List<Object>> parsed) {
    List<String> defects = new ArrayList<>();
    String text = file.text();
    for (String segment : path.split("/", -1)) {
      if (segment.matches(".*[<>:\"|?*\\\\].*|.*[ .]")
          || WINDOWS_DEVICES.contains(segment.toLowerCase(Locale.ROOT).replaceAll("\\..*", ""))) {
        defects.add(path + ": a name that Windows cannot hold");
      }
    }
    if (DIRECTIVE.matcher(text).find()) {
      defects.add(path + ": holds a directive");
    }
    if (SAMPLE_NAME.matcher(path + "\n" + text).find()) {
      defects.add(path + ": holds the sample name: " + line(SAMPLE_NAME, path + "\n" + text));
    }
    String extension = path.substring(path.lastIndexOf('.') + 1);
    if (parsed.add(List.of(extension, text))) {
      try {
        SyntaxCheck.parse(path, file.bytes(), text);
      } catch (Exception e) {
        defects.add(path + ": does not parse: " + e);
      }
    }
    return defects;
  }

  private static String line(Pattern pattern, String text) {
    return text.lines().filter(line -> pattern.matcher(line).find()).findFirst().orElse("");
  }

  /** Names that are one where case does not count. */
  private static List<String> foldedTogether(Tree tree) {
    Map<String, RelativePath> seen = new HashMap<>();
    List<String> defects = new ArrayList<>();
    for (RelativePath path : tree.files().keySet()) {
      RelativePath other = seen.put(path.value().toLowerCase(Locale.ROOT), path);
      if (other != null) {
        defects.add(path + " and " + other + " differ in case only");
      }
    }
    return defects;
  }

  /** Identifiers of options that were not chosen, in the files of the template that lists them. */
  private static List<String> leftovers(Composition composition) {
    List<String> defects = new ArrayList<>();
    Lineup lineup = lineup(composition);
    Set<String> names = composition.record().components().keySet();
    composition
        .record()
        .components()
        .forEach((name, block) -> {
          TemplateSource source = checkout.template(block.template());
          Scope answers =
              block
                  .answers()
                  .scope()
                  .with(lineup.choices(source.template()))
                  .with("component", Component.described(name))
                  .with("components", lineup.described());
          Scope scope = Values.evaluate(source.template(), answers);
          for (String identifier : absentIdentifiers(source, scope)) {
            composition
                .tree()
                .files()
                .forEach((path, file) -> {
                  if (ownerOf(path, names).equals(name)
                      && !path.equals(ScaffoldRecord.PATH)
                      && lower(path.value() + "\n" + file.text()).contains(lower(identifier))) {
                    defects.add(path + ": holds `" + identifier + "` of an option not chosen");
                  }
                });
          }
        });
    return defects;
  }

  private static Lineup lineup(Composition composition) {
    SortedMap<String, String> templates = new TreeMap<>();
    composition
        .record()
        .components()
        .forEach((name, block) -> {
          if (!name.equals(ScaffoldRecord.PROJECT)) {
            templates.put(name, block.template());
          }
        });
    return new Lineup(templates);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String ownerOf(RelativePath path, Set<String> names) {
    String first = path.segments().getFirst();
    return names.contains(first) ? first : ScaffoldRecord.PROJECT;
  }

  private static List<String> absentIdentifiers(TemplateSource source, Scope scope) {
    List<String> identifiers = new ArrayList<>();
    TreeFile file = source.files().get(new RelativePath(".template/options.yaml"));
    if (file != null) {
      YamlNode options = get(YamlReader.read("options.yaml", file.text()), "options");
      for (YamlNode option : ((YamlNode.Sequence) options).items()) {
        YamlNode when = get(option, "when");
        if (!Expressions.expression(text(when), when.where()).test(scope)) {
          identifiers.addAll(texts(get(option, "identifiers")));
        }
      }
    }
    return identifiers;
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfATemplateHolds() {
    return checkout.templates().stream()
        .flatMap(source ->
            source.files().files().entrySet().stream()
                .filter(entry -> entry.getKey().value().startsWith(".template/tests/"))
                .map(entry ->
                    dynamicTest(
                        source.template().name() + " " + entry.getKey().name(),
                        () -> caseHolds(source, entry.getValue().text()))));
  }

  private static void caseHolds(TemplateSource source, String text) {
    YamlNode root = YamlReader.read("case.yaml", text);
    List<String> definitions = new ArrayList<>();
    ((YamlNode.Mapping) get(root, "answers"))
        .entries()
        .forEach((name, entry) -> definitions.add(name + "=" + text(entry.value())));
    Set<String> paths = new HashSet<>();
    if (source.template().kind() == Template.Kind.PROJECT) {
      addPaths(checkout.compose(source, definitions).tree(), paths);
    } else {
      Rendering rendering = checkout.renderAlone(source, definitions);
      addPaths(rendering.managed(), paths);
      addPaths(rendering.once(), paths);
    }
    List<String> defects = new ArrayList<>();
    paths(root, "present")
        .filter(path -> !paths.contains(path))
        .forEach(p -> defects.add("no " + p));
    paths(root, "absent").filter(paths::contains).forEach(path -> defects.add("a " + path));
    assertThat(defects).isEmpty();
  }

  private static Stream<String> paths(YamlNode testCase, String key) {
    return ((YamlNode.Mapping) testCase).entries().containsKey(key)
        ? texts(get(testCase, key)).stream()
        : Stream.empty();
  }

  private static void addPaths(Tree tree, Set<String> paths) {
    tree.files().keySet().forEach(path -> paths.add(path.value()));
  }

  @TestFactory
  Stream<DynamicTest> whatLiesBesideATemplateIsItsRendering() {
    return sources(Template.Kind.COMPONENT)
        .map(source ->
            dynamicTest(source.template().name(), () -> storedRenderingsAreFresh(source)));
  }

  private static void storedRenderingsAreFresh(TemplateSource source) {
    Tree rendered = checkout.renderAlone(source, List.of()).managed();
    source
        .files()
        .files()
        .forEach((path, file) -> {
          if (source.files().get(new RelativePath(path.value() + ".ftl")) != null) {
            TreeFile output = Objects.requireNonNull(rendered.get(path), path.value());
            assertThat(output.text()).as(path.value()).isEqualTo(file.text());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyRuleIsAboutAFile() {
    return checkout.templates().stream()
        .map(source -> dynamicTest(source.template().name(), () -> rulesMatch(source)));
  }

  private static void rulesMatch(TemplateSource source) {
    for (FileRule rule : source.template().files()) {
      for (Glob glob : rule.globs()) {
        List<RelativePath> matched =
            source.files().files().keySet().stream().filter(glob::matches).toList();
        if (rule.from().isEmpty()) {
          assertThat(matched).as(source.folder() + ": " + glob.pattern()).isNotEmpty();
        } else if (rule.when().isEmpty()) {
          TreeFile shared = origin(source, rule.from().get());
          matched.forEach(path ->
              assertThat(source.files().files().get(path)).as(path.value()).isEqualTo(shared));
        }
      }
    }
  }

  private static TreeFile origin(TemplateSource source, FileRule.From from) {
    RelativePath path = from.shared() ? from.origin() : source.folder().resolve(from.origin());
    return checkout.catalog().file(path).orElseThrow();
  }

  @Test
  void severalBackendsShareNoPortAndTheFirstIsThePages() {
    Composition composition =
        checkout.compose(
            checkout.template("monorepo"), List.of("backend=spring,django", "worker=true"));
    String compose =
        Objects.requireNonNull(composition.tree().get(new RelativePath("compose.yaml"))).text();
    List<String> variables = PORT.matcher(compose).results().map(port -> port.group(1)).toList();
    List<String> numbers = PORT.matcher(compose).results().map(port -> port.group(2)).toList();
    assertThat(variables)
        .contains("BACKEND_DJANGO_PORT", "BACKEND_SPRING_MANAGEMENT_PORT")
        .doesNotHaveDuplicates();
    assertThat(numbers).hasSize(9).doesNotHaveDuplicates();
    assertThat(compose)
        .contains("BACKEND_URL: \"http://backend-django:8080\"")
        .contains("OTHER_BACKENDS: \"backend-spring=http://backend-spring:8080\"");
  }

  @Test
  void theMachineAndTheRecordGiveTheSameBytes() {
    TemplateSource source = sources(Template.Kind.PROJECT).findFirst().orElseThrow();
    Composition composition = checkout.compose(source, List.of("worker=true", "title=" + HOSTILE));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      ScaffoldRecord record = ScaffoldRecord.read("record", composition.record().write());
      Checkout other = Checkout.open();
      Composition again =
          Monorepo.rerender(
              record,
              block -> new Monorepo.Part(other.template(block.template()), other.catalog()));
      assertThat(again.record()).isEqualTo(composition.record());
      assertThat(again.tree().digest()).isEqualTo(composition.tree().digest());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static Stream<TemplateSource> sources(Template.Kind kind) {
    return checkout.templates().stream().filter(source -> source.template().kind() == kind);
  }

  private static YamlNode get(YamlNode node, String key) {
    return Objects.requireNonNull(((YamlNode.Mapping) node).entries().get(key), key).value();
  }

  private static String text(YamlNode node) {
    return ((YamlNode.Scalar) node).text();
  }

  private static List<String> texts(YamlNode node) {
    return ((YamlNode.Sequence) node).items().stream().map(BuiltInTemplatesTest::text).toList();
  }
}
