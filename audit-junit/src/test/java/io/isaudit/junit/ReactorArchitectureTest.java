package io.isaudit.junit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, as docs/adr/0001-architecture.md draws them. */
@AnalyzeClasses(packages = "io.isaudit", importOptions = DoNotIncludeTests.class)
class ReactorArchitectureTest {

  @ArchTest
  static final ArchRule rules_reports_and_junit_know_the_core_only =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("rules")
          .definedBy("io.isaudit.rules..")
          .layer("report")
          .definedBy(
              "io.isaudit.report..",
              "io.isaudit.fleet..",
              "io.isaudit.signing..",
              "io.isaudit.cli..")
          .layer("junit")
          .definedBy("io.isaudit.junit..")
          .layer("core")
          .definedBy(
              "io.isaudit",
              "io.isaudit.evidence..",
              "io.isaudit.snapshot..",
              "io.isaudit.declaration..",
              "io.isaudit.facts..",
              "io.isaudit.rule..",
              "io.isaudit.page..",
              "io.isaudit.policy..",
              "io.isaudit.result..",
              "io.isaudit.progress..",
              "io.isaudit.render..",
              "io.isaudit.engine..",
              "io.isaudit.json..",
              "io.isaudit.toml..",
              "io.isaudit.collect..",
              "io.isaudit.fix..",
              "io.isaudit.kit..")
          .whereLayer("rules")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("junit")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("core")
          .mayOnlyBeAccessedByLayers("rules", "report", "junit");

  @ArchTest
  static final ArchRule every_class_stands_in_a_known_package =
      classes()
          .should()
          .resideInAnyPackage(
              "io.isaudit",
              "io.isaudit.evidence..",
              "io.isaudit.snapshot..",
              "io.isaudit.declaration..",
              "io.isaudit.facts..",
              "io.isaudit.rule..",
              "io.isaudit.page..",
              "io.isaudit.policy..",
              "io.isaudit.result..",
              "io.isaudit.progress..",
              "io.isaudit.render..",
              "io.isaudit.engine..",
              "io.isaudit.json..",
              "io.isaudit.toml..",
              "io.isaudit.collect..",
              "io.isaudit.fix..",
              "io.isaudit.kit..",
              "io.isaudit.rules..",
              "io.isaudit.report..",
              "io.isaudit.signing..",
              "io.isaudit.fleet..",
              "io.isaudit.cli..",
              "io.isaudit.junit..");

  @ArchTest
  static final ArchRule junit_and_assertj_stay_in_the_junit_module =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.isaudit.junit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.assertj..");

  @ArchTest
  static final ArchRule only_the_command_line_touches_picocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.isaudit.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule reports_read_results_and_pages_only =
      noClasses()
          .that()
          .resideInAPackage("io.isaudit.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.isaudit.collect..",
              "io.isaudit.toml..",
              "io.isaudit.engine..",
              "io.isaudit.facts..",
              "io.isaudit.fix..",
              "io.isaudit.kit..");

  @ArchTest
  static final ArchRule only_the_layer_of_tagged_pdf_touches_openpdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.isaudit.report.pdf.tagged..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.lowagie..");

  @ArchTest
  static final ArchRule the_layer_of_tagged_pdf_knows_no_audit =
      noClasses()
          .that()
          .resideInAPackage("io.isaudit.report.pdf.tagged..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.isaudit..")
                  .and(not(resideInAPackage("io.isaudit.report.pdf.tagged..")))
                  .and(not(simpleName("VisibleText"))));

  @ArchTest
  static final ArchRule only_the_assertions_need_assertj =
      noClasses()
          .that()
          .haveNameNotMatching("io\\.isaudit\\.junit\\.IsAuditAssertions.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.assertj..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("io\\.isaudit\\.junit\\.IsAuditAssertions.*");
}
