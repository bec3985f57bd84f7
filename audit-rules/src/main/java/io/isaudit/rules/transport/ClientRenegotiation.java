package io.isaudit.rules.transport;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for the option that refuses renegotiation, which TLS 1.3 has no more. */
final class ClientRenegotiation implements Check {

  private static final String NAME = "-Djdk.tls.rejectClientInitiatedRenegotiation";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(verdict(subject).expected(NAME + "=true"));
  }

  private static Verdict verdict(Subject subject) {
    StartOptions options = StartOptions.inEffect(subject);
    Optional<String> protocols =
        Connector.value(subject, Connector.PROTOCOLS).flatMap(SettingValue::asText);
    if (protocols
        .filter(list -> ProtocolList.enabledBy(list).equals(Set.of("TLSv1.3")))
        .isPresent()) {
      return Verdict.pass(NAME, "TLS 1.3 alone is on, which has no renegotiation");
    }
    Optional<Verdict> doubt = options.doubt(NAME);
    if (doubt.isPresent()) {
      return doubt.get();
    }
    Optional<JvmOption> option = options.last(NAME);
    if (option.filter(set -> set.value().is("true")).isPresent()) {
      return StartOptions.about(
          option.get(), Verdict.pass(NAME, "renegotiation that a client asks for is refused"));
    }
    if (protocols.isEmpty()) {
      return Verdict.unknown(NAME, "the option is not on, and the TLS versions are not known");
    }
    Verdict fail = Verdict.fail(NAME, "a client may renegotiate as often as it likes");
    return option.map(set -> unsure(set, fail)).orElse(fail);
  }

  private static Verdict unsure(JvmOption option, Verdict fail) {
    return StartOptions.about(
        option,
        StartOptions.text(option).isPresent()
            ? fail
            : Verdict.unknown(NAME, "its value is only known to the running server"));
  }
}
