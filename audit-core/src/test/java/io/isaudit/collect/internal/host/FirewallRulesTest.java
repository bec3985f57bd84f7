package io.isaudit.collect.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.snapshot.host.FirewallRule;
import io.isaudit.snapshot.host.FirewallRule.Action;
import io.isaudit.snapshot.host.Listener.Transport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirewallRulesTest {

  private static FirewallRule tcp(Action action, int first, int last, String source) {
    Optional<String> from = source.isEmpty() ? Optional.empty() : Optional.of(source);
    return new FirewallRule(action, Optional.of(Transport.TCP), first, last, from);
  }

  private static List<FirewallRule> iptables(String... rules) {
    return IptablesRules.of(List.of(rules), "INPUT");
  }

  private static Evidence<List<FirewallRule>> nftables(String text) {
    return NftablesRules.of(text.lines().toList(), "/etc/nftables.conf", Instant.EPOCH);
  }

  @Test
  void rules_of_iptables_are_read_in_their_order() {
    assertThat(
            iptables(
                "*filter",
                ":INPUT DROP [0:0]",
                "-A INPUT -i lo -j ACCEPT",
                "-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
                "-A INPUT -p icmp -j ACCEPT",
                "-A INPUT -s 10.0.1.12/32 -p tcp -m tcp --dport 4000 -m comment --comment \"the other"
                    + " node\" -j ACCEPT",
                "-A INPUT -p tcp -m multiport --dports 443,9443:9444 -m state --state NEW -j ACCEPT",
                "-A OUTPUT -p tcp -j DROP",
                "-A INPUT -p tcp -j REJECT --reject-with tcp-reset"))
        .containsExactly(
            tcp(Action.ACCEPT, 4000, 4000, "10.0.1.12/32"),
            tcp(Action.ACCEPT, 443, 443, ""),
            tcp(Action.ACCEPT, 9443, 9444, ""),
            tcp(Action.REFUSE, 0, 65_535, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "! -s 10.0.0.0/8 -p tcp -j ACCEPT",
        "! -i lo -j ACCEPT",
        "! -p icmp -j ACCEPT",
        "-m conntrack --ctstate UNTRACKED -j ACCEPT",
        "-p tcp --dport 4000 -m limit --limit 5/min -j ACCEPT",
        "-i eth1 -p tcp --dport 4000 -j ACCEPT",
        "-p tcp -j house-rules",
        "-p tcp --dport hazelcast -j ACCEPT",
        "-s node2.corp -j ACCEPT",
        "-d 10.0.1.11 -p tcp -j DROP"
      })
  void a_rule_of_iptables_that_says_more_is_not_understood(String rule) {
    assertThat(iptables("-A INPUT " + rule))
        .extracting(FirewallRule::action)
        .containsExactly(Action.NOT_UNDERSTOOD);
  }

  @Test
  void rules_of_nftables_are_read_in_their_order() {
    Evidence<List<FirewallRule>> rules =
        nftables(
            """
            #!/usr/sbin/nft -f
            flush ruleset
            table inet filter {
              chain input {
                type filter hook input priority filter; policy drop;
                iifname "lo" accept
                ct state { established, related } accept
                ct state invalid drop
                icmpv6 type { echo-request, nd-neighbor-solicit } accept
                ip saddr { 10.0.1.12,
                           10.0.1.13 } tcp dport 4000 accept # members
                tcp dport { ssh, 9443-9444 } counter accept
                tcp dport 4000 drop
              }
              chain forward { type filter hook forward priority 0; policy accept; tcp dport 1 accept; }
            }
            """);

    assertThat(rules.found().orElseThrow())
        .containsExactly(
            tcp(Action.ACCEPT, 4000, 4000, "10.0.1.12"),
            tcp(Action.ACCEPT, 4000, 4000, "10.0.1.13"),
            tcp(Action.ACCEPT, 22, 22, ""),
            tcp(Action.ACCEPT, 9443, 9444, ""),
            tcp(Action.REFUSE, 4000, 4000, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ip saddr @members tcp dport 4000 accept",
        "ip saddr != 10.0.0.0/8 accept",
        "ct state != invalid accept",
        "log prefix \"in\" accept",
        "iifname eth1 accept",
        "jump house",
        "ct state vmap { established : accept, new : accept }",
        "tcp dport 4000 limit rate 5/minute accept"
      })
  void a_rule_of_nftables_that_says_more_is_not_understood(String rule) {
    String chain = "chain input { type filter hook input priority 0; policy drop; " + rule + " }";

    assertThat(nftables("table inet f { " + chain + " }").found().orElseThrow())
        .containsExactly(FirewallRule.notUnderstood());
  }

  @Test
  void what_follows_a_map_is_read_as_well() {
    String rules =
        "ct state vmap { established : accept, related : accept }; tcp dport 4000 accept";
    String chain = "chain input { type filter hook input priority 0; " + rules + " }";

    assertThat(nftables("table inet f { " + chain + " }").found().orElseThrow())
        .containsExactly(tcp(Action.ACCEPT, 4000, 4000, ""));
  }

  @Test
  void a_block_within_a_chain_does_not_end_it() {
    String rules = "ip daddr vmap2 {\n 10.0.0.1 : jump x }\n tcp dport 4000 accept";
    String chain = "chain input { type filter hook input priority 0; " + rules + " }";

    assertThat(nftables("table inet f { " + chain + " }").found().orElseThrow())
        .contains(FirewallRule.notUnderstood(), tcp(Action.ACCEPT, 4000, 4000, ""));
  }

  @Test
  void very_many_sources_and_ports_do_not_fill_the_memory() {
    String sources = "10.0.0.1,".repeat(9_999) + "10.0.0.1";
    String ports = "4000,".repeat(9_999) + "4000";

    assertThat(iptables("-A INPUT -p tcp -s " + sources + " --dports " + ports + " -j ACCEPT"))
        .containsExactly(FirewallRule.notUnderstood());
  }

  @Test
  void several_chains_or_files_are_too_much() {
    String chain = "chain a { type filter hook input priority 0; }\n";

    assertThat(((Missing<?>) nftables("table inet f {\n" + chain + chain + "}")).detail())
        .isEqualTo("/etc/nftables.conf has 2 chains for what comes in");
    assertThat(((Missing<?>) nftables("include \"/etc/nft.d/*\"\n")).detail())
        .isEqualTo("/etc/nftables.conf includes other files");
  }
}
