package io.isaudit.rules.ports;

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
    return Stream.of(ListenerRules.ALL, List.of(THRIFT), PortQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(PortRules.class, ListenerRules.class, PortQuestions.class);
  }
}
