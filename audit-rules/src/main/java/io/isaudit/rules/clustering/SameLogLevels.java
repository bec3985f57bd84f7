package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the levels of the loggers that are listed: one that is not listed does nothing. */
final class SameLogLevels implements Check {

  private static final String ROOT = "rootLogger";
  private static final String HIDDEN = "not known";
  private static final String NOT_CONFIGURED = "not configured";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    if (subject.nodes().size() < 2) {
      return List.of(Verdict.unknown("loggers", "only one node has log levels to compare"));
    }
    Map<String, Map<String, String>> byNode = new TreeMap<>();
    Set<String> loggers = new TreeSet<>();
    for (Node node : subject.nodes()) {
      Map<String, String> levels = node.logging().found().map(SameLogLevels::levels).orElseThrow();
      byNode.put(node.id(), levels);
      loggers.addAll(levels.keySet());
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (String logger : loggers) {
      List<String> shown = new ArrayList<>();
      Set<String> levels = new HashSet<>();
      byNode.forEach(
          (node, all) -> {
            String level = all.getOrDefault(logger, NOT_CONFIGURED);
            levels.add(level);
            shown.add(node + ": " + level);
          });
      boolean hidden = levels.remove(HIDDEN);
      if (levels.size() > 1) {
        verdicts.add(
            Verdict.fail(logger, logger + " does not log at one level on all nodes")
                .expected("one level on all nodes")
                .actual(String.join(", ", shown)));
      } else if (hidden) {
        verdicts.add(Verdict.unknown(logger, "the level of " + logger + " is not in clear"));
      }
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.pass("loggers", "all nodes log at the same levels"))
        : verdicts;
  }

  /** Upper-case levels by the name of the logger. */
  private static Map<String, String> levels(LogConfiguration logging) {
    Map<String, String> levels = new TreeMap<>();
    levels.put(ROOT, level(logging.get(ROOT + ".level").value()));
    for (String alias : logging.names("loggers")) {
      String name = logging.get("logger." + alias + ".name").value().asText().orElse(alias).strip();
      levels.put(name, level(logging.get("logger." + alias + ".level").value()));
    }
    return levels;
  }

  private static String level(SettingValue value) {
    if (value.isAbsent()) {
      return "inherited";
    }
    return value
        .asText()
        .filter(text -> !Conditions.isReferenceText(value))
        .map(text -> text.strip().toUpperCase(Locale.ROOT))
        .orElse(HIDDEN);
  }
}
