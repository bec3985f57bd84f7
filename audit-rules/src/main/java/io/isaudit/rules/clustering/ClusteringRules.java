package io.isaudit.rules.clustering;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "clustering". */
public final class ClusteringRules implements RuleBook {

  @Override
  public String name() {
    return "clustering";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(MembershipRules.ALL, ComparisonRules.ALL).flatMap(List::stream).toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(MembershipRules.class, ComparisonRules.class);
  }
}
