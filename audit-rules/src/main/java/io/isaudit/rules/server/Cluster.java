package io.isaudit.rules.server;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.settings.Setting;
import java.util.Optional;

/** Whether clustering is on: it is as soon as a membership scheme is set. */
final class Cluster {

  private static final String SCHEME = "clustering.membership_scheme";

  private Cluster() {}

  static Admission isOn(Subject subject) {
    Optional<Setting> scheme = subject.settings().find(SCHEME);
    if (scheme.isEmpty()) {
      return Admission.unknown("the default of " + SCHEME + " is not known in this version");
    }
    return scheme.get().isAbsent() ? Admission.no("clustering is off") : Admission.yes();
  }

  /** On, with an address that is taken from {@code server.node_ip}. */
  static Admission takesNodeIp(Subject subject) {
    boolean own = subject.settings().stated("clustering.local_member_host").isExplicit();
    return own ? Admission.no("clustering.local_member_host is set instead") : isOn(subject);
  }
}
