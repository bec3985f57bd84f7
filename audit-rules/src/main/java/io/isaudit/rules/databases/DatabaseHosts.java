package io.isaudit.rules.databases;

import static io.isaudit.declaration.DeclarationKey.NODES;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rules.databases.JdbcUrl.Host;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The demand that a connection names a real host. */
final class DatabaseHosts {

  private static final Pattern SAMPLE =
      Pattern.compile(
          "hostname|<.*|.*>|(?:.*\\.)?example(?:\\.(?:com|org|net|edu))?|(?:.*\\.)?example\\.co\\.\\w+");

  private DatabaseHosts() {}

  static Condition<Datasource> nameARealHost() {
    return External.should("name the real host of its database", DatabaseHosts::judge);
  }

  private static Judgement judge(Datasource datasource, Subject subject) {
    Optional<JdbcUrl> connection = datasource.connection();
    if (connection.isEmpty()) {
      return External.noUrl(datasource);
    }
    List<Host> hosts = connection.get().hosts();
    for (Host host : hosts) {
      if (SAMPLE.matcher(host.name().toLowerCase(Locale.ROOT)).matches()) {
        return Judgement.notMet(host.name() + " is a placeholder");
      }
    }
    if (hosts.stream().anyMatch(Host::isLoopback)) {
      return loopback(datasource, subject.declarations(NODES).count(NODES));
    }
    if (hosts.isEmpty()) {
      return Judgement.unknown("the connection of " + datasource.name() + " names no host");
    }
    return hosts.stream().allMatch(host -> JdbcUrl.isClear(host.name()))
        ? Judgement.met()
        : External.outside(datasource, "the host");
  }

  private static Judgement loopback(Datasource datasource, Optional<Integer> nodes) {
    if (nodes.isEmpty()) {
      return Judgement.unknown(
          "the database of "
              + datasource.name()
              + " is on this machine, which only a single node may do; declare the number of nodes,"
              + " for example "
              + NODES.lineToAdd());
    }
    return nodes.get() > 1
        ? Judgement.notMet("each of " + nodes.get() + " nodes would use a database of its own")
        : Judgement.metWithNote("the database of " + datasource.name() + " is on this machine");
  }
}
