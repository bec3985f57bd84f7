package io.isaudit.rules.ports;

import io.isaudit.declaration.Environment;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Optional;

/** The port of the directory that versions before 6.0 bring along, on every address. */
final class EmbeddedLdapPort implements Check {

  private static final String ITEM = "embedded ldap";
  private static final long PORT = 10_389;
  private static final ProductVersion FIRST_WITHOUT = ProductVersion.of("6.0");
  private static final String STORE = "user_store.properties.ConnectionURL";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    if (isDevelopersStore(subject)) {
      return List.of(
          Verdict.notApplicable(ITEM, "the embedded directory is the user store of a test server"));
    }
    NodePorts ports = NodePorts.of(subject);
    Optional<Long> port = ports.moved(PORT);
    if (port.isEmpty()) {
      return List.of(Verdict.unknown(ITEM, NodePorts.UNKNOWN_OFFSET));
    }
    if (!ports.onTcp(port.get()).isEmpty()) {
      return List.of(
          Verdict.fail(ITEM, "a directory answers on port " + port.get())
              .expected("port " + port.get() + " closed")
              .actual("listens on " + ports.onTcp(port.get()).get(0).address()));
    }
    boolean gone =
        subject.version().filter(version -> !version.isBefore(FIRST_WITHOUT)).isPresent();
    return List.of(
        gone
            ? Verdict.notApplicable(ITEM, "this version brings no directory along")
            : Verdict.pass(ITEM, "nothing listens on port " + port.get()));
  }

  private static boolean isDevelopersStore(Subject subject) {
    return subject.environment() != Environment.PRODUCTION
        && subject
            .settings()
            .find(STORE)
            .flatMap(url -> url.value().asText())
            .filter(url -> url.contains("Ports.EmbeddedLDAP"))
            .isPresent();
  }
}
