package io.isaudit.rules.deployment;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.host.IpRange;
import io.isaudit.snapshot.host.IpRange.Ip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ranges of addresses that the Internet does not reach. */
record InternalRanges(List<IpRange> ranges) {

  static final Parameter<List<String>> PRIVATE =
      new Parameter.Words(
          "privateRanges", List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"));

  /** Addresses that no router of the Internet forwards: loopback, links, carriers, wildcards. */
  private static final List<IpRange> NOT_ROUTED =
      Stream.of(
              "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "100.64.0.0/10", "::/127", "fe80::/10")
          .flatMap(range -> IpRange.parse(range).stream())
          .toList();

  private static final InternalRanges BY_DEFAULT = with(PRIVATE.defaultValue());

  InternalRanges {
    ranges = List.copyOf(ranges);
  }

  /** Those of the parameter, and those that are never routed. */
  static InternalRanges of(Subject subject) {
    List<String> privates = subject.parameter(PRIVATE);
    return privates.equals(PRIVATE.defaultValue()) ? BY_DEFAULT : with(privates);
  }

  private static InternalRanges with(List<String> privates) {
    List<IpRange> all = new ArrayList<>(NOT_ROUTED);
    privates.forEach(range -> IpRange.parse(range).ifPresent(all::add));
    return new InternalRanges(all);
  }

  /** Whether a text is an address outside of them; a name is none. */
  boolean isPublic(String text) {
    Optional<Ip> address = IpRange.address(text);
    return address.isPresent() && ranges.stream().noneMatch(range -> range.contains(address.get()));
  }
}
