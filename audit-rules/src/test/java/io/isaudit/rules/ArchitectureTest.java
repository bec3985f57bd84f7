package io.isaudit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.isaudit.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.isaudit.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final int MOST_LINES = 300;

  /** So neither Jackson, tomlj, flexmark, jsoup nor collectors, engine or JSON. */
  @ArchTest
  static final ArchRule rules_know_the_snapshot_the_rule_language_and_declarations_only =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "io.isaudit.rules..",
                      "io.isaudit.rule..",
                      "io.isaudit.evidence..",
                      "io.isaudit.snapshot..",
                      "io.isaudit.declaration..")
                  .or(resideInAPackage("org.jspecify.annotations")));

  @ArchTest
  static final ArchRule chapters_do_not_depend_on_each_other =
      slices().matching("io.isaudit.rules.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule only_the_books_are_public =
      classes()
          .that(not(assignableTo(RuleBook.class)))
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .notBePublic();

  /** {@link RuleBook#resource} is inherited and gives a stream. */
  @ArchTest
  static final ArchRule rules_do_no_input_and_output =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.io..", "java.nio..", "java.net..")
                  .and(not(type(InputStream.class))));

  @ArchTest
  static final ArchRule rules_ask_no_clock =
      noClasses()
          .should()
          .dependOnClassesThat(type(Clock.class))
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @Test
  void no_file_is_longer_than_one_looks_through_at_once() throws IOException {
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Books.SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file, StandardCharsets.UTF_8).size();
        if (lines > MOST_LINES) {
          tooLong.add(file + " has " + lines + " lines");
        }
      }
    }

    assertThat(tooLong).isEmpty();
  }
}
