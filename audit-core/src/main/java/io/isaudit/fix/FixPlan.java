package io.isaudit.fix;

import io.isaudit.result.AuditResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Remedy;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Target;
import io.isaudit.snapshot.ProductVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the open findings of one node ask to be written, by the rules themselves.
 *
 * @param proposals sorted
 * @param notFixed findings that no value follows from
 */
public record FixPlan(List<Proposal> proposals, List<NotFixed> notFixed) {

  public FixPlan {
    proposals = proposals.stream().sorted().toList();
    notFixed = notFixed.stream().sorted().toList();
  }

  /** Makes plans for results that one set of rules explains. */
  public static final class Planner {

    private final Map<String, Rule> rules = new TreeMap<>();
    private final String file;
    private final Map<String, List<String>> mappings;

    /**
     * @param file path of the settings file in results
     * @param mappings keys that the product reads under other names, each with what it stands for
     */
    public Planner(List<Rule> rules, String file, Map<String, List<String>> mappings) {
      rules.forEach(rule -> this.rules.put(rule.id().toString(), rule));
      this.file = file;
      this.mappings = Map.copyOf(mappings);
    }

    /** The plan for a node of a result; empty where nothing is open. */
    public FixPlan plan(AuditResult result, Target node, Optional<ProductVersion> version) {
      List<Proposal> proposals = new ArrayList<>();
      List<NotFixed> notFixed = new ArrayList<>();
      for (RuleResult entry : result.results()) {
        if (entry.target().equals(node)) {
          entry.items().stream()
              .filter(ItemResult::isOpen)
              .forEach(item -> finding(entry, item, version, proposals, notFixed));
        }
      }
      return new FixPlan(proposals, notFixed);
    }

    private void finding(
        RuleResult entry,
        ItemResult item,
        Optional<ProductVersion> version,
        List<Proposal> proposals,
        List<NotFixed> notFixed) {
      Rule rule = rules.get(entry.rule().toString());
      if (rule == null || rule.version() != entry.ruleVersion()) {
        notFixed.add(notFixed(entry, item, "the result is by another version of the rule"));
        return;
      }
      Optional<Remedy> remedy = remedy(rule, entry, item, version);
      if (remedy.isEmpty()) {
        String page = "no value follows from the rule; see 'is-audit rules " + rule.id() + "'";
        notFixed.add(notFixed(entry, item, page));
        return;
      }
      boolean written =
          item.origin().filter("explicit"::equals).isPresent()
              && item.file().filter(file::equals).isPresent();
      proposals.add(
          new Proposal(
              rule.id(),
              item.item(),
              written ? remedy.get().key() : writable(remedy.get().key()),
              remedy.get().value(),
              written ? item.line() : Optional.empty(),
              item.actual()));
    }

    private static Optional<Remedy> remedy(
        Rule rule, RuleResult entry, ItemResult item, Optional<ProductVersion> version) {
      try {
        ParameterValues limits = ParameterValues.shown(rule.parameters(), entry.parameters());
        return rule.check().remedies(version, limits).stream()
            .filter(remedy -> remedy.key().equals(item.item()))
            .findFirst();
      } catch (IllegalArgumentException e) {
        // Parameters that were edited in the result.
        return Optional.empty();
      }
    }

    /** The name under which the product takes a key: its own, unless that means another one. */
    private String writable(String key) {
      if (mappings.getOrDefault(key, List.of(key)).contains(key)) {
        return key;
      }
      return mappings.entrySet().stream()
          .filter(mapping -> mapping.getValue().equals(List.of(key)))
          .map(Map.Entry::getKey)
          .sorted()
          .findFirst()
          .orElse(key);
    }

    private static NotFixed notFixed(RuleResult entry, ItemResult item, String reason) {
      return new NotFixed(entry.rule(), item.item(), reason);
    }
  }
}
