package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Adds the offset to the declared proxy port, as the product does, and compares the sum. */
final class ProxyPort implements Check {

  static final String KEY = "transport.https.properties.proxyPort";
  static final Parameter<Integer> PUBLIC_PORT =
      new Parameter.Count("publicPort", 443, "", 1, 65_535);

  private static final String OFFSET = "server.offset";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Setting> port = subject.settings().find(KEY);
    Optional<Setting> offset = subject.settings().find(OFFSET);
    if (port.isEmpty() || offset.isEmpty()) {
      return List.of(Verdict.unknown(KEY, "the defaults of this version are not known"));
    }
    int expected = subject.parameter(PUBLIC_PORT);
    return List.of(
        verdict(port.get(), offset.get(), expected)
            .expected("together with " + OFFSET + " " + expected)
            .actual(port.get().value().display())
            .from(port.get().origin()));
  }

  private static Verdict verdict(Setting port, Setting offset, int expected) {
    if (port.isAbsent()) {
      return Verdict.fail(
          KEY, KEY + " is absent: clients are sent to the port of the server itself");
    }
    Optional<Long> number = port.value().asNumber();
    Optional<Long> shift = offset.isAbsent() ? Optional.of(0L) : offset.value().asNumber();
    if (number.isEmpty() || shift.isEmpty()) {
      return Verdict.unknown(KEY, KEY + " or " + OFFSET + " is no number that stands in the file");
    }
    long sum = number.get() + shift.get();
    String reason = KEY + " and " + OFFSET + " give port " + sum;
    return sum == expected
        ? Verdict.pass(KEY, reason)
        : Verdict.fail(KEY, reason + ", which is not the public one, " + expected);
  }
}
