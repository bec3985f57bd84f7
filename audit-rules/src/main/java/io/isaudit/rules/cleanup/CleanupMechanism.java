package io.isaudit.rules.cleanup;

import static io.isaudit.declaration.DeclarationKey.DATABASE_CLEANUP;
import static io.isaudit.rule.lang.Conditions.be;

import io.isaudit.rule.Outcome;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;

/**
 * Demands on a switch of the product's own cleanup, which procedures of the database can replace.
 */
final class CleanupMechanism {

  private static final String PROCEDURES = "procedures";

  private CleanupMechanism() {}

  static Condition<SettingView> beOnUnlessProceduresDoIt() {
    Condition<SettingView> on = be(true);
    return Condition.of(
        "be true unless procedures of the database are declared to clean up",
        (view, subject) -> {
          Judgement judgement = on.judge(view, subject);
          boolean declared =
              subject
                  .declarations(DATABASE_CLEANUP)
                  .text(DATABASE_CLEANUP)
                  .filter(PROCEDURES::equals)
                  .isPresent();
          return declared && judgement.outcome() != Outcome.PASS
              ? Judgement.metWithNote("procedures of the database are declared to clean up")
              : judgement;
        });
  }
}
