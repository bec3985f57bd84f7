package io.isaudit.rules.transport;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/** Looks how the server verifies the names of the hosts that it calls. */
final class HostnameVerification implements Check {

  static final String NAME = "-Dhttpclient.hostnameVerifier";
  private static final String STRICT = "Strict";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartOptions options = StartOptions.inEffect(subject);
    return List.of(
        options
            .doubt(NAME)
            .orElseGet(() -> verdict(options.last(NAME)))
            .expected(NAME + "=" + STRICT));
  }

  private static Verdict verdict(Optional<JvmOption> option) {
    if (option.isEmpty()) {
      return Verdict.fail(NAME, "no verifier of host names is chosen");
    }
    Optional<String> verifier = StartOptions.text(option.get());
    if (verifier.isEmpty()) {
      return StartOptions.about(
          option.get(), Verdict.unknown(NAME, "its value is only known to the running server"));
    }
    boolean strict = verifier.get().equalsIgnoreCase(STRICT);
    return StartOptions.about(
        option.get(),
        strict
            ? Verdict.pass(NAME, "host names are verified strictly")
            : Verdict.fail(NAME, "host names are not verified strictly"));
  }
}
