package io.isaudit.report.model;

import io.isaudit.page.RulePage;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule of a report with all its targets.
 *
 * @param outcome the worst effective outcome of the targets
 * @param gain points that the score rises by when this alone is put right; 0 unless it is scored
 *     and not passed, and when another target of it would still not have passed
 * @param targets the entries of the result, in the order of their targets
 * @param guideHeadings headings of the vendor's guide that it covers
 * @param references what standards ask for the same
 * @param page its prose, for the rules that a reader has something to do about
 */
public record RuleEntry(
    RuleId rule,
    int version,
    String title,
    Severity severity,
    Outcome outcome,
    BigDecimal gain,
    List<RuleResult> targets,
    List<String> guideHeadings,
    List<Reference> references,
    Optional<RulePage> page) {

  public RuleEntry {
    targets = List.copyOf(targets);
    guideHeadings = List.copyOf(guideHeadings);
    references = List.copyOf(references);
  }

  /** The values of the rule's parameters that were in effect. */
  public Map<String, String> parameters() {
    return targets.get(0).parameters();
  }

  /** The references by the standard that they are of, in the order of the page. */
  public Map<String, List<Reference>> standards() {
    Map<String, List<Reference>> standards = new LinkedHashMap<>();
    for (Reference reference : references) {
      standards.computeIfAbsent(reference.standard(), s -> new ArrayList<>()).add(reference);
    }
    return standards;
  }

  /** The targets that failed and that nobody settled. */
  public List<RuleResult> openTargets() {
    return targets.stream().filter(RuleResult::isOpen).toList();
  }

  /** Where the work on its open findings is. */
  public Change change() {
    return Change.of(openTargets());
  }

  /** The cap that an item of it sets on the grade. */
  public Optional<Cap> cap() {
    return items()
        .filter(item -> item.outcome() == Outcome.FAIL)
        .flatMap(i -> i.cap().stream())
        .findFirst();
  }

  /** The remarks on all targets and their items, each once. */
  public List<String> notes() {
    return Stream.concat(
            targets.stream().flatMap(target -> target.notes().stream()),
            items().flatMap(item -> item.note().stream()))
        .distinct()
        .toList();
  }

  public Stream<ItemResult> items() {
    return targets.stream().flatMap(target -> target.items().stream());
  }

  /** What somebody decided about it, on any target. */
  public List<Disposition> dispositions() {
    return targets.stream()
        .map(RuleResult::disposition)
        .filter(disposition -> disposition != Disposition.NONE)
        .distinct()
        .toList();
  }
}
