package io.isaudit.rules.clustering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.policy.Policy;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.SnapshotMerge;
import io.isaudit.snapshot.secret.CompareKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In each collection a secret has the number 1, whatever its text is. */
class SeparateCollectionsTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String KEY = "5f2b8c3de914a7606b1f0c9d8e7a4213";
  private static final String OTHER = "5f2b8c3de914a7606b1f0c9d8e7a4214";
  private static final CollectOptions PLAIN = CollectOptions.standard();
  private static final CollectOptions KEYED =
      PLAIN.comparingWith(CompareKey.of("0123456789abcdef0123456789abcdef".getBytes(UTF_8)));

  private static Snapshot collected(String id, String secret, CollectOptions options) {
    String toml = "[encryption]\nkey = \"" + secret + "\"\n";
    NodeTexts texts = NodeTexts.of(Optional.of(ProductVersion.of("7.1.0")), toml);
    return IsAudit.snapshot(
        Map.of(id, new NodeCollector(NOW, options).fromTexts(id, texts)), options);
  }

  private static Outcome outcome(Rule rule, Snapshot... parts) {
    return IsAudit.withBooks(Clock.fixed(NOW, ZoneOffset.UTC), List.of(new ClusteringRules()))
        .evaluate(SnapshotMerge.of(List.of(parts)), Policy.standard())
        .outcomeByRule()
        .get(rule.id());
  }

  private static void assertBoth(Outcome expected, Snapshot... parts) {
    assertThat(outcome(ComparisonRules.SAME_ENCRYPTION_KEY, parts)).isEqualTo(expected);
    assertThat(outcome(ComparisonRules.SAME_CONFIG, parts)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY, OTHER})
  void without_a_compare_key_nothing_is_known_of_secrets_that_look_alike(String second) {
    assertBoth(Outcome.UNKNOWN, collected("a", KEY, PLAIN), collected("b", second, PLAIN));
    assertBoth(Outcome.UNKNOWN, collected("a", KEY, KEYED), collected("b", second, PLAIN));
  }

  @Test
  void secrets_that_look_different_are_different_even_so() {
    assertBoth(Outcome.FAIL, collected("a", KEY, PLAIN), collected("b", "Short-1", PLAIN));
  }

  @Test
  void one_compare_key_tells_equal_secrets_from_others() {
    assertBoth(Outcome.PASS, collected("a", KEY, KEYED), collected("b", KEY, KEYED));
    assertBoth(Outcome.FAIL, collected("a", KEY, KEYED), collected("b", OTHER, KEYED));
  }
}
