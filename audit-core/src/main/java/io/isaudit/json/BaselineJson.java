package io.isaudit.json;

import io.isaudit.policy.Baseline;
import io.isaudit.result.Fingerprint;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Baselines as JSON, sorted by rule, target and item, without lines of files or values, so that two
 * of them can be compared by eye. The form is that of {@code docs/schema/baseline-1.0.schema.json}.
 */
public final class BaselineJson {

  static final Document<Known> DOCUMENT = new Document<>(new Shapes().ofRecord(Known.class));

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::rule)
          .thenComparing(Finding::target)
          .thenComparing(Finding::item)
          .thenComparing(Finding::fingerprint);

  private BaselineJson() {}

  /**
   * Findings that are known, each by its fingerprint.
   *
   * @param taken the day it was taken, by UTC
   */
  record Known(Optional<LocalDate> taken, List<Finding> findings) {}

  /**
   * One finding.
   *
   * @param fingerprint that of rule, target and item
   * @param ruleVersion the version of the rule that found it
   */
  record Finding(String fingerprint, RuleId rule, int ruleVersion, Target target, String item) {}

  /** The canonical form, in UTF-8. */
  public static byte[] write(Baseline baseline) {
    List<Finding> findings = new ArrayList<>();
    baseline
        .entries()
        .forEach(
            (fingerprint, entry) ->
                findings.add(
                    new Finding(
                        fingerprint,
                        entry.rule(),
                        entry.ruleVersion(),
                        entry.target(),
                        entry.item())));
    findings.sort(ORDER);
    return DOCUMENT.write(new Known(baseline.taken(), findings));
  }

  /** Reads a document of the same major version; an entry that was forged by hand is refused. */
  public static Baseline read(byte[] json) throws UnreadableJson {
    Known known = DOCUMENT.read(json);
    Map<String, Baseline.Entry> entries = new HashMap<>();
    int number = 0;
    for (Finding finding : known.findings()) {
      number++;
      String right = Fingerprint.of(finding.rule(), finding.target(), finding.item());
      if (!right.equals(finding.fingerprint())) {
        throw new UnreadableJson(
            "the fingerprint of finding " + number + " is not that of its rule, target and item");
      }
      Baseline.Entry entry =
          new Baseline.Entry(
              finding.rule(), finding.ruleVersion(), finding.target(), finding.item());
      if (entries.put(right, entry) != null) {
        throw new UnreadableJson("finding " + number + " stands there twice");
      }
    }
    return new Baseline(entries, known.taken());
  }
}
