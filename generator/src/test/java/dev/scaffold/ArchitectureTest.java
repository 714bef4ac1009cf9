package dev.scaffold;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code to the table of packages in {@code docs/architecture.md}. */
class ArchitectureTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|");

  /** What the table's last column calls things, as code. */
  private static final Map<String, DescribedPredicate<JavaClass>> LIBRARIES =
      Map.of(
          "SnakeYAML", resideInAPackage("org.yaml.snakeyaml.."),
          "FreeMarker", resideInAPackage("freemarker.."),
          "JGit", resideInAPackage("org.eclipse.jgit.."),
          "JLine", resideInAPackage("org.jline.."),
          "`ProcessBuilder`", type(ProcessBuilder.class),
          "picocli", resideInAPackage("picocli.."));

  /** Where a package's own name is in {@code dev.scaffold.name}. */
  private static final int BELOW_THE_ROOT = 2;

  private static final Map<String, Row> TABLE = new LinkedHashMap<>();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.scaffold");

  private record Row(Set<String> mayUse, List<String> ownImports) {}

  @BeforeAll
  static void readsTheTable() throws IOException {
    for (String line : Files.readAllLines(Path.of("..", "docs", "architecture.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Set<String> above = Set.copyOf(TABLE.keySet());
        Set<String> mayUse = row.group(2).equals("all above") ? above : Set.copyOf(cell(row, 2));
        assertThat(above).as("what " + row.group(1) + " uses is above it").containsAll(mayUse);
        TABLE.put(row.group(1), new Row(mayUse, cell(row, 3)));
      }
    }
  }

  private static List<String> cell(Matcher row, int column) {
    return row.group(column).equals("–") ? List.of() : List.of(row.group(column).split(", ", -1));
  }

  @Test
  void namesEveryPackage() {
    Set<String> packages =
        CLASSES.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet());

    assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void keepsEachPackageToWhatItMayUse() {
    TABLE.forEach((name, row) -> {
      String[] others =
          TABLE.keySet().stream()
              .filter(other -> !other.equals(name) && !row.mayUse().contains(other))
              .map(other -> "dev.scaffold." + other + "..")
              .toArray(String[]::new);
      if (others.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("dev.scaffold." + name + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others)
            .check(CLASSES);
      }
    });
  }

  @Test
  void keepsLibrariesToTheirPackages() {
    List<String> known = new ArrayList<>(LIBRARIES.keySet());
    known.addAll(List.of("`System.exit`", "standard streams"));
    assertThat(
            TABLE.values().stream()
                .flatMap(row -> row.ownImports().stream())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(known);
    LIBRARIES.forEach((library, classes) ->
        noClasses()
            .that()
            .resideOutsideOfPackages(packagesThatImport(library))
            .should()
            .dependOnClassesThat(classes)
            .check(CLASSES));
  }

  private static String[] packagesThatImport(String library) {
    return TABLE.entrySet().stream()
        .filter(row -> row.getValue().ownImports().contains(library))
        .map(row -> "dev.scaffold." + row.getKey() + "..")
        .toArray(String[]::new);
  }

  @Test
  void endsTheProcessAndUsesItsStreamsAtTheEdgeOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.scaffold.cli")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void keepsFilesShort() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(400);
      }
    }
  }

  private static String packageOf(JavaClass type) {
    // The commands lie below `cli` as people type them: `cli.catalog` has those of `scaffold
    // catalog`.
    return Arrays.asList(type.getPackageName().split("\\.", -1)).get(BELOW_THE_ROOT);
  }
}
