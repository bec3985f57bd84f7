package io.isaudit.rules.server;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Admissions;

/** What the cluster takes from the settings of the server. */
final class Cluster {

  private Cluster() {}

  /** On, with an address that is taken from {@code server.node_ip}. */
  static Admission takesNodeIp(Subject subject) {
    boolean own = subject.settings().stated("clustering.local_member_host").isExplicit();
    return own
        ? Admission.no("clustering.local_member_host is set instead")
        : Admissions.clustered(subject);
  }
}
