package io.isaudit.report.model;

import io.isaudit.evidence.Sorted;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rules that serve a standard. It says nothing about the standard being met.
 *
 * @param requirements in the order of their numbers, those that a rule of the result serves
 */
public record StandardCoverage(String standard, List<Requirement> requirements) {

  /** Numbers inside ids by their value, so that 9 comes before 10. */
  private static final Comparator<String> BY_NUMBERS =
      Comparator.comparing(StandardCoverage::padded);

  public StandardCoverage {
    requirements = List.copyOf(requirements);
  }

  /**
   * One requirement.
   *
   * @param rules number of its rules by effective outcome
   * @param failed those of them that failed
   */
  public record Requirement(
      String id, String title, Map<Outcome, Integer> rules, List<RuleEntry> failed) {

    public Requirement {
      rules = Sorted.map(rules);
      failed = List.copyOf(failed);
    }

    public int count(Outcome outcome) {
      return rules.getOrDefault(outcome, 0);
    }
  }

  static List<StandardCoverage> of(Collection<RuleEntry> entries) {
    Map<String, Map<String, List<RuleEntry>>> served = new TreeMap<>();
    Map<String, String> titles = new TreeMap<>();
    for (RuleEntry entry : entries) {
      for (Reference reference : entry.references()) {
        titles.put(reference.standard() + "\n" + reference.id(), reference.title());
        served
            .computeIfAbsent(reference.standard(), s -> new TreeMap<>(BY_NUMBERS))
            .computeIfAbsent(reference.id(), id -> new ArrayList<>())
            .add(entry);
      }
    }
    List<StandardCoverage> standards = new ArrayList<>();
    served.forEach(
        (standard, byId) -> {
          List<Requirement> requirements = new ArrayList<>();
          byId.forEach(
              (id, rules) ->
                  requirements.add(
                      requirement(id, titles.getOrDefault(standard + "\n" + id, ""), rules)));
          standards.add(new StandardCoverage(standard, requirements));
        });
    return standards;
  }

  private static Requirement requirement(String id, String title, List<RuleEntry> rules) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    rules.forEach(rule -> counts.merge(rule.outcome(), 1, Integer::sum));
    return new Requirement(
        id,
        title,
        counts,
        rules.stream()
            .filter(rule -> rule.outcome() == Outcome.FAIL)
            .sorted(Comparator.comparing(RuleEntry::rule))
            .toList());
  }

  private static String padded(String id) {
    StringBuilder padded = new StringBuilder();
    int digits = 0;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits == 1) {
        int end = i;
        while (end < id.length() && id.charAt(end) >= '0' && id.charAt(end) <= '9') {
          end++;
        }
        padded.append("0".repeat(Math.max(0, 12 - (end - i))));
      }
      padded.append(c);
    }
    return padded.append('\n').append(id).toString();
  }
}
