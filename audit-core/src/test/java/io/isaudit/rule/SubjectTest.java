package io.isaudit.rule;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectTest {

  private static final Snapshot SNAPSHOT = Bench.snapshot(Bench.node("node1", Map.of("a", true)));

  private static RuleResult looking(Function<Subject, Object> look) {
    Rule rule =
        rule("test/looks", Severity.HIGH)
            .checkedBy("it looks", s -> List.of(Verdict.pass("it", String.valueOf(look.apply(s)))));
    return Bench.entry(SNAPSHOT, rule);
  }

  static List<Function<Subject, Object>> evidence() {
    return List.of(
        Subject::settings,
        Subject::logging,
        Subject::keystores,
        Subject::startup,
        Subject::files,
        Subject::host,
        Subject::listeners,
        Subject::logs,
        Subject::databases,
        Subject::database,
        Subject::endpoint);
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void evidence_that_a_rule_does_not_declare_is_an_error_of_the_rule(
      Function<Subject, Object> look) {
    RuleResult entry = looking(look);

    assertThat(entry.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(entry.reason()).isEqualTo("the rule failed with IllegalStateException");
  }

  @Test
  void a_parameter_that_a_rule_does_not_declare_is_an_error_of_the_rule() {
    Parameter<Integer> foreign = new Parameter.Count("x", 1, "", 1, 2);

    assertThat(looking(subject -> subject.parameter(foreign)).outcome()).isEqualTo(Outcome.ERROR);
  }

  @Test
  void a_declaration_that_a_rule_does_not_declare_is_an_error_of_the_rule() {
    assertThat(looking(subject -> subject.declarations(DeclarationKey.NODES)).outcome())
        .isEqualTo(Outcome.ERROR);
  }

  @Test
  void evidence_that_is_only_used_is_not_to_be_demanded() {
    Rule rule =
        rule("test/uses", Severity.HIGH)
            .uses(EvidenceKind.SETTINGS)
            .checkedBy("it looks", s -> List.of(Verdict.pass("it", "" + s.settings())));

    assertThat(Bench.entry(SNAPSHOT, rule).outcome()).isEqualTo(Outcome.ERROR);
  }

  @Test
  void a_rule_on_the_deployment_has_no_node_of_its_own_but_all_of_them() {
    Rule one =
        rule("test/one", Severity.HIGH)
            .on(TargetKind.DEPLOYMENT)
            .checkedBy("it looks", s -> List.of(Verdict.pass("it", s.node().id())));
    Rule all =
        rule("test/all", Severity.HIGH)
            .on(TargetKind.DEPLOYMENT)
            .needs(EvidenceKind.SETTINGS)
            .checkedBy(
                "it looks",
                s -> List.of(Verdict.pass("it", s.settings(s.nodes().get(0)).given().toString())));

    assertThat(Bench.entry(SNAPSHOT, one).outcome()).isEqualTo(Outcome.ERROR);
    assertThat(Bench.entry(SNAPSHOT, all).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void the_version_of_a_deployment_is_the_one_that_all_nodes_share() {
    assertThat(versionOf(nodeOf("node1", "7.1.0"), nodeOf("node2", "7.1.0")))
        .contains(ProductVersion.of("7.1.0"));
    assertThat(versionOf(nodeOf("node1", "7.1.0"), nodeOf("node2", "7.0.0"))).isEmpty();
    assertThat(versionOf(nodeOf("node1", "7.1.0"), Bench.withoutVersion(nodeOf("node2", "7.1.0"))))
        .isEmpty();
    assertThat(versionOf()).isEmpty();
  }

  private static Node nodeOf(String id, String version) {
    return Bench.node(id, version, Bench.seen(Bench.settings(Map.of())));
  }

  private static Optional<ProductVersion> versionOf(Node... nodes) {
    Rule rule =
        rule("test/version", Severity.HIGH)
            .on(TargetKind.DEPLOYMENT)
            .checkedBy(
                "it has a version",
                s ->
                    List.of(
                        Verdict.pass("it", s.version().map(Object::toString).orElse("unknown"))));
    return ProductVersion.parse(Bench.entry(Bench.snapshot(nodes), rule).reason());
  }
}
