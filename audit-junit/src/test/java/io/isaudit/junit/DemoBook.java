package io.isaudit.junit;

import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule for each outcome, whatever is audited. */
public final class DemoBook implements RuleBook {

  static final Instant CLOCK = Instant.parse("2026-06-01T00:00:00Z");

  private static final String PAGE =
      """
      # Keep the door shut

      ## Why

      Others walk in.

      ## How to fix

      Close it:

      ```toml
      [door]
      open = false
      ```

      ## Examples

      ### fail open

      ```toml
      [door]
      open = true
      ```
      """;

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        rule("demo/error", Severity.LOW)
            .checkedBy(
                "it breaks",
                subject -> {
                  throw new IllegalStateException("a secret");
                }),
        rule("demo/fail", Severity.MEDIUM)
            .checkedBy(
                "the door is shut",
                subject ->
                    List.of(
                        Verdict.fail("door", "door.open should be false but is true")
                            .expected("false")
                            .actual("true")
                            .at(new Place("repository/conf/deployment.toml", 12, 3)))),
        on(Severity.INFO, "informational", Verdict.informational("it", "there is a door")),
        on(Severity.HIGH, "not-applicable", Verdict.notApplicable("it", "it has no door")),
        rule("demo/out-of-scope", Severity.HIGH)
            .on(TargetKind.DATABASE)
            .needs(EvidenceKind.DATABASE)
            .checkedBy("never", subject -> List.of(Verdict.pass("it", "never"))),
        on(Severity.CRITICAL, "pass", Verdict.pass("it", "the door is shut")),
        rule("demo/question", Severity.HIGH).attested("Is the door watched?"),
        on(Severity.HIGH, "unknown-high", Verdict.unknown("it", "it is dark")),
        on(Severity.LOW, "unknown-low", Verdict.unknown("it", "it is dim")));
  }

  private static Rule on(Severity severity, String slug, Verdict verdict) {
    return rule("demo/" + slug, severity)
        .on(TargetKind.DEPLOYMENT)
        .checkedBy("it is " + slug, subject -> List.of(verdict));
  }

  @Override
  public Optional<InputStream> resource(String name) {
    return name.equals("fail.md")
        ? Optional.of(new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  /** A deployment of nodes of which nothing is known but their names. */
  static Snapshot nodes(String... ids) {
    Map<String, Node> nodes =
        Stream.of(ids).collect(Collectors.toMap(id -> id, id -> Node.unknown(id, CLOCK)));
    return new Snapshot(
        "test", EnumSet.of(ScopeKind.HOME), nodes, Map.of(), Map.of(), Optional.empty());
  }
}
