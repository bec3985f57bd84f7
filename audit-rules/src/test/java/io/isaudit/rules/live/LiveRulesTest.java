package io.isaudit.rules.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rules.Books;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each rule that a running server decides is decided by one, both ways. */
@Tag("heavy")
class LiveRulesTest {

  private static final Set<String> CHAPTERS =
      Set.of("cookies", "ports", "web", "transport", "deployment", "accounts", "monitoring");

  private static final Set<EvidenceKind> LIVE =
      EnumSet.of(
          EvidenceKind.ENDPOINT,
          EvidenceKind.ENDPOINT_INTERNAL,
          EvidenceKind.ENDPOINT_EXTERNAL,
          EvidenceKind.PORT_SCAN,
          EvidenceKind.DEFAULT_LOGIN,
          EvidenceKind.SESSION_RECORDING,
          EvidenceKind.LISTENERS,
          EvidenceKind.HOST);

  /** Rules that no running part decides both ways, with the reason. It may only shrink. */
  private static final Map<String, String> ONE_WAY =
      Map.of(
          "ports/cluster-firewall",
          "a test must not change the firewall of its machine, and in a container there is none");

  private final Audits audits = new Audits();
  private final Servers servers = Servers.shared();

  @TempDir Path folder;

  static List<String> rules() {
    return Books.all().stream()
        .flatMap(book -> book.rules().stream())
        .filter(rule -> CHAPTERS.contains(rule.id().chapter()))
        .filter(rule -> !Collections.disjoint(rule.needs(), LIVE))
        .map(Rule::id)
        .map(Object::toString)
        .sorted()
        .toList();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "listening sockets are read from Linux")
  void every_rule_on_running_servers_passes_a_good_one_and_fails_a_bad_one() throws Exception {
    List<Map<String, RuleResult>> good = audits.results(good());
    List<Map<String, RuleResult>> bad = audits.results(bad());

    Map<String, String> oneWay = new TreeMap<>();
    for (String rule : rules()) {
      Set<Outcome> ofGood = outcomes(good, rule);
      boolean passes = ofGood.contains(Outcome.PASS) && !ofGood.contains(Outcome.FAIL);
      if (!passes || !outcomes(bad, rule).contains(Outcome.FAIL)) {
        oneWay.put(rule, "good: " + reasons(good, rule) + "; bad: " + reasons(bad, rule));
      }
    }
    assertThat(oneWay.keySet()).as("%s", oneWay).isEqualTo(ONE_WAY.keySet());
    assertThat(rules()).hasSizeGreaterThan(30).containsAll(ONE_WAY.keySet());
  }

  private static Set<Outcome> outcomes(List<Map<String, RuleResult>> audits, String rule) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    audits.forEach(results -> outcomes.add(results.get(rule).outcome()));
    return outcomes;
  }

  private static List<String> reasons(List<Map<String, RuleResult>> audits, String rule) {
    return audits.stream()
        .map(results -> results.get(rule))
        .map(result -> result.outcome().word() + ", " + result.reason())
        .distinct()
        .toList();
  }

  private List<Snapshot> good() throws Exception {
    ServerProcess good = servers.good();
    List<Snapshot> all = new ArrayList<>();
    all.add(
        audits.snapshot(
            good.home(),
            audits.request(
                good.url(0),
                Vantage.INTERNAL,
                Optional.of(Recordings.fixture("good", good, folder)),
                true)));
    all.add(
        audits.snapshot(
            good.home(), audits.request(good.url(1), Vantage.EXTERNAL, Optional.empty(), true)));
    all.add(audits.snapshot(good.older(), audits.request(good.url(1), Vantage.EXTERNAL)));
    return all;
  }

  private List<Snapshot> bad() throws Exception {
    ServerProcess bad = servers.bad();
    List<Snapshot> all = new ArrayList<>();
    for (Vantage vantage : Vantage.values()) {
      all.add(
          audits.snapshot(
              bad.home(),
              audits.request(
                  bad.url(0), vantage, Optional.of(Recordings.fixture("bad", bad, folder)), true)));
    }
    all.add(audits.snapshot(bad.older(), audits.request(bad.url(0), Vantage.INTERNAL)));
    return all;
  }
}
