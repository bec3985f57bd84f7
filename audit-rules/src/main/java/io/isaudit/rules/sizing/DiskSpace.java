package io.isaudit.rules.sizing;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Host;
import java.util.List;

/** Size, room and use of the file system that holds the home. */
final class DiskSpace implements Check {

  static final Parameter<Integer> LEAST = new Parameter.Count("minDiskGb", 10, "GB", 1, 100_000);
  static final Parameter<Integer> FREE = new Parameter.Count("freeDiskGb", 2, "GB", 0, 100_000);
  static final Parameter<Integer> USED = new Parameter.Count("usedWarnPct", 85, "%", 10, 100);

  private static final String WHAT = "the size of the file system is";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Host host = subject.host();
    int least = subject.parameter(LEAST);
    int free = subject.parameter(FREE);
    int used = subject.parameter(USED);
    return List.of(
        Sizes.verdict(
            "size",
            WHAT,
            host.diskBytes(),
            bytes -> atLeast("size", "the file system has ", bytes, least)),
        Sizes.verdict(
            "free", WHAT, host.freeDiskBytes(), bytes -> atLeast("free", "free are ", bytes, free)),
        Sizes.verdict(
            "use",
            WHAT,
            host.diskBytes().flatMap(all -> host.freeDiskBytes().map(rest -> percent(all, rest))),
            percent ->
                (percent <= used
                        ? Verdict.pass("use", percent + " % of the file system are used")
                        : Verdict.fail("use", percent + " % of the file system are used"))
                    .expected("at most " + USED.display(used))
                    .actual(percent + " %")));
  }

  private static Verdict atLeast(String item, String words, long bytes, int gigabytes) {
    String reason = words + Sizes.shown(bytes);
    return (bytes >= Sizes.gigabytes(gigabytes)
            ? Verdict.pass(item, reason)
            : Verdict.fail(item, reason))
        .expected("at least " + gigabytes + " GB")
        .actual(Sizes.shown(bytes));
  }

  /** Rounded up, so that a file system that is full is not 99 % full. */
  private static long percent(long all, long free) {
    return all <= 0 ? 100 : (long) Math.ceil(100.0 * Math.max(0, all - free) / all);
  }
}
