package io.isaudit.policy.file;

import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.util.Map;
import java.util.Optional;

/** Changed severities by rule. */
record SeveritiesForm(Form.Word<Severity> words) implements Form<Map<RuleId, Severity>> {

  @Override
  public Optional<Map<RuleId, Severity>> read(Value value, Reading reading) {
    return ByRule.read(value, reading, (rule, severity) -> words.read(severity, reading));
  }
}
