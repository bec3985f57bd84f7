package io.isaudit.collect.internal.host;

import io.isaudit.snapshot.host.FirewallRule;
import io.isaudit.snapshot.host.FirewallRule.Action;
import io.isaudit.snapshot.host.IpRange;
import io.isaudit.snapshot.host.Listener.Transport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one rule of a file in the form of {@code iptables-save}. */
final class IptablesRules {

  private static final Set<String> WITHOUT_EFFECT = Set.of("comment", "tcp", "udp", "multiport");
  private static final Set<String> ON_STATE = Set.of("state", "conntrack");

  private static final Set<String> OF_KNOWN_CONNECTIONS =
      Set.of("ESTABLISHED", "RELATED", "INVALID");

  /** Chains that ufw itself writes, of which none lets anybody in. */
  private static final Set<String> OF_UFW = Set.of("ufw-not-local", "ufw-user-input");

  private Optional<Transport> transport = Optional.empty();
  private List<Optional<String>> sources = List.of(Optional.empty());
  private List<PortList> ports = List.of(PortList.ALL);
  private Optional<Action> action = Optional.empty();
  private boolean understood = true;
  private boolean inverted;

  /** Whether it says nothing of new connections from other machines. */
  private boolean beside;

  private IptablesRules() {}

  /** The rules of a chain that decide on new connections. */
  static List<FirewallRule> of(List<String> lines, String chain) {
    String start = "-A " + chain + " ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .flatMap(line -> new IptablesRules().read(line.substring(start.length())))
        .toList();
  }

  private Stream<FirewallRule> read(String rule) {
    Iterator<String> words = words(rule).iterator();
    while (words.hasNext()) {
      read(words.next(), words);
    }
    if (inverted) {
      return Stream.of(FirewallRule.notUnderstood());
    }
    if (beside) {
      return Stream.empty();
    }
    // Whatever else a rule asks for, it holds for its own ports at most.
    return understood && action.isPresent()
        ? PortList.rules(action.get(), transport, sources, ports).stream()
        : PortList.rules(Action.NOT_UNDERSTOOD, transport, List.of(Optional.empty()), ports)
            .stream();
  }

  /** A comment in quotation marks may hold blanks. */
  private static List<String> words(String rule) {
    return List.of(rule.replaceAll("\"[^\"]*\"", "quoted").strip().split("\\s+", -1));
  }

  private void read(String option, Iterator<String> words) {
    switch (option) {
      case "-p", "--protocol" -> protocol(next(words));
      case "-s", "--source", "--src" -> source(next(words));
      case "--dport", "--dports", "--destination-port", "--destination-ports" -> ports(next(words));
      case "-i", "--in-interface" -> {
        beside |= next(words).equals("lo");
        understood &= beside;
      }
      case "-m", "--match" -> {
        String match = next(words);
        understood &= WITHOUT_EFFECT.contains(match) || ON_STATE.contains(match);
      }
      case "--state", "--ctstate" -> states(new HashSet<>(List.of(next(words).split(",", -1))));
      case "!" -> inverted = true;
      case "--comment", "--reject-with" -> next(words);
      case "-j", "--jump" -> target(next(words));
      // Destinations, limits and whatever else narrows a rule down.
      default -> understood = false;
    }
  }

  private static String next(Iterator<String> words) {
    return words.hasNext() ? words.next() : "";
  }

  private void states(Set<String> states) {
    beside |= OF_KNOWN_CONNECTIONS.containsAll(states);
    understood &= beside || states.contains("NEW");
  }

  private void protocol(String word) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "tcp" -> transport = Optional.of(Transport.TCP);
      case "udp" -> transport = Optional.of(Transport.UDP);
      case "all" -> transport = Optional.empty();
      default -> beside = true;
    }
  }

  private void source(String text) {
    List<Optional<String>> all = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      understood &= IpRange.parse(one).isPresent();
      all.add(one.endsWith("/0") ? Optional.empty() : Optional.of(one));
    }
    sources = all;
  }

  private void ports(String text) {
    Optional<List<PortList>> read = PortList.of(text);
    understood &= read.isPresent();
    ports = read.orElse(ports);
  }

  private void target(String name) {
    switch (name) {
      case "ACCEPT" -> action = Optional.of(Action.ACCEPT);
      case "DROP", "REJECT" -> action = Optional.of(Action.REFUSE);
      case "LOG" -> beside = true;
      default -> beside |= OF_UFW.contains(name) || name.startsWith("ufw-logging-");
    }
  }
}
