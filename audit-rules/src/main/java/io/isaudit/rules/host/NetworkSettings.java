package io.isaudit.rules.host;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Host;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The kernel parameters that decide how many connections a machine can serve. */
final class NetworkSettings implements Check {

  static final Parameter<Integer> TIMEOUT = new Parameter.Count("finTimeoutMax", 30, "s", 1, 3_600);
  static final Parameter<Integer> FILES =
      new Parameter.Count("fileMax", 2_097_152, "files", 1, Integer.MAX_VALUE);
  static final Parameter<Integer> BUFFERS =
      new Parameter.Count("bufferMax", 67_108_864, "B", 1, Integer.MAX_VALUE);

  private static final String ITEM = "kernel";
  private static final int LOWEST_PORT = 1_024;
  private static final int HIGHEST_PORT = 65_535;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Host host = subject.host();
    if (host.isWindows() || host.isContainer()) {
      return List.of(
          Verdict.notApplicable(
              ITEM,
              host.isWindows() ? "Windows has no such settings" : "the kernel is not its own"));
    }
    int timeout = subject.parameter(TIMEOUT);
    int files = subject.parameter(FILES);
    int buffers = subject.parameter(BUFFERS);
    return Known.or(
        ITEM,
        "the kernel parameters are",
        host.kernel(),
        kernel ->
            List.of(
                verdict(
                    kernel, "net.ipv4.tcp_fin_timeout", "at most " + timeout, n -> n[0] <= timeout),
                verdict(kernel, "fs.file-max", "at least " + files, n -> n[0] >= files),
                verdict(
                    kernel,
                    "net.ipv4.ip_local_port_range",
                    LOWEST_PORT + " " + HIGHEST_PORT,
                    n -> n.length > 1 && n[0] <= LOWEST_PORT && n[1] >= HIGHEST_PORT),
                verdict(kernel, "net.core.rmem_max", "at least " + buffers, n -> n[0] >= buffers),
                verdict(kernel, "net.core.wmem_max", "at least " + buffers, n -> n[0] >= buffers),
                verdict(kernel, "net.ipv4.tcp_tw_reuse", "1", n -> n[0] == 1)));
  }

  private static Verdict verdict(
      Map<String, String> kernel, String name, String expected, Predicate<long[]> fits) {
    String text = kernel.getOrDefault(name, "");
    if (!text.matches("\\d{1,20}( \\d{1,20}){0,3}")) {
      return Verdict.unknown(name, "the kernel does not show " + name).expected(expected);
    }
    long[] numbers =
        Arrays.stream(text.split(" ", -1)).mapToLong(NetworkSettings::number).toArray();
    String reason = name + " is " + text;
    return (fits.test(numbers) ? Verdict.pass(name, reason) : Verdict.fail(name, reason))
        .expected(expected)
        .actual(text);
  }

  private static long number(String digits) {
    return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
