package io.isaudit.rules.secrets;

import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** The rules of the chapter "secrets". */
public final class SecretRules implements RuleBook {

  public static final Rule CONFIG_PERMISSIONS =
      rule("secrets/config-permissions", MEDIUM)
          .guide("Security")
          .needs(FILES)
          .checkedBy(
              "only the server's user and group can read the configuration", new FileModes());

  @Override
  public String name() {
    return "secrets";
  }

  @Override
  public List<Rule> rules() {
    return List.of(CONFIG_PERMISSIONS);
  }
}
