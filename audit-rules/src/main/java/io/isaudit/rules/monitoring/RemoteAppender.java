package io.isaudit.rules.monitoring;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.log.LogConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An appender that sends the server's log to another machine answers by itself. */
final class RemoteAppender implements Check {

  private static final Set<String> REMOTE = Set.of("syslog", "socket", "http", "kafka");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final Pattern ROOT_REFERENCE =
      Pattern.compile("rootLogger\\.appenderRef\\.[^.]+\\.ref");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    LogConfiguration log = subject.logging();
    Set<String> used =
        log.properties().keySet().stream()
            .filter(key -> ROOT_REFERENCE.matcher(key).matches())
            .flatMap(key -> text(log, key).stream())
            .collect(Collectors.toSet());
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
