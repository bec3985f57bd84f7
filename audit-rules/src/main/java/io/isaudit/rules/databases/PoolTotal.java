package io.isaudit.rules.databases;

import static io.isaudit.declaration.DeclarationKey.NODES;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up what the pools of all nodes may open on each database server. A pool without an own limit
 * has the product's default of 50 for identity and shared data, Tomcat's 100 otherwise.
 */
final class PoolTotal implements Check {

  static final Parameter<Integer> HEADROOM =
      new Parameter.Count("connHeadroom", 80, "% of the limit", 1, 100);

  private static final Map<DatabaseRole, String> TABLES =
      Map.of(
          DatabaseRole.IDENTITY, "database.identity_db",
          DatabaseRole.SHARED, "database.shared_db",
          DatabaseRole.USER, "database.user");
  private static final long PRODUCT_DEFAULT = 50;
  private static final long TOMCAT_DEFAULT = 100;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Integer> nodes = subject.declarations(NODES).count(NODES);
    if (nodes.isEmpty()) {
      return List.of(
          Verdict.unknown(
              "nodes",
              "the number of nodes is not known; declare it, for example " + NODES.lineToAdd()));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Database database : subject.databases().values()) {
      verdicts.add(verdict(subject, database, nodes.get()));
    }
    return verdicts;
  }

  private static Verdict verdict(Subject subject, Database database, int nodes) {
    Optional<Integer> limit = database.connectionLimit().found();
    if (limit.isEmpty()) {
      return Verdict.unknown(
          database.id(),
          "the connection limit of the server of " + database.id() + " is not known");
    }
    long largest = 0;
    for (Node node : subject.nodes()) {
      long perNode = 0;
      for (DatabaseRole role : database.roles()) {
        if (sharesAPool(subject, node, database, role)) {
          continue;
        }
        Optional<Long> pool = pool(subject, node, role);
        if (pool.isEmpty()) {
          return Verdict.unknown(
              database.id(), "a pool limit of " + database.id() + " is no number in the file");
        }
        perNode += pool.get();
      }
      largest = Math.max(largest, perNode);
    }
    long total = largest * nodes;
    long allowed = (long) limit.get() * subject.parameter(HEADROOM) / 100;
    String sum =
        String.format(
            Locale.ROOT,
            "the pools of %d %s may open %d connections to %s",
            nodes,
            nodes == 1 ? "node" : "nodes",
            total,
            database.id());
    String room = allowed + " of the " + limit.get() + " that its server accepts";
    Verdict verdict =
        total <= allowed
            ? Verdict.pass(database.id(), sum + ", which fits into " + room)
            : Verdict.fail(database.id(), sum + ", more than " + room);
    return verdict.expected("at most " + allowed + " connections").actual(total + " connections");
  }

  /** Whether data of a role come over a pool that is counted already. */
  private static boolean sharesAPool(
      Subject subject, Node node, Database database, DatabaseRole role) {
    return switch (role) {
      case CONSENT -> database.roles().contains(DatabaseRole.IDENTITY);
      case USER ->
          database.roles().contains(DatabaseRole.SHARED)
              && !subject.settings(node).mentions(Datasource.USER);
      case IDENTITY, SHARED -> false;
    };
  }

  /** Empty when the limit stands outside the file. */
  private static Optional<Long> pool(Subject subject, Node node, DatabaseRole role) {
    String table = TABLES.get(role);
    if (table == null) {
      return Optional.of(TOMCAT_DEFAULT);
    }
    Optional<Setting> limit = subject.settings(node).find(table + ".pool_options.maxActive");
    boolean productDefault = role == DatabaseRole.IDENTITY || role == DatabaseRole.SHARED;
    if (limit.isEmpty() || limit.get().isAbsent()) {
      return Optional.of(productDefault ? PRODUCT_DEFAULT : TOMCAT_DEFAULT);
    }
    return limit.get().value().asNumber();
  }
}
