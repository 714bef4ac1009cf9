package com.example.acmeshop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The rules that keep the packages apart. */
@AnalyzeClasses(
    packagesOf = Application.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = Application.class.getPackageName();

  private static final String[] API = {
    // [#if graphql]
    BASE + ".graphql..",
    // [/#if]
    // [#if rest]
    BASE + ".rest..",
    // [/#if]
  };

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingKnowsTheApi =
      noClasses()
          .that()
          .resideOutsideOfPackages(API)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(API);

  @ArchTest
  static final ArchRule nothingButTheApiKnowsTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackages(API)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.http..");

  // [#if graphql]
  @ArchTest
  static final ArchRule nothingButTheApiKnowsGraphql =
      noClasses()
          .that()
          .resideOutsideOfPackages(API)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("graphql..", "org.springframework.graphql..");

  // [/#if]
  // [#if rest]
  @ArchTest
  static final ArchRule nothingButTheApiKnowsItsDescription =
      noClasses()
          .that()
          .resideOutsideOfPackages(API)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.swagger..");

  // [/#if]
  @ArchTest
  static final ArchRule fieldsAreNotInjected =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule logsGoThroughSlf4j =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule onlyTheEntryPrints =
      noClasses()
          .that()
          .areNotAssignableTo(Application.class)
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
}
