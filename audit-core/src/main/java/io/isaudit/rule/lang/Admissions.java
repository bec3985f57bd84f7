package io.isaudit.rule.lang;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.settings.Setting;
import java.util.Optional;

/** When a rule holds, in questions that rules of several chapters ask. */
public final class Admissions {

  /** The setting that alone switches clustering on. */
  public static final String CLUSTERING = "clustering.membership_scheme";

  private static final String NO_PROXY = "clients reach the server without a proxy";

  private Admissions() {}

  /** Where clustering is on, judged by the first node of the subject. */
  public static Admission clustered(Subject subject) {
    Optional<Setting> scheme = subject.settings(subject.nodes().get(0)).find(CLUSTERING);
    if (scheme.isEmpty()) {
      return Admission.unknown("the default of " + CLUSTERING + " is not known in this version");
    }
    return scheme.get().isAbsent() ? Admission.no("clustering is off") : Admission.yes();
  }

  /** Only where a proxy is declared; the rule has to name that declaration. */
  public static Admission behindProxy(Subject subject) {
    Optional<Boolean> proxied = subject.declarations(BEHIND_PROXY).flag(BEHIND_PROXY);
    if (proxied.isEmpty()) {
      return Admission.unknown(
          "whether there is a proxy is not declared: add "
              + BEHIND_PROXY.lineToAdd()
              + " to the declarations");
    }
    return proxied.get() ? Admission.yes() : Admission.no(NO_PROXY);
  }

  /** Unless it is declared that there is no proxy; the rule has to name that declaration. */
  public static Admission unlessWithoutProxy(Subject subject) {
    boolean none =
        subject
            .declarations(BEHIND_PROXY)
            .flag(BEHIND_PROXY)
            .filter(proxied -> !proxied)
            .isPresent();
    return none ? Admission.no(NO_PROXY) : Admission.yes();
  }
}
