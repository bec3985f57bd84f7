package io.isaudit.rules.transport;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.ServerProcess;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/**
 * Looks how long the keys of Diffie-Hellman are. They matter only where a suite uses them; without
 * the option Java 11 and later take 2048 bits.
 */
final class EphemeralDhSize implements Check {

  private static final String NAME = "-Djdk.tls.ephemeralDHKeySize";
  private static final int LEAST_BITS = 2048;
  private static final int LONG_BY_DEFAULT = 11;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(verdict(subject).expected("at least " + LEAST_BITS + " bits"));
  }

  private static Verdict verdict(Subject subject) {
    boolean unused =
        Connector.value(subject, Connector.CIPHERS)
            .flatMap(SettingValue::asText)
            .map(CipherSuites::enabledBy)
            .filter(suites -> !suites.isEmpty())
            .filter(suites -> suites.stream().noneMatch(CipherSuites::mayUseDhe))
            .isPresent();
    if (unused) {
      return Verdict.pass(NAME, "no cipher suite uses such keys");
    }
    StartOptions options = StartOptions.inEffect(subject);
    return options
        .doubt(NAME)
        .orElseGet(
            () ->
                options
                    .last(NAME)
                    .map(option -> StartOptions.about(option, sized(option)))
                    .orElseGet(() -> byJava(subject)));
  }

  private static Verdict sized(JvmOption option) {
    Optional<String> text = StartOptions.text(option);
    if (text.isEmpty()) {
      return Verdict.unknown(NAME, "its value is only known to the running server");
    }
    if (text.get().equals("matched")) {
      return Verdict.unknown(NAME, "the keys are as long as that of the certificate");
    }
    return option.value().asNumber().filter(bits -> bits >= LEAST_BITS).isPresent()
        ? Verdict.pass(NAME, "the keys are long enough")
        : Verdict.fail(NAME, "the keys are shorter than " + LEAST_BITS + " bits");
  }

  private static Verdict byJava(Subject subject) {
    Optional<Integer> java =
        subject
            .hostIfKnown()
            .found()
            .map(Host::process)
            .flatMap(process -> process.found())
            .flatMap(ServerProcess::javaMajor);
    if (java.isEmpty()) {
      return Verdict.unknown(NAME, "the option is not set, and the version of Java is not known");
    }
    return java.get() >= LONG_BY_DEFAULT
        ? Verdict.pass(NAME, "Java " + java.get() + " takes long keys by itself")
        : Verdict.fail(NAME, "Java " + java.get() + " takes short keys unless told otherwise");
  }
}
