package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.DatabasePorts;
import io.isaudit.rules.clustering.Comparison.Secrets;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares where the data of each node lies. An H2 file and a loopback address mean something else
 * on each machine, however equal they look.
 */
final class SameDatabases implements Check {

  private static final List<String> BUILT_IN =
      List.of("database.identity_db", "database.shared_db", "database.user", "database.config");
  private static final String CUSTOM = "datasource";
  private static final String ITEM = "databases";
  private static final String URL = ".url";
  private static final Pattern LOOPBACK =
      Pattern.compile(
          ".*(//|@|host=|host = |\\|)(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?::1]?)\\b.*");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    if (subject.nodes().size() < 2) {
      return List.of(Verdict.unknown(ITEM, "only one node has settings to compare"));
    }
    Set<String> names = new TreeSet<>();
    subject.nodes().forEach(node -> names.addAll(tables(subject.settings(node)).keySet()));
    return names.isEmpty()
        ? List.of(Verdict.unknown(ITEM, "no database is written in deployment.toml"))
        : names.stream().map(name -> verdict(name, subject)).toList();
  }

  /** The tables that define a database, by a name that does not shift. */
  private static Map<String, String> tables(Settings settings) {
    Map<String, String> tables = new TreeMap<>();
    BUILT_IN.stream().filter(settings::mentions).forEach(table -> tables.put(table, table));
    for (String table : settings.tablesBelow(CUSTOM)) {
      tables.put(settings.stated(table + ".id").value().asText().orElse(table), table);
    }
    return tables;
  }

  /** Whether both nodes, on which the database is written, give its URL alike. */
  private static Comparison compare(String name, Subject subject, Node one, Node other) {
    return one.equals(other)
        ? Comparison.SAME
        : Comparison.of(
            url(name, subject.settings(one)),
            url(name, subject.settings(other)),
            Secrets.of(subject, one, other));
  }

  private static SettingValue url(String name, Settings settings) {
    String table = tables(settings).get(name);
    return table == null ? new SettingValue.Absent() : explicit(settings, table + URL).value();
  }

  private static Verdict verdict(String name, Subject subject) {
    Map<String, String> connections = new TreeMap<>();
    boolean hidden = false;
    Comparison references = Comparison.SAME;
    Node first = subject.nodes().get(0);
    for (Node node : subject.nodes()) {
      Settings settings = subject.settings(node);
      String table = tables(settings).get(name);
      if (table == null) {
        return Verdict.fail(name, name + " is not written on " + node.id());
      }
      references = references.and(compare(name, subject, first, node));
      Optional<String> connection = connection(settings, table);
      hidden |= connection.isEmpty();
      connection.ifPresent(text -> connections.put(node.id(), text));
    }
    boolean local = connections.values().stream().anyMatch(SameDatabases::isLocalFile);
    if (local) {
      return Verdict.fail(name, name + " lies in an H2 file of each node")
          .expected("one database for all nodes");
    }
    if (new HashSet<>(connections.values()).size() > 1) {
      return Verdict.fail(name, name + " is not the same database on all nodes")
          .expected("one database for all nodes")
          .actual(
              connections.entrySet().stream()
                  .map(one -> one.getKey() + ": " + one.getValue())
                  .collect(Collectors.joining(", ")));
    }
    if (connections.values().stream().anyMatch(text -> LOOPBACK.matcher(text).matches())) {
      return Verdict.unknown(name, name + " lies on the machine of each node, whichever that is");
    }
    if (!hidden) {
      return Verdict.pass(name, name + " is the same database on all nodes");
    }
    return connections.isEmpty() && references == Comparison.SAME_REFERENCE
        ? Verdict.pass(name, name + " is given by the same reference on all nodes")
            .note("what the reference means on each node stands outside the files")
        : Verdict.unknown(name, "where the data of " + name + " lies stands outside the files");
  }

  /** A connection in a form that can be compared; empty when a part of it is not in clear. */
  private static Optional<String> connection(Settings settings, String table) {
    SettingValue url = explicit(settings, table + URL).value();
    if (!url.isAbsent()) {
      return clear(url).map(text -> DatabaseUrl.normalised(text) + owner(text, settings, table));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (String key : List.of("type", "hostname", "port", "name", "sid")) {
      SettingValue value = explicit(settings, table + "." + key).value();
      Optional<String> text = value.isAbsent() ? Optional.of("") : clear(value);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      parts.put(key, text.get().toLowerCase(Locale.ROOT));
    }
    if (parts.getOrDefault("port", "").isEmpty() && !parts.getOrDefault("hostname", "").isEmpty()) {
      parts.put("port", DatabasePorts.of(parts.getOrDefault("type", "")).orElse(""));
    }
    return Optional.of(String.join("|", parts.values()));
  }

  /** In Oracle the account is the schema. */
  private static String owner(String url, Settings settings, String table) {
    boolean oracle = url.toLowerCase(Locale.ROOT).contains(":oracle:");
    return oracle
        ? " of " + clear(explicit(settings, table + ".username").value()).orElse("?")
        : "";
  }

  private static boolean isLocalFile(String connection) {
    boolean server = connection.startsWith("jdbc:h2:tcp:") || connection.startsWith("jdbc:h2:ssl:");
    return (connection.startsWith("jdbc:h2:") && !server) || connection.startsWith("h2|");
  }

  private static Setting explicit(Settings settings, String key) {
    Setting stated = settings.stated(key);
    return stated.isExplicit() ? stated : Setting.absent();
  }

  private static Optional<String> clear(SettingValue value) {
    return value.asText().map(String::strip).filter(t -> !Conditions.isReferenceText(value));
  }
}
