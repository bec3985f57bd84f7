package io.isaudit.rules.databases;

import io.isaudit.rule.Outcome;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Condition.Logic;
import io.isaudit.rule.lang.Judgement;

/** Demands on datasources outside H2, which leave open what may lie in H2 after all. */
final class External {

  private External() {}

  /** A failure is none as long as nobody knows whether the datasource lies in H2. */
  static Condition<Datasource> should(String words, Logic<Datasource> logic) {
    return Condition.of(
        words,
        (datasource, subject) -> {
          Judgement judgement = logic.judge(datasource, subject);
          boolean open = judgement.outcome() == Outcome.FAIL && datasource.dialect().isEmpty();
          return open ? Judgement.unknown(dbmsUnknown(datasource)) : judgement;
        });
  }

  static String dbmsUnknown(Datasource datasource) {
    return "neither URL, type nor driver of "
        + datasource.name()
        + " tells its database: they stand outside the file";
  }

  static Judgement outside(Datasource datasource, String what) {
    return Judgement.unknown(what + " of " + datasource.name() + " is set outside the file");
  }

  /** Not known, as the URL does not stand in the file in clear. */
  static Judgement noUrl(Datasource datasource) {
    return Judgement.unknown("the URL of " + datasource.name() + " does not stand in the file");
  }
}
