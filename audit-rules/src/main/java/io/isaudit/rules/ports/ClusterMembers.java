package io.isaudit.rules.ports;

import io.isaudit.rule.Subject;
import io.isaudit.snapshot.host.IpRange;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where members of a cluster are.
 *
 * @param complete whether there are no others than these
 */
record ClusterMembers(List<IpRange> ranges, boolean complete) {

  private static final String LIST = "clustering.members";
  private static final String WKA = "wka";

  /** What never leaves a machine may reach it. */
  private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

  ClusterMembers {
    ranges = List.copyOf(ranges);
  }

  /** Those of the parameter, and those that a list in the settings names by address. */
  static ClusterMembers of(Subject subject) {
    List<IpRange> ranges = new ArrayList<>();
    LOOPBACK.forEach(range -> IpRange.parse(range).ifPresent(ranges::add));
    List<String> given = subject.parameter(ClusterFirewall.MEMBERS);
    int named = 0;
    for (String range : given) {
      named += add(IpRange.parse(range), ranges);
    }
    boolean listed = isListed(subject);
    List<SettingValue> members =
        listed ? subject.settings().stated(LIST).value().asList() : List.of();
    for (SettingValue member : members) {
      named += add(member.asText().flatMap(ClusterMembers::address), ranges);
    }
    return new ClusterMembers(ranges, named == 0 && (listed || !given.isEmpty()));
  }

  /** How many are no address, and so cannot be compared. */
  private static int add(Optional<IpRange> range, List<IpRange> to) {
    range.ifPresent(to::add);
    return range.isPresent() ? 0 : 1;
  }

  private static boolean isListed(Subject subject) {
    Setting list = subject.settings().stated(LIST);
    return list.isExplicit() && ClusterPorts.scheme(subject).filter(WKA::equals).isPresent();
  }

  private static Optional<IpRange> address(String member) {
    return IpRange.parse(member.strip().replaceFirst(":\\d{1,5}$", ""));
  }

  boolean cover(String source) {
    Optional<IpRange> wanted = IpRange.parse(source);
    return wanted.isPresent() && ranges.stream().anyMatch(range -> range.contains(wanted.get()));
  }
}
