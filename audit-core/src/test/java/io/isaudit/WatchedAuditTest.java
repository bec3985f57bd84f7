package io.isaudit;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Policy;
import io.isaudit.progress.AuditCancelledException;
import io.isaudit.progress.AuditListener;
import io.isaudit.progress.Cancellation;
import io.isaudit.progress.NodePart;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class WatchedAuditTest {

  private static final Path STOCK = Path.of("../samples/stock");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-15T00:00:00Z"), ZoneOffset.UTC);

  private final List<String> heard = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();
  private final IsAudit audit = IsAudit.withBooks(CLOCK, List.of(new ThreeRules()));

  /** A book of rules that always pass. */
  private static final class ThreeRules implements RuleBook {

    @Override
    public String name() {
      return "three";
    }

    @Override
    public List<Rule> rules() {
      return Stream.of("house/a", "house/b", "house/c")
          .map(
              id ->
                  rule(id, Severity.LOW)
                      .checkedBy("it passes", subject -> List.of(Verdict.pass("it", "so"))))
          .toList();
    }
  }

  /** Hears everything, and asks to stop at one word. */
  private final class Ears implements AuditListener {

    private final String last;

    private Ears(String last) {
      this.last = last;
    }

    @Override
    public void collecting(String nodeId, NodePart part) {
      hear(nodeId + " " + part.words());
    }

    @Override
    public void asking(String endpointId) {
      hear(endpointId);
    }

    @Override
    public void evaluating(RuleId rule, int done, int of) {
      hear(rule + " " + done + "/" + of);
    }

    private void hear(String words) {
      heard.add(words);
      if (words.equals(last)) {
        cancellation.cancel();
      }
    }
  }

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private IsAudit stoppedAt(String last) {
    return audit.reportingTo(new Ears(last)).stoppedBy(cancellation);
  }

  private Snapshot collect(IsAudit with) throws NotAHomeException {
    return with.collect(Map.of("n", STOCK), CollectOptions.standard());
  }

  @Test
  void a_listener_hears_each_part_and_each_rule_once() throws NotAHomeException {
    IsAudit watched = audit.reportingTo(new Ears(""));

    watched.evaluate(collect(watched), Policy.standard());

    assertThat(heard)
        .containsExactly(
            "n product",
            "n settings",
            "n keystores",
            "n files",
            "n user stores",
            "n container",
            "n startup",
            "n logging",
            "house/a 0/3",
            "house/b 1/3",
            "house/c 2/3");
  }

  @Test
  void watching_changes_no_snapshot_and_no_result() throws NotAHomeException {
    IsAudit watched = stoppedAt("");
    Snapshot snapshot = collect(audit);

    assertThat(collect(watched)).isEqualTo(snapshot);
    assertThat(watched.evaluate(snapshot, Policy.standard()))
        .isEqualTo(audit.evaluate(snapshot, Policy.standard()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DIRECTORIES", "LOGS", "HOST", "LISTENERS"})
  void a_collection_stops_after_any_part_and_leaves_no_thread(NodePart part) {
    String last = "n " + part.words();

    assertThatThrownBy(() -> collect(stoppedAt(last))).isInstanceOf(AuditCancelledException.class);

    assertThat(heard).endsWith(last);
    assertThat(walking()).isEmpty();
  }

  @Test
  void an_evaluation_stops_between_two_rules() throws NotAHomeException {
    Snapshot snapshot = collect(audit);

    assertThatThrownBy(() -> stoppedAt("house/b 1/3").evaluate(snapshot, Policy.standard()))
        .isInstanceOf(AuditCancelledException.class)
        .hasMessage("the audit was cancelled");
    assertThat(heard).containsExactly("house/a 0/3", "house/b 1/3");
  }

  @Test
  void no_endpoint_is_asked_after_a_request_to_stop() {
    cancellation.cancel();
    Snapshot nothing =
        IsAudit.snapshot(Map.of(), Set.of(ScopeKind.HOME), CollectOptions.standard());
    Map<String, EndpointRequest> requests =
        Map.of("one", EndpointRequest.to("https://server.invalid", Vantage.EXTERNAL));

    assertThatThrownBy(() -> stoppedAt("").ask(nothing, requests, CollectOptions.standard()))
        .isInstanceOf(AuditCancelledException.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void an_interrupt_stops_an_audit_that_can_be_cancelled_and_stays_set() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> collect(audit.stoppedBy(cancellation)))
        .isInstanceOf(AuditCancelledException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  /** The home is so large that a walk over it is still going on. */
  @Test
  void a_listener_that_throws_ends_the_audit_and_leaves_no_thread(@TempDir Path home)
      throws IOException {
    Files.createDirectories(home.resolve("repository/conf"));
    for (int i = 0; i < 5_000; i++) {
      Files.createDirectory(home.resolve("folder" + i));
    }
    IsAudit failing =
        audit.reportingTo(
            new AuditListener() {
              @Override
              public void collecting(String nodeId, NodePart part) {
                throw new IllegalStateException("no");
              }
            });

    assertThatIllegalStateException()
        .isThrownBy(() -> failing.collect(Map.of("n", home), CollectOptions.standard()))
        .withMessage("no");
    assertThat(walking()).isEmpty();
  }

  private static List<String> walking() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter("home-walk"::equals)
        .toList();
  }
}
