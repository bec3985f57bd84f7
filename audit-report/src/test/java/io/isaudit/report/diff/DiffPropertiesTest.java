package io.isaudit.report.diff;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.AuditResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.diff.Diff;
import io.isaudit.result.diff.FindingChange;
import io.isaudit.result.diff.State;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds for any two results. */
class DiffPropertiesTest {

  @RepeatedTest(60)
  void a_result_does_not_differ_from_itself(RepetitionInfo seed) {
    AuditResult result = any(new Random(seed.getCurrentRepetition()));

    Diff diff = DiffTest.diff(result, result);

    assertThat(diff.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.state()).isEqualTo(State.STILL_FAILING);
              assertThat(finding.before()).isEqualTo(finding.after());
            });
    assertThat(diff.newFrom(Severity.INFO)).isEmpty();
    assertThat(diff.values()).isEmpty();
    assertThat(diff.audit().cautions()).isEmpty();
    assertThat(diff.audit().score().before()).isEqualTo(diff.audit().score().after());
  }

  @RepeatedTest(60)
  void looking_back_mirrors_looking_forward(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    AuditResult one = any(random);
    AuditResult other = any(random);

    Map<String, FindingChange> forward = byFingerprint(DiffTest.diff(one, other));
    Map<String, FindingChange> back = byFingerprint(DiffTest.diff(other, one));

    assertThat(forward.keySet()).isEqualTo(back.keySet());
    forward.forEach(
        (fingerprint, finding) -> {
          FindingChange mirrored = back.get(fingerprint);
          assertThat(mirrored.last()).isEqualTo(finding.history().get(0));
          assertThat(mirrored.before()).isEqualTo(finding.after());
          assertThat(mirrored.state()).isIn(mirrors(finding.state()));
        });
  }

  @RepeatedTest(20)
  void only_a_pass_of_the_same_rule_is_fixed(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());

    assertThat(DiffTest.diff(any(random), any(random)).in(State.FIXED))
        .allSatisfy(
            finding -> {
              assertThat(finding.last().name()).isEqualTo("PASS");
              assertThat(finding.before().orElseThrow().ruleVersion())
                  .isEqualTo(finding.after().orElseThrow().ruleVersion());
            });
  }

  @Test
  void every_format_is_the_same_in_every_locale_and_time_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<String> here = written();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-deva"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      assertThat(written()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static List<String> written() {
    List<String> written = new ArrayList<>();
    for (DiffFormat format : DiffFormat.values()) {
      written.add(new String(format.write(DiffTest.allStates()), StandardCharsets.UTF_8));
    }
    return written;
  }

  private static List<State> mirrors(State state) {
    return switch (state) {
      case NEW -> List.of(State.ABSENT, State.UNDECIDED);
      case ABSENT, UNDECIDED -> List.of(State.NEW);
      case FIXED -> List.of(State.REGRESSED);
      case REGRESSED -> List.of(State.FIXED);
      default -> List.of(state);
    };
  }

  private static Map<String, FindingChange> byFingerprint(Diff diff) {
    Map<String, FindingChange> all = new TreeMap<>();
    diff.findings().forEach(finding -> all.put(finding.fingerprint(), finding));
    assertThat(all).hasSameSizeAs(diff.findings());
    return all;
  }

  private static AuditResult any(Random random) {
    Series series = Series.of(NODE_1, NODE_2);
    for (int rule = 0; rule < 6; rule++) {
      for (Target target : List.of(NODE_1, NODE_2)) {
        if (random.nextInt(6) > 0) {
          add(series, "web/rule" + rule, target, random);
        }
      }
    }
    return series.build();
  }

  private static void add(Series series, String rule, Target target, Random random) {
    int version = 1 + random.nextInt(2);
    Map<String, String> parameters = Map.of("least", Integer.toString(random.nextInt(2)));
    List<ItemResult> items = new ArrayList<>();
    for (int item = 0; item < 3; item++) {
      if (random.nextInt(4) > 0) {
        Outcome outcome = Outcome.values()[random.nextInt(7)];
        String actual = random.nextBoolean() ? "a" : "b";
        items.add(Series.item(rule, target, "key" + item, outcome, actual, 1 + random.nextInt(2)));
      }
    }
    ItemResult[] all = items.toArray(ItemResult[]::new);
    series.add(
        all.length == 0
            ? Series.entry(rule, version, target, parameters, Outcome.UNKNOWN)
            : Series.entry(rule, version, target, parameters, all));
  }
}
