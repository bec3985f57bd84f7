package io.isaudit.collect.internal.host;

import io.isaudit.snapshot.host.FirewallRule;
import io.isaudit.snapshot.host.Listener.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ports as firewalls name them.
 *
 * @param first of a range
 * @param last the same for one port
 */
record PortList(int first, int last) {

  static final PortList ALL = new PortList(0, 65_535);

  private static final int MOST = 1_000;
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:[:-](\\d{1,5}))?");
  private static final Map<String, String> SERVICES =
      Map.of("ssh", "22", "http", "80", "https", "443", "domain", "53", "ntp", "123");

  /** A rule for each source and each port; one that nothing is known of when they are too many. */
  static List<FirewallRule> rules(
      FirewallRule.Action action,
      Optional<Transport> transport,
      List<Optional<String>> sources,
      List<PortList> ports) {
    if ((long) sources.size() * ports.size() > MOST) {
      return List.of(FirewallRule.notUnderstood());
    }
    return sources.stream()
        .flatMap(
            source ->
                ports.stream()
                    .map(
                        port -> new FirewallRule(action, transport, port.first, port.last, source)))
        .toList();
  }

  /** The ports of a list with commas; empty when one of them is not understood. */
  static Optional<List<PortList>> of(String text) {
    List<PortList> all = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String word = part.strip();
      Matcher form = FORM.matcher(SERVICES.getOrDefault(word, word));
      if (!form.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(form.group(1));
      all.add(new PortList(first, form.group(2) == null ? first : Integer.parseInt(form.group(2))));
    }
    return Optional.of(all);
  }
}
