package com.example.rules;

import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Conditions.onText;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** What this organisation asks for beyond the shipped rules. */
public final class HouseRules implements RuleBook {

  public static final Rule OUR_DOMAIN =
      rule("house/our-domain", HIGH)
          .setting("server.hostname")
          .should(onText("end with .example.com", text -> text.endsWith(".example.com")));

  public static final Rule NO_PORT_OFFSET =
      rule("house/no-port-offset", LOW).setting("server.offset").should(be(0).or(beAbsent()));

  @Override
  public String name() {
    return "house";
  }

  @Override
  public List<Rule> rules() {
    return List.of(OUR_DOMAIN, NO_PORT_OFFSET);
  }
}
