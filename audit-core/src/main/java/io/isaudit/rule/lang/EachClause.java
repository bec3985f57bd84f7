package io.isaudit.rule.lang;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Rule.RuleKind;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Items.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence about each of several things that still lacks its demand. */
public final class EachClause<T> {

  private final RuleDraft draft;
  private final Items<T> items;

  EachClause(RuleDraft draft, Items<T> items) {
    this.draft = draft;
    this.items = items;
  }

  public Rule should(Condition<T> condition) {
    String sentence = "each " + items.singular() + " should " + condition.description();
    return draft.finish(RuleKind.AUTOMATED, sentence, subject -> verdicts(subject, condition));
  }

  private List<Verdict> verdicts(Subject subject, Condition<T> condition) {
    List<Item<T>> selected = items.select().apply(subject);
    if (selected.isEmpty()) {
      return List.of(Verdict.notApplicable(items.singular(), items.whenNone()));
    }
    List<Verdict> verdicts = new ArrayList<>(selected.size());
    for (Item<T> item : selected) {
      verdicts.add(verdict(item, condition, subject));
    }
    return verdicts;
  }

  private Verdict verdict(Item<T> item, Condition<T> condition, Subject subject) {
    Judgement judgement = condition.judge(item.thing(), subject);
    String name = items.singular() + " " + item.name();
    String reason =
        switch (judgement.outcome()) {
          case PASS -> name + item.actual().map(" is "::concat).orElse(" is as it should be");
          case FAIL ->
              words(name, condition, subject)
                  + item.actual().map(" but is "::concat).orElse("")
                  + judgement.why().map(": "::concat).orElse("");
          default -> judgement.why().orElseGet(() -> words(name, condition, subject));
        };
    return judgement.verdict(
        item.name(),
        reason,
        condition.expected(subject),
        item.actual(),
        Optional.empty(),
        item.place());
  }

  private static String words(String name, Condition<?> condition, Subject subject) {
    return name + " should " + condition.description(subject);
  }
}
