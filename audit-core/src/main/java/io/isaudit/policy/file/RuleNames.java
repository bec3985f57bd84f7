package io.isaudit.policy.file;

import io.isaudit.policy.RuleSelector;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules by the names that a person may give them: an id, one that the rule had before, or a
 * pattern of ids. Give it the rules of all books of the audit: others do not exist for it.
 */
public final class RuleNames {

  private static final String HELP = "; 'is-audit rules' lists all";

  private final Map<String, Rule> current = new TreeMap<>();
  private final Map<String, Rule> former = new TreeMap<>();
  private final Set<String> chapters = new TreeSet<>();

  public RuleNames(List<Rule> rules) {
    for (Rule rule : rules) {
      current.put(rule.id().toString(), rule);
      chapters.add(rule.id().chapter() + "/*");
      rule.formerIds().forEach(id -> former.putIfAbsent(id.toString(), rule));
    }
  }

  /** The rule that has this id, or had it before. */
  public Optional<Rule> find(String id) {
    return Optional.ofNullable(current.getOrDefault(id, former.get(id)));
  }

  /** The end of a message about an id that no rule has, or a pattern that none matches. */
  public String hint(String name) {
    Set<String> known = name.endsWith("/*") ? chapters : current.keySet();
    return Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse(HELP);
  }

  /**
   * The pattern, under the present id when it is one that a rule had before; empty when no rule
   * matches it.
   *
   * @param glob of the form that {@link RuleSelector#isValid} asks for
   */
  public Optional<RuleSelector> select(String glob) {
    RuleSelector selector = new RuleSelector(glob);
    return current.values().stream().map(Rule::id).anyMatch(selector::matches)
        ? Optional.of(selector)
        : find(glob).map(Rule::id).map(RuleId::toString).map(RuleSelector::new);
  }
}
