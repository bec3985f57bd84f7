package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.host.Firewall;
import io.isaudit.snapshot.host.FirewallRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The firewall that the files of the machine configure. No program is run to ask for more. */
final class Firewalls {

  private static final String UNITS = "/etc/systemd/system";
  private static final int MOST_RULES = 5_000;
  private static final String UFW_RULES = "/etc/ufw/user.rules";
  private static final String UFW_FIRST = "/etc/ufw/before.rules";
  private static final Pattern NFT_DROPS =
      Pattern.compile("hook\\s+input\\b[^}]{0,200}?policy\\s+drop", Pattern.CASE_INSENSITIVE);

  private final Machine machine;

  Firewalls(Machine machine) {
    this.machine = machine;
  }

  /** The active one, else one that is there and is not started. */
  Evidence<Firewall> collect() {
    List<Firewall> known = new ArrayList<>();
    ufw().ifPresent(known::add);
    firewalld().ifPresent(known::add);
    nftables().ifPresent(known::add);
    iptables().ifPresent(known::add);
    Optional<Firewall> active = known.stream().filter(Firewall::active).findFirst();
    return active
        .or(() -> known.stream().findFirst())
        .map(found -> machine.found(found, "the files of " + found.tool()))
        .orElseGet(
            () ->
                Machine.unsupported(
                    "no file of ufw, firewalld, nftables or iptables can be read here"));
  }

  private Optional<Firewall> ufw() {
    List<String> main = machine.settings("/etc/ufw/ufw.conf");
    String policy = value(machine.settings("/etc/default/ufw"), "DEFAULT_INPUT_POLICY");
    return main.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Firewall(
                "ufw",
                value(main, "ENABLED").equals("yes"),
                !policy.equals("accept"),
                bounded(ufwRules())));
  }

  private static Evidence<List<FirewallRule>> bounded(Evidence<List<FirewallRule>> rules) {
    return rules.flatMap(
        all ->
            all.size() > MOST_RULES
                ? Evidence.missing(MissingReason.TOO_LARGE, "there are more rules than are read")
                : rules);
  }

  /** What ufw itself writes comes before what was added by hand of its user. */
  private Evidence<List<FirewallRule>> ufwRules() {
    return machine
        .text(UFW_RULES)
        .map(
            text -> {
              List<FirewallRule> all = new ArrayList<>();
              all.addAll(IptablesRules.of(machine.settings(UFW_FIRST), "ufw-before-input"));
              all.addAll(IptablesRules.of(text.lines().toList(), "ufw-user-input"));
              return all;
            });
  }

  private Optional<Firewall> firewalld() {
    List<String> main = machine.settings("/etc/firewalld/firewalld.conf");
    if (main.isEmpty()) {
      return Optional.empty();
    }
    String zone = value(main, "DefaultZone");
    String file = "/etc/firewalld/zones/" + zone + ".xml";
    boolean plain = zone.matches("[\\w-]{1,40}");
    boolean accepts =
        zone.equals("trusted")
            || (plain
                && machine.lines(file).stream().anyMatch(l -> l.contains("target=\"ACCEPT\"")));
    return Optional.of(
        new Firewall(
            "firewalld",
            isStarted("firewalld"),
            !accepts,
            Machine.unsupported("the zones of firewalld are not read for single ports")));
  }

  private Optional<Firewall> nftables() {
    String file =
        machine.exists("/etc/nftables.conf")
            ? "/etc/nftables.conf"
            : "/etc/sysconfig/nftables.conf";
    List<String> lines = machine.settings(file);
    String text = String.join(" ", lines);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Firewall(
                "nftables",
                isStarted("nftables"),
                NFT_DROPS.matcher(text).find(),
                bounded(NftablesRules.of(lines, file, machine.now()))));
  }

  private Optional<Firewall> iptables() {
    boolean debian = machine.exists("/etc/iptables/rules.v4");
    String file = debian ? "/etc/iptables/rules.v4" : "/etc/sysconfig/iptables";
    List<String> rules = machine.settings(file);
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    // A last rule that refuses everything is as good as the policy.
    boolean refuses =
        rules.stream()
            .anyMatch(
                rule ->
                    rule.startsWith(":INPUT DROP") || rule.matches("-A INPUT -j (DROP|REJECT).*"));
    boolean started = isStarted(debian ? "netfilter-persistent" : "iptables");
    return Optional.of(
        new Firewall(
            "iptables",
            started,
            refuses,
            bounded(machine.found(IptablesRules.of(rules, "INPUT"), file))));
  }

  /** Whether systemd starts a service with the machine. */
  private boolean isStarted(String service) {
    return machine.names(UNITS).stream()
        .filter(name -> name.endsWith(".wants") || name.endsWith(".requires"))
        .anyMatch(name -> machine.names(UNITS + "/" + name).contains(service + ".service"));
  }

  private static String value(List<String> settings, String key) {
    return settings.stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1).replace("\"", "").strip())
        .map(text -> key.equals("DefaultZone") ? text : text.toLowerCase(Locale.ROOT))
        .reduce("", (first, last) -> last);
  }
}
