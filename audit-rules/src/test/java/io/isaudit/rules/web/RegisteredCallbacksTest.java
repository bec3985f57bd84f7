package io.isaudit.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NodeCollector;
import io.isaudit.collect.NodeTexts;
import io.isaudit.engine.Evaluator;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Policy;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Outcome;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.database.Callback;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.settings.SettingValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** More applications than an example of a page can show. */
class RegisteredCallbacksTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String GOOD = "https://shop.northwind-bank.net/callback";
  private static final String BAD = "http://shop.northwind-bank.net/callback";

  @Test
  void as_many_as_are_read_are_all_of_them() {
    assertThat(judged(callbacks(Callback.MOST_READ)))
        .extracting(ItemResult::outcome)
        .containsExactly(Outcome.PASS);
  }

  @Test
  void with_more_than_are_read_nobody_knows() {
    assertThat(judged(callbacks(Callback.MOST_READ + 1)))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.outcome()).isEqualTo(Outcome.UNKNOWN);
              assertThat(item.reason()).contains("more than 5000 callbacks");
            });
  }

  @Test
  void a_bad_one_among_those_that_are_read_stays_one() {
    List<Callback> callbacks = callbacks(Callback.MOST_READ + 1);
    callbacks.set(0, new Callback("app0", new SettingValue.Text(BAD)));

    assertThat(judged(callbacks))
        .extracting(ItemResult::outcome)
        .containsExactlyInAnyOrder(Outcome.FAIL, Outcome.UNKNOWN);
  }

  private static List<Callback> callbacks(int number) {
    List<Callback> callbacks = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      callbacks.add(new Callback("app" + i, new SettingValue.Text(GOOD)));
    }
    return callbacks;
  }

  private static List<ItemResult> judged(List<Callback> callbacks) {
    Map<String, Database> databases = Map.of("identity", database(callbacks));
    NodeTexts texts = NodeTexts.of(Optional.of(ProductVersion.of("7.1.0")), "");
    Node node = new NodeCollector(NOW, CollectOptions.standard()).fromTexts("node1", texts);
    Snapshot snapshot =
        new Snapshot(
                "test",
                Set.of(ScopeKind.DATABASE),
                Map.of("node1", node),
                Map.of(),
                Map.of(),
                Optional.empty())
            .withDatabases(databases);
    return new Evaluator("test", List.of(new WebRules()))
        .evaluate(snapshot, Policy.standard(), NOW).results().stream()
            .filter(result -> result.rule().equals(CallbackRules.REGISTERED_CALLBACKS.id()))
            .findFirst()
            .orElseThrow()
            .items();
  }

  private static Database database(List<Callback> callbacks) {
    return new Database(
        "identity",
        Set.of(DatabaseRole.IDENTITY),
        NOW,
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        Evidence.collected(callbacks, "callbacks", NOW));
  }

  private static <T> Evidence<T> none() {
    return Evidence.missing(MissingReason.UNSUPPORTED, "not asked");
  }
}
