package io.isaudit.rules.ports;

import io.isaudit.snapshot.host.FirewallRule;
import io.isaudit.snapshot.host.FirewallRule.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a firewall lets reach a port.
 *
 * @param everybody whether anybody who is not refused before gets in
 * @param unsure whether somebody may get in by a rule that is not understood
 */
record Admitted(List<String> sources, boolean everybody, boolean unsure) {

  Admitted {
    sources = List.copyOf(sources);
  }

  /** Goes through the rules in their order, up to one that decides for everybody. */
  static Admitted by(List<FirewallRule> rules, boolean refusesByDefault, ClusterPort port) {
    List<String> sources = new ArrayList<>();
    boolean unsure = false;
    for (FirewallRule rule : rules) {
      if (rule.action() == Action.NOT_UNDERSTOOD) {
        unsure |= port.touches(rule);
        continue;
      }
      boolean all = rule.source().isEmpty();
      if (rule.action() == Action.ACCEPT && port.touches(rule)) {
        if (all) {
          // A rule before it may refuse everybody.
          return new Admitted(sources, !unsure, unsure);
        }
        rule.source().ifPresent(sources::add);
      }
      if (rule.action() == Action.REFUSE && all && port.isInside(rule)) {
        return new Admitted(sources, false, unsure);
      }
    }
    return refusesByDefault || unsure
        ? new Admitted(sources, false, unsure)
        : new Admitted(sources, true, false);
  }

  String words() {
    return sources.stream().sorted().distinct().collect(Collectors.joining(", ", "from ", ""));
  }
}
