package io.isaudit.rules.sizing;

import static io.isaudit.declaration.DeclarationKey.DATABASE_CLEANUP;
import static io.isaudit.declaration.DeclarationKey.PEAK_TPS;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.DATABASE;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "sizing". */
public final class SizingRules implements RuleBook {

  public static final Rule DATABASE_STORAGE =
      rule("sizing/database-storage", MEDIUM)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Setting up the Database")
          .needs(SETTINGS, DATABASE)
          .declarations(PEAK_TPS, DATABASE_CLEANUP)
          .parameters(
              DatabaseStorage.PER_LOGIN,
              DatabaseStorage.KEPT,
              DatabaseStorage.KEPT_WITHOUT,
              DatabaseStorage.HEADROOM,
              DatabaseStorage.LOAD)
          .checkedBy(
              "the database can grow by what the expected logins leave", new DatabaseStorage());

  @Override
  public String name() {
    return "sizing";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(List.of(DATABASE_STORAGE), MachineRules.ALL, SizingQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(SizingRules.class, MachineRules.class, SizingQuestions.class);
  }
}
