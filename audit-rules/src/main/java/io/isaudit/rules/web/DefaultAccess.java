package io.isaudit.rules.web;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/** What happens to requests for REST paths that no rule names. */
final class DefaultAccess implements Check {

  private static final String TABLE = "resource_access_control.";
  private static final String WORD = TABLE + "default_access";
  private static final String ALLOW = TABLE + "default_access_allow";
  private static final String SCOPES = TABLE + "disable_scope_validation";

  /** From here on the word only stands for the switch. */
  private static final ProductVersion HAS_SWITCH = ProductVersion.of("5.10");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<ProductVersion> version = subject.version();
    Settings settings = subject.settings();
    if (version.isEmpty()) {
      return List.of(Verdict.unknown(ALLOW, "the product version is not known"));
    }
    if (version.get().isBefore(HAS_SWITCH)) {
      return List.of(word(settings.stated(WORD)));
    }
    return List.of(
        StrictFlag.off(
            ALLOW, settings.find(ALLOW), "every REST path without a rule is open to everybody"),
        StrictFlag.off(
            SCOPES, settings.find(SCOPES), "no REST path asks for the scopes of its rule"));
  }

  private static Verdict word(Setting word) {
    if (word.isAbsent()) {
      return Verdict.pass(WORD, "REST paths without a rule are closed unless they are opened");
    }
    Verdict verdict;
    if (Hidden.is(word.value())) {
      verdict = Verdict.unknown(WORD, Hidden.words(WORD));
    } else if (word.value().is("deny")) {
      verdict = Verdict.pass(WORD, "REST paths without a rule are closed");
    } else {
      verdict = Verdict.fail(WORD, "REST paths without a rule are not closed");
    }
    return verdict.expected("deny or absent").actual(word.value().display()).from(word.origin());
  }
}
