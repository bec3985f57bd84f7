package io.isaudit.report.xccdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.Xccdf;
import io.isaudit.report.model.Words;
import io.isaudit.report.xml.XmlOut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The scores of XCCDF 1.2, section 7.3: errors and unknowns count as failures, what was not checked
 * or does not apply not at all. And our own, as the scorecard has it. Where no rule weighs
 * anything, all are 0: nothing passed.
 */
final class Scores {

  static final List<String> SYSTEMS =
      List.of(
          "urn:xccdf:scoring:default",
          "urn:xccdf:scoring:flat",
          "urn:xccdf:scoring:flat-unweighted",
          "urn:xccdf:scoring:absolute");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(999);

  private final ReportModel model;
  private final List<RuleEntry> counted;

  Scores(ReportModel model) {
    this.model = model;
    this.counted = model.everyRule().stream().filter(Scores::counts).toList();
  }

  void write(XmlOut xml) {
    BigDecimal all = weights(counted);
    BigDecimal passed = weights(passed(counted));
    score(xml, SYSTEMS.get(0), byGroup(), "100");
    score(xml, SYSTEMS.get(1), passed, plain(all));
    score(
        xml,
        SYSTEMS.get(2),
        BigDecimal.valueOf(passed(counted).size()),
        Integer.toString(counted.size()));
    boolean absolute = all.signum() > 0 && passed.compareTo(all) == 0;
    score(xml, SYSTEMS.get(3), absolute ? BigDecimal.ONE : BigDecimal.ZERO, "1");
    model
        .scorecard()
        .score()
        .ifPresent(
            own ->
                score(
                    xml,
                    "urn:io.isaudit:scoring:" + model.scorecard().model().version(),
                    own,
                    "100"));
  }

  private static void score(XmlOut xml, String system, BigDecimal score, String maximum) {
    xml.element("score", plain(score), "system", system, "maximum", maximum);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : Words.number(number);
  }

  /** The average over the groups of the average over their rules, by weight. */
  private BigDecimal byGroup() {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (String chapter : counted.stream().map(rule -> rule.rule().chapter()).distinct().toList()) {
      BigDecimal weight = groupWeight(inChapter(model.everyRule(), chapter));
      List<RuleEntry> rules = inChapter(counted, chapter);
      sum = sum.add(weight.multiply(percent(weights(passed(rules)), weights(rules))));
      weights = weights.add(weight);
    }
    return weights.signum() == 0 ? BigDecimal.ZERO : sum.divide(weights, 2, RoundingMode.HALF_UP);
  }

  /**
   * A group weighs what its rules weigh together, so that a small chapter does not outweigh a large
   * one. A weight may have three digits.
   */
  BigDecimal groupWeight(List<RuleEntry> rules) {
    return weights(rules).setScale(0, RoundingMode.HALF_UP).min(LARGEST_WEIGHT);
  }

  private static List<RuleEntry> inChapter(List<RuleEntry> rules, String chapter) {
    return rules.stream().filter(rule -> rule.rule().chapter().equals(chapter)).toList();
  }

  private static List<RuleEntry> passed(List<RuleEntry> rules) {
    return rules.stream().filter(rule -> Standing.of(rule).xccdf() == Xccdf.PASS).toList();
  }

  private static boolean counts(RuleEntry rule) {
    return switch (Standing.of(rule).xccdf()) {
      case PASS, FAIL, ERROR, UNKNOWN -> true;
      case NOTAPPLICABLE, NOTCHECKED, NOTSELECTED, INFORMATIONAL -> false;
    };
  }

  private BigDecimal weights(List<RuleEntry> rules) {
    return rules.stream()
        .map(rule -> new BigDecimal(XccdfRenderer.weight(model, rule)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal all) {
    return all.signum() == 0
        ? BigDecimal.ZERO
        : HUNDRED.multiply(part).divide(all, 10, RoundingMode.HALF_UP);
  }
}
