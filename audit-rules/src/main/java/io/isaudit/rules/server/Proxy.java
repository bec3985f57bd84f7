package io.isaudit.rules.server;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Subject;
import java.util.Optional;

/** Whether clients reach the server by a proxy, which a person declares. */
final class Proxy {

  private static final String NONE = "clients reach the server without a proxy";

  private Proxy() {}

  /** Holds only where a proxy is declared. */
  static Admission declared(Subject subject) {
    Optional<Boolean> proxied = subject.declarations(BEHIND_PROXY).flag(BEHIND_PROXY);
    if (proxied.isEmpty()) {
      return Admission.unknown(
          "whether there is a proxy is not declared: add "
              + BEHIND_PROXY.lineToAdd()
              + " to the declarations");
    }
    return proxied.get() ? Admission.yes() : Admission.no(NONE);
  }

  /** Holds unless it is declared that there is none. */
  static Admission possible(Subject subject) {
    boolean excluded =
        subject
            .declarations(BEHIND_PROXY)
            .flag(BEHIND_PROXY)
            .filter(proxied -> !proxied)
            .isPresent();
    return excluded ? Admission.no(NONE) : Admission.yes();
  }
}
