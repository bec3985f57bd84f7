package io.isaudit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;

/** The layers of this module, as docs/adr/0001-architecture.md draws them. */
@AnalyzeClasses(packages = "io.isaudit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String WRITING = "(write|create|delete|move|copy|newOutput|set).*";

  @ArchTest
  static final ArchRule layers_look_down_only =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("evidence")
          .definedBy("io.isaudit.evidence..")
          .layer("snapshot")
          .definedBy("io.isaudit.snapshot..")
          .layer("declaration")
          .definedBy("io.isaudit.declaration..")
          .layer("facts")
          .definedBy("io.isaudit.facts..")
          .layer("rule")
          .definedBy("io.isaudit.rule..")
          .layer("page")
          .definedBy("io.isaudit.page..")
          .layer("policy")
          .definedBy("io.isaudit.policy")
          .layer("policy file")
          .definedBy("io.isaudit.policy.file..")
          .layer("toml")
          .definedBy("io.isaudit.toml..")
          .layer("result")
          .definedBy("io.isaudit.result..")
          .layer("progress")
          .definedBy("io.isaudit.progress..")
          .layer("render")
          .definedBy("io.isaudit.render..")
          .layer("engine")
          .definedBy("io.isaudit.engine..")
          .layer("json")
          .definedBy("io.isaudit.json..")
          .layer("collect")
          .definedBy("io.isaudit.collect..")
          .layer("kit")
          .definedBy("io.isaudit.kit..")
          .layer("fix")
          .definedBy("io.isaudit.fix..")
          .layer("front")
          .definedBy("io.isaudit")
          .whereLayer("front")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("fix")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("kit")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("collect")
          .mayOnlyBeAccessedByLayers("kit", "front")
          .whereLayer("policy file")
          .mayOnlyBeAccessedByLayers("kit", "front")
          .whereLayer("json")
          .mayOnlyBeAccessedByLayers("policy file", "kit", "front")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("kit", "front")
          .whereLayer("render")
          .mayOnlyBeAccessedByLayers("front")
          .whereLayer("progress")
          .mayOnlyBeAccessedByLayers("engine", "collect", "front")
          .whereLayer("policy")
          .mayOnlyBeAccessedByLayers("result", "engine", "json", "policy file", "kit", "front")
          .whereLayer("result")
          .mayOnlyBeAccessedByLayers(
              "render", "engine", "json", "policy file", "fix", "kit", "front")
          .whereLayer("page")
          .mayOnlyBeAccessedByLayers("render", "engine", "kit", "front")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers(
              "page",
              "policy",
              "progress",
              "result",
              "engine",
              "json",
              "policy file",
              "fix",
              "kit",
              "front")
          .whereLayer("declaration")
          .mayOnlyBeAccessedByLayers(
              "rule", "page", "policy", "result", "engine", "json", "policy file", "kit", "front")
          .whereLayer("snapshot")
          .mayOnlyBeAccessedByLayers(
              "facts",
              "rule",
              "page",
              "engine",
              "json",
              "toml",
              "policy file",
              "collect",
              "fix",
              "kit",
              "front")
          .whereLayer("toml")
          .mayOnlyBeAccessedByLayers("collect", "policy file", "fix")
          .whereLayer("facts")
          .mayOnlyBeAccessedByLayers("page", "collect", "policy file", "fix", "kit");

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("io.isaudit.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule internal_stays_internal =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.isaudit.collect..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.isaudit.collect.internal..");

  @ArchTest
  static final ArchRule only_readers_of_toml_touch_tomlj =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.isaudit.toml..",
              "io.isaudit.policy.file..",
              "io.isaudit.collect.internal.settings..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.tomlj..");

  @ArchTest
  static final ArchRule only_json_readers_touch_jackson =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.isaudit.json..",
              "io.isaudit.facts..",
              "io.isaudit.collect.internal.product..",
              "io.isaudit.collect.internal.recording..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule only_pages_touch_flexmark_and_jsoup =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.isaudit.page..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.vladsch..", "org.jsoup..");

  @ArchTest
  static final ArchRule evaluation_is_pure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.isaudit.snapshot..",
              "io.isaudit.declaration..",
              "io.isaudit.rule..",
              "io.isaudit.policy",
              "io.isaudit.result..",
              "io.isaudit.fix..",
              "io.isaudit.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class);

  /** The files of references are for those who print them. */
  @ArchTest
  static final ArchRule an_audit_reads_no_references =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.isaudit.collect..", "io.isaudit.engine..", "io.isaudit.json..", "io.isaudit")
          .should()
          .callMethod(RuleBook.class, "references", RuleId.class);

  @ArchTest
  static final ArchRule nothing_is_written_by_this_module_but_prepared_pages =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.isaudit.page.PreparePages")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "it writes files",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Files.class)
                          && call.getName().matches(WRITING)))
          .because("an audit only reads");
}
