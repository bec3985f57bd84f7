package io.isaudit.rules.keystores;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "keystores". */
public final class KeystoreRules implements RuleBook {

  @Override
  public String name() {
    return "keystores";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(CertificateRules.ALL, StoreRules.ALL, PasswordRules.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(CertificateRules.class, StoreRules.class, PasswordRules.class);
  }
}
