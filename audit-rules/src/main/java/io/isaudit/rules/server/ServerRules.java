package io.isaudit.rules.server;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "server". */
public final class ServerRules implements RuleBook {

  @Override
  public String name() {
    return "server";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            ConfigRules.ALL,
            AddressRules.ALL,
            FeatureRules.ALL,
            MailRules.ALL,
            ServerQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(
        ConfigRules.class,
        AddressRules.class,
        FeatureRules.class,
        MailRules.class,
        ServerQuestions.class);
  }
}
