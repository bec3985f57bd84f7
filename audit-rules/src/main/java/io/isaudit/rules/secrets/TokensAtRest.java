package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether tokens and client secrets stand readable in the database. */
final class TokensAtRest implements Check {

  private static final String HASH = "oauth.hash_tokens_and_secrets";
  private static final String PROCESSOR = "oauth.extensions.token_persistence_processor";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Optional<Setting> hash = settings.find(HASH);
    Optional<Setting> processor = settings.find(PROCESSOR);
    if (hash.filter(found -> found.value().is("true")).isPresent()) {
      return List.of(
          Verdict.pass(HASH, "tokens and client secrets are stored as hashes")
              .from(hash.get().origin()));
    }
    if (hash.isEmpty() || processor.isEmpty()) {
      return List.of(Verdict.unknown(HASH, "the defaults of this version are not known"));
    }
    if (Conditions.isReferenceText(hash.get().value()) || hash.get().value().asText().isEmpty()) {
      if (!hash.get().isAbsent()) {
        return List.of(Verdict.unknown(HASH, HASH + " is set outside the file"));
      }
    }
    Setting named = processor.get();
    return List.of(verdict(named.value()).actual(named.value().display()).from(named.origin()));
  }

  private static Verdict verdict(SettingValue processor) {
    Verdict plain =
        Verdict.fail(PROCESSOR, "tokens and client secrets are stored as they are")
            .expected("a processor that encrypts or hashes, or " + HASH + " = true");
    if (processor.isAbsent()) {
      return plain;
    }
    String name = processor.asText().orElse("").toLowerCase(Locale.ROOT);
    if (name.contains("encrypt") || name.contains("hash")) {
      return Verdict.pass(PROCESSOR, "a processor encrypts or hashes what is stored");
    }
    return name.contains("plaintext") || name.isBlank()
        ? plain
        : Verdict.unknown(PROCESSOR, "what the processor does is not known");
  }
}
