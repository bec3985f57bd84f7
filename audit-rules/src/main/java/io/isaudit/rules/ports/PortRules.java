package io.isaudit.rules.ports;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.LISTENERS;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "ports". */
public final class PortRules implements RuleBook {

  public static final Rule HTTP =
      rule("ports/http", MEDIUM)
          .in(PRODUCTION)
          .guide("WSO2 IS PORTS")
          .needs(LISTENERS, SETTINGS)
          .checkedBy(
              "the plain HTTP port is closed or bound to the loopback address",
              new PlainHttpPort());

  public static final Rule THRIFT =
      rule("ports/thrift", MEDIUM)
          .guide("WSO2 IS PORTS")
          .setting("entitlement.thrift.enable")
          .should(be(false).or(beAbsent()));

  @Override
  public String name() {
    return "ports";
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(Stream.of(HTTP, THRIFT), PortQuestions.all().stream()).toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(PortRules.class, PortQuestions.class);
  }
}
