package io.isaudit.result.diff;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reader has to know before figures of two audits are compared, in sentences. */
final class Cautions {

  private final List<String> sentences = new ArrayList<>();

  private Cautions() {}

  static AuditChange addTo(
      AuditChange change, AuditResult old, AuditResult now, Map<State, Integer> counts) {
    Cautions cautions = new Cautions();
    cautions.order(old, now);
    cautions.smaller(change);
    cautions.other(change, old, now);
    cautions.score(change.score(), old, now);
    int absent = counts.getOrDefault(State.ABSENT, 0);
    if (absent > 0) {
      cautions.say(
          "Not judged by the last audit, and so not fixed: " + count(absent, "finding") + ".");
    }
    return new AuditChange(
        cautions.sentences,
        change.score(),
        change.evidenceAdded(),
        change.evidenceRemoved(),
        change.targetsAdded(),
        change.targetsRemoved(),
        change.rulesAdded(),
        change.rulesRemoved(),
        change.renamed(),
        change.rulesChanged(),
        change.newlyDecided(),
        change.noLongerDecided(),
        change.deviationsAdded(),
        change.deviationsRemoved());
  }

  private void order(AuditResult old, AuditResult now) {
    if (now.clock().isBefore(old.clock())) {
      say("The result given first is the younger one.");
    }
  }

  private void smaller(AuditChange change) {
    if (!change.evidenceRemoved().isEmpty()) {
      say(
          "The last audit was asked for less evidence; it left out: "
              + change.evidenceRemoved().stream()
                  .map(ScopeKind::words)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    if (!change.targetsRemoved().isEmpty()) {
      say(
          "The last audit did not look at: "
              + change.targetsRemoved().stream()
                  .map(Target::toString)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    if (!change.rulesRemoved().isEmpty()) {
      say("No longer among the rules: " + count(change.rulesRemoved().size(), "rule") + ".");
    }
    if (!change.noLongerDecided().isEmpty()) {
      say(
          "Decided before and not by the last audit: "
              + count(change.noLongerDecided().size(), "rule")
              + ".");
    }
  }

  private void other(AuditChange change, AuditResult old, AuditResult now) {
    if (old.environment() != now.environment()) {
      say("The audits are for different environments.");
    }
    if (!old.policy().profile().equals(now.policy().profile())) {
      say("The audits use different profiles.");
    }
    if (!change.rulesChanged().isEmpty()) {
      say(
          "With another version or other parameters, so that verdicts can't be compared: "
              + count(change.rulesChanged().size(), "rule")
              + ".");
    }
    if (!change.deviationsAdded().isEmpty()) {
      say(
          "Only the last audit departs from the shipped rules in "
              + count(change.deviationsAdded().size(), "point")
              + ".");
    }
  }

  /** Said only where the whole score and the comparable part of it tell different stories. */
  private void score(ComparedScore compared, AuditResult old, AuditResult now) {
    Optional<BigDecimal> whole = change(old.scorecard().score(), now.scorecard().score());
    Optional<BigDecimal> alike = change(compared.before(), compared.after());
    if (whole.isPresent() && alike.isPresent() && !whole.equals(alike)) {
      say(
          "The score changed by "
              + signed(whole.get())
              + "; over the "
              + count(compared.rules(), "rule")
              + " judged alike in both it changed by "
              + signed(alike.get())
              + ". The rest is what only one of them judged, or judged by other rules.");
    }
  }

  private static Optional<BigDecimal> change(Optional<BigDecimal> old, Optional<BigDecimal> now) {
    return old.flatMap(from -> now.map(to -> to.subtract(from)));
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number.toPlainString();
  }

  private static String count(int number, String singular) {
    return number + " " + singular + (number == 1 ? "" : "s");
  }

  private void say(String sentence) {
    sentences.add(sentence);
  }
}
