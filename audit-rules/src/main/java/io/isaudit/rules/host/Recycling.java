package io.isaudit.rules.host;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.Map;

/** A kernel parameter that tuning guides still name and that newer kernels do not have. */
final class Recycling implements Check {

  private static final String NAME = "net.ipv4.tcp_tw_recycle";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    if (subject.host().isWindows()) {
      return List.of(Verdict.notApplicable(NAME, "Windows has no such setting"));
    }
    return Known.or(
        NAME,
        "the kernel parameters are",
        subject.host().kernel(),
        kernel -> List.of(verdict(kernel).expected("absent or 0")));
  }

  private static Verdict verdict(Map<String, String> kernel) {
    String text = kernel.get(NAME);
    if (text == null) {
      return Verdict.pass(NAME, "this kernel no longer has " + NAME);
    }
    if (!text.matches("\\d{1,18}")) {
      return Verdict.unknown(NAME, "the kernel does not show " + NAME);
    }
    return Long.parseLong(text) == 0
        ? Verdict.pass(NAME, NAME + " is off")
        : Verdict.fail(NAME, NAME + " is on").actual(text);
  }
}
