package io.isaudit.policy.file;

import io.isaudit.evidence.Place;
import io.isaudit.policy.Attestation;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Waiver;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Waivers, attestations and the gate, with what has to hold between their keys. */
final class DecisionTables {

  private final Reading reading;

  DecisionTables(Reading reading) {
    this.reading = reading;
  }

  List<Waiver> waivers(List<Section> sections) {
    List<Waiver> waivers = new ArrayList<>();
    Map<List<?>, Place> seen = new HashMap<>();
    for (Section section : sections) {
      Optional<Rule> rule = section.get(PolicyKeys.WAIVED);
      Optional<Target> target = section.get(PolicyKeys.TARGET);
      if (rule.isEmpty()) {
        continue;
      }
      target.ifPresent(named -> requireKind(named, rule.get(), section));
      boolean readable = !section.has(PolicyKeys.TARGET) || target.isPresent();
      if (readable) {
        List<?> selector = List.of(rule.get().id(), target, section.get(PolicyKeys.ITEM));
        once(seen, selector, section.place(), "waives the same as the one in line ");
      }
      if (section.isComplete()) {
        waivers.add(waiver(section, rule.get()));
      }
    }
    return waivers;
  }

  private static Waiver waiver(Section section, Rule rule) {
    return new Waiver(
        rule.id(),
        section.get(PolicyKeys.TARGET),
        section.get(PolicyKeys.ITEM),
        section.need(PolicyKeys.KIND),
        section.need(PolicyKeys.REASON),
        section.need(PolicyKeys.OWNER),
        section.need(PolicyKeys.EXPIRES),
        section.get(PolicyKeys.APPROVER),
        section.get(PolicyKeys.TICKET),
        section.get(PolicyKeys.RULE_VERSION));
  }

  /** A rule has one kind of target, so a waiver for another kind could never cover anything. */
  private void requireKind(Target target, Rule rule, Section section) {
    TargetKind kind = rule.targetKind();
    if (target.kind() != kind) {
      reading.report(
          section.placeOf(PolicyKeys.TARGET),
          rule.id()
              + " is about "
              + (kind == TargetKind.DEPLOYMENT ? "the deployment" : "a " + kind.word())
              + ", not about "
              + (target.kind() == TargetKind.DEPLOYMENT
                  ? "the deployment"
                  : "a " + target.kind().word()));
    }
  }

  List<Attestation> attestations(List<Section> sections) {
    List<Attestation> attestations = new ArrayList<>();
    Map<List<?>, Place> seen = new HashMap<>();
    for (Section section : sections) {
      section.get(PolicyKeys.ANSWERED).ifPresent(rule -> question(rule, section, seen));
      dates(section);
      if (section.isComplete()) {
        attestations.add(
            new Attestation(
                section.need(PolicyKeys.ANSWERED).id(),
                section.need(PolicyKeys.MET),
                section.need(PolicyKeys.STATEMENT),
                section.need(PolicyKeys.EVIDENCE),
                section.need(PolicyKeys.BY),
                section.need(PolicyKeys.ON),
                section.need(PolicyKeys.VALID_UNTIL)));
      }
    }
    return attestations;
  }

  private void question(Rule rule, Section section, Map<List<?>, Place> seen) {
    if (!rule.isAttested()) {
      reading.report(
          section.placeOf(PolicyKeys.ANSWERED),
          rule.id() + " is decided by evidence; a waiver is the way to contest it");
    }
    once(seen, List.of(rule.id()), section.place(), "answers the same rule as the one in line ");
  }

  private void dates(Section section) {
    Optional<LocalDate> on = section.get(PolicyKeys.ON);
    Optional<LocalDate> until = section.get(PolicyKeys.VALID_UNTIL);
    if (on.isPresent() && until.isPresent() && until.get().isBefore(on.get())) {
      reading.report(
          section.placeOf(PolicyKeys.VALID_UNTIL),
          "valid_until " + until.get() + " is before on " + on.get());
    }
  }

  private void once(Map<List<?>, Place> seen, List<?> what, Place place, String words) {
    Place first = seen.putIfAbsent(what, place);
    if (first != null) {
      reading.report(place, words + first.line());
    }
  }

  static Gate gate(Section section) {
    Gate standard = Gate.standard();
    return new Gate(
        section.get(PolicyKeys.FAIL_ON).orElse(standard.failOn()),
        section.get(PolicyKeys.ALLOW_UNKNOWN).orElse(standard.allowUnknown()),
        section.get(PolicyKeys.MINIMUM_SCORE),
        section.get(PolicyKeys.MINIMUM_COVERAGE),
        section.get(PolicyKeys.WAIVER_BUDGET),
        Set.copyOf(section.get(PolicyKeys.REFUSE_WAIVERS).orElse(List.of())));
  }
}
