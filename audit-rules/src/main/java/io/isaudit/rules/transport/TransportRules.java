package io.isaudit.rules.transport;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "transport". */
public final class TransportRules implements RuleBook {

  @Override
  public String name() {
    return "transport";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(ConnectorRules.ALL, TlsOptionRules.ALL, LiveTlsRules.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(ConnectorRules.class, TlsOptionRules.class, LiveTlsRules.class);
  }
}
