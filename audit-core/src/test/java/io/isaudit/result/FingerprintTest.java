package io.isaudit.result;

import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final RuleId RULE = RuleId.of("web/cors-any-origin");
  private static final Target NODE1 = new Target(TargetKind.NODE, "node1");

  private static String fingerprint(Setting setting, int version, Severity severity) {
    Rule rule =
        rule("web/cors-any-origin", severity)
            .version(version)
            .setting("cors.allow_any_origin")
            .should(be(false));
    Settings settings =
        new Settings(
            Map.of("cors.allow_any_origin", setting),
            Bench.missing("none"),
            Bench.missing("none"),
            Bench.missing("none"));
    return Bench.item(Bench.snapshot(Bench.node("node1", "7.1.0", Bench.seen(settings))), rule)
        .fingerprint();
  }

  private static Setting at(Object value, int line) {
    return new Setting(Bench.value(value), new Origin.Explicit(new Place("a.toml", line, 1)));
  }

  /** Pinned with {@code printf 'web/cors-any-origin|node|node1|cors…' | sha256sum}. */
  @Test
  void it_stays_what_it_is_from_release_to_release() {
    assertThat(Fingerprint.of(RULE, NODE1, "cors.allow_any_origin"))
        .isEqualTo("7356a3828244a764cf50ba9793585b574bf00dc07c123a367afc9e13675202cb");
  }

  @Test
  void place_value_version_and_severity_are_no_part_of_it() {
    String first = fingerprint(at(true, 3), 1, Severity.HIGH);

    assertThat(first).isEqualTo(Fingerprint.of(RULE, NODE1, "cors.allow_any_origin"));
    assertThat(fingerprint(at("TRUE", 3), 1, Severity.HIGH)).isEqualTo(first);
    assertThat(fingerprint(at(true, 99), 1, Severity.HIGH)).isEqualTo(first);
    assertThat(fingerprint(at(false, 3), 2, Severity.LOW)).isEqualTo(first);
  }

  @Test
  void rule_target_kind_target_and_item_each_tell_apart() {
    assertThat(
            java.util.Set.of(
                Fingerprint.of(RULE, NODE1, "a"),
                Fingerprint.of(RuleId.of("web/other"), NODE1, "a"),
                Fingerprint.of(RULE, new Target(TargetKind.DATABASE, "node1"), "a"),
                Fingerprint.of(RULE, new Target(TargetKind.NODE, "node2"), "a"),
                Fingerprint.of(RULE, NODE1, "b"),
                Fingerprint.of(RULE, NODE1, "ä")))
        .hasSize(6);
  }
}
