package io.isaudit.rules.monitoring;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.log.LogConfiguration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An appender that sends the server's log to another machine answers by itself. */
final class RemoteAppender implements Check {

  private static final Set<String> REMOTE = Set.of("syslog", "socket", "http", "kafka");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final String ROOT_REFERENCES = "rootLogger.appenderRef";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    LogConfiguration log = subject.logging();
    Set<String> used = new HashSet<>();
    for (String id : log.idsBelow(ROOT_REFERENCES)) {
      text(log, ROOT_REFERENCES + "." + id + ".ref").ifPresent(used::add);
    }
    return log.names("appenders").stream()
        .distinct()
        .filter(id -> text(log, "appender." + id + ".name").filter(used::contains).isPresent())
        .filter(id -> leavesTheMachine(log, id))
        .map(id -> Verdict.pass(id, "the appender " + id + " sends the server's log elsewhere"))
        .toList();
  }

  /** A host in clear that is this machine hands the log to an agent, of which a person knows. */
  private static boolean leavesTheMachine(LogConfiguration log, String id) {
    String prefix = "appender." + id + ".";
    boolean remote =
        text(log, prefix + "type")
            .filter(type -> REMOTE.contains(type.toLowerCase(Locale.ROOT)))
            .isPresent();
    return remote && text(log, prefix + "host").filter(LOOPBACK::contains).isEmpty();
  }

  private static Optional<String> text(LogConfiguration log, String key) {
    return log.get(key).value().asText().map(String::strip);
  }
}
