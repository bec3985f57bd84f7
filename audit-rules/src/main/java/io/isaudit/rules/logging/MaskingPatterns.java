package io.isaudit.rules.logging;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks whether there are masking patterns that the product can use. Their text is not kept, for it
 * may quote what it masks; whether it compiles was tried when the file was read.
 */
final class MaskingPatterns implements Check {

  static final Parameter<Boolean> REQUIRED = new Parameter.Flag("maskingRequired", true);

  private static final String TABLE = "masking_pattern.properties";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    if (!subject.parameter(REQUIRED)) {
      return List.of(
          Verdict.notApplicable(TABLE, "the profile states that nothing has to be masked"));
    }
    Map<String, Setting> patterns = subject.settings().below(TABLE);
    if (patterns.isEmpty()) {
      return List.of(Verdict.fail(TABLE, "no masking pattern is written in deployment.toml"));
    }
    return patterns.entrySet().stream()
        .map(pattern -> verdict(TABLE + "." + pattern.getKey(), pattern.getValue()))
        .toList();
  }

  private static Verdict verdict(String key, Setting setting) {
    Optional<Redacted> hidden = setting.value().asSecret();
    boolean pattern =
        hidden
            .map(text -> text.has(RelationKind.IS_PATTERN, key))
            .orElseGet(() -> isPlain(setting.value()));
    boolean noPattern =
        hidden
            .filter(text -> text.has(RelationKind.IS_NO_PATTERN, key) || isEmpty(text))
            .isPresent();
    Verdict verdict =
        pattern
            ? Verdict.pass(key, key + " is a regular expression")
            : noPattern
                ? Verdict.fail(key, key + " should be a regular expression but is none")
                : Verdict.unknown(key, "what " + key + " holds is not known from the file");
    return verdict.from(setting.origin());
  }

  /** What is kept in clear here is a boolean or a number, which matches itself. */
  private static boolean isPlain(SettingValue value) {
    return value.asText().filter(text -> text.matches("[\\w .-]+")).isPresent();
  }

  private static boolean isEmpty(Redacted text) {
    return text.kind() == SecretKind.EMPTY;
  }
}
