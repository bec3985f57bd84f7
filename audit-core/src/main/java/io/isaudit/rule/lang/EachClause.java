package io.isaudit.rule.lang;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Rule.RuleKind;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Items.Item;
import java.util.List;

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
    return selected.stream().map(item -> verdict(item, condition, subject)).toList();
  }

  private Verdict verdict(Item<T> item, Condition<T> condition, Subject subject) {
    Judgement judgement = condition.judge(item.thing(), subject);
    String demand = condition.description(subject);
    String name = items.singular() + " " + item.name();
    String words = name + " should " + demand;
    String reason =
        switch (judgement.outcome()) {
          case PASS -> name + item.actual().map(" is "::concat).orElse(" is as it should be");
          case FAIL ->
              words
                  + item.actual().map(" but is "::concat).orElse("")
                  + judgement.why().map(": "::concat).orElse("");
          default -> judgement.why().orElse(words);
        };
    Verdict verdict = judgement.verdict(item.name(), reason).expected(condition.expected(subject));
    if (item.actual().isPresent()) {
      verdict = verdict.actual(item.actual().get());
    }
    return item.place().isPresent() ? verdict.at(item.place().get()) : verdict;
  }
}
