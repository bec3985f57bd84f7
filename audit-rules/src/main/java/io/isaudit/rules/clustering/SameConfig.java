package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rules.clustering.Comparison.Secrets;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the effective value of every key that any node writes. */
final class SameConfig implements Check {

  static final Parameter<List<String>> PER_NODE =
      new Parameter.Words(
          "perNodeKeys",
          List.of(
              "server.node_ip",
              "server.offset",
              "server.internal_hostname",
              "clustering.local_member_host",
              "clustering.local_member_port",
              "transport.*.properties.address"));

  private static final String ALL = "settings";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Node> nodes = subject.nodes();
    if (nodes.size() < 2) {
      return List.of(Verdict.unknown(ALL, "only one node has settings to compare"));
    }
    List<Pattern> perNode = subject.parameter(PER_NODE).stream().map(SameConfig::glob).toList();
    Set<String> keys = new TreeSet<>();
    nodes.forEach(node -> keys.addAll(subject.settings(node).given().keySet()));
    keys.removeIf(key -> perNode.stream().anyMatch(glob -> glob.matcher(key).matches()));
    List<Verdict> verdicts = new ArrayList<>();
    boolean references = false;
    for (String key : keys) {
      Map<Node, Setting> byNode = new LinkedHashMap<>();
      for (Node node : nodes) {
        subject.settings(node).find(key).ifPresent(found -> byNode.put(node, found));
      }
      Comparison comparison = compare(key, byNode, subject);
      references |= comparison == Comparison.SAME_REFERENCE;
      verdict(key, comparison, byNode).ifPresent(verdicts::add);
    }
    if (verdicts.isEmpty()) {
      Verdict pass = Verdict.pass(ALL, "all nodes have the same settings");
      verdicts.add(
          references
              ? pass.note("what references mean on each node stands outside the files")
              : pass);
    }
    return verdicts;
  }

  private static Comparison compare(String key, Map<Node, Setting> byNode, Subject subject) {
    List<Map.Entry<Node, Setting>> known = List.copyOf(byNode.entrySet());
    Comparison worst = known.size() < subject.nodes().size() ? Comparison.UNKNOWN : Comparison.SAME;
    for (int i = 0; i < known.size(); i++) {
      for (int j = i + 1; j < known.size(); j++) {
        Secrets secrets = Secrets.of(subject, known.get(i).getKey(), known.get(j).getKey());
        SettingValue one = comparable(key, known.get(i).getValue().value());
        SettingValue other = comparable(key, known.get(j).getValue().value());
        worst = worst.and(Comparison.of(one, other, secrets));
      }
    }
    return worst;
  }

  /** Members are a set, and a database has one URL however it is written. */
  private static SettingValue comparable(String key, SettingValue value) {
    if (key.equals(Member.LIST)) {
      return new SettingValue.Many(
          value.asList().stream().sorted(Comparator.comparing(SettingValue::display)).toList());
    }
    return value
        .asText()
        .filter(DatabaseUrl::isOne)
        .<SettingValue>map(url -> new SettingValue.Text(DatabaseUrl.normalised(url)))
        .orElse(value);
  }

  private static Optional<Verdict> verdict(
      String key, Comparison comparison, Map<Node, Setting> byNode) {
    if (comparison == Comparison.SAME || comparison == Comparison.SAME_REFERENCE) {
      return Optional.empty();
    }
    Verdict verdict =
        comparison == Comparison.DIFFERENT
            ? Verdict.fail(key, key + " is not the same on all nodes")
            : Verdict.unknown(key, "whether " + key + " is the same on all nodes is not known");
    String actual =
        byNode.entrySet().stream()
            .map(node -> node.getKey().id() + ": " + node.getValue().value().display())
            .collect(Collectors.joining(", "));
    return Optional.of(verdict.expected("one value on all nodes").actual(actual));
  }

  private static Pattern glob(String key) {
    String pattern =
        Pattern.compile("\\*")
            .splitAsStream(key)
            .map(Pattern::quote)
            .collect(Collectors.joining("[^.]+"));
    return Pattern.compile(key.endsWith("*") ? pattern + "[^.]+" : pattern);
  }
}
