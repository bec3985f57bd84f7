package io.isaudit.rules.databases;

import static io.isaudit.declaration.DeclarationKey.NODES;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.DATABASE;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import java.util.List;

/** The rules of the chapter "databases". */
public final class DatabaseRules implements RuleBook {

  public static final Rule H2_IN_USE =
      rule("databases/h2-in-use", CRITICAL)
          .in(PRODUCTION)
          .guide("Setting up the Database")
          .needs(SETTINGS)
          .each(Datasource.ALL)
          .should(notUseH2());

  public static final Rule LAYOUT =
      rule("databases/layout", INFO)
          .guide("Setting up the Database")
          .needs(SETTINGS)
          .informs("the databases follow the minimum or the extended layout", new DatabaseLayout());

  public static final Rule POOL_TOTAL =
      rule("databases/pool-total", MEDIUM)
          .on(DEPLOYMENT)
          .guide("Database")
          .needs(SETTINGS, DATABASE)
          .declarations(NODES)
          .parameters(PoolTotal.HEADROOM)
          .checkedBy(
              "all connection pools together stay below the limit of the database server",
              new PoolTotal());

  private static Condition<Datasource> notUseH2() {
    return Condition.of(
        "not use H2",
        (datasource, subject) -> {
          if (datasource.isH2()) {
            return datasource.dbms().filter("h2"::equals).isPresent()
                ? Judgement.notMet()
                : Judgement.notMet("its type or its driver is that of H2");
          }
          return datasource
              .dbms()
              .map(dbms -> Judgement.met())
              .orElseGet(
                  () ->
                      Judgement.unknown(
                          "neither URL, type nor driver of "
                              + datasource.name()
                              + " tells its database: they stand outside the file"));
        });
  }

  @Override
  public String name() {
    return "databases";
  }

  @Override
  public List<Rule> rules() {
    return List.of(H2_IN_USE, LAYOUT, POOL_TOTAL);
  }
}
