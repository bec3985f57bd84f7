package io.isaudit.rules.monitoring;

import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "monitoring". */
public final class MonitoringRules implements RuleBook {

  private static final String HEALTH = "Server Health Check";
  private static final String FIRST = "5.9";

  public static final Rule HEALTH_API =
      rule("monitoring/health-api", LOW)
          .since(FIRST)
          .guide(HEALTH)
          .setting("carbon_health_check.enable")
          .should(be(true));

  public static final Rule HEALTH_DATASOURCES =
      rule("monitoring/health-datasources", INFO)
          .since(FIRST)
          .guide(HEALTH)
          .needs(SETTINGS)
          .parameters(HealthDatasources.POOL_LIMIT)
          .checkedBy("the health check covers every datasource", new HealthDatasources());

  @Override
  public String name() {
    return "monitoring";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            List.of(HEALTH_API, HEALTH_DATASOURCES),
            LogRules.ALL,
            LiveHealth.ALL,
            MonitoringQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(
        MonitoringRules.class, LogRules.class, LiveHealth.class, MonitoringQuestions.class);
  }
}
