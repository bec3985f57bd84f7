package io.isaudit.rules.clustering;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Admissions;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.Optional;

/** How the nodes of a cluster find each other, as far as that decides whether a rule holds. */
final class Cluster {

  static final String OWN_HOST = "clustering.local_member_host";

  private static final String WKA = "wka";

  private Cluster() {}

  /** On, with a list of members in the file. */
  static Admission listsMembers(Subject subject) {
    Admission on = Admissions.clustered(subject);
    Optional<Setting> scheme = scheme(subject);
    if (!(on instanceof Admission.Yes) || scheme.isEmpty()) {
      return on;
    }
    if (scheme.get().value().asText().isEmpty()
        || Conditions.isReferenceText(scheme.get().value())) {
      return Admission.unknown(Admissions.CLUSTERING + " is set outside the file");
    }
    return scheme.get().value().is(WKA)
        ? Admission.yes()
        : Admission.no("the membership scheme needs no list of members");
  }

  /** On, with an address that is written for the cluster alone. */
  static Admission hasOwnAddress(Subject subject) {
    return settings(subject).stated(OWN_HOST).isExplicit()
        ? Admissions.clustered(subject)
        : Admission.no(OWN_HOST + " is not set: server.node_ip is announced");
  }

  private static Optional<Setting> scheme(Subject subject) {
    return settings(subject).find(Admissions.CLUSTERING);
  }

  private static Settings settings(Subject subject) {
    return subject.settings(subject.nodes().get(0));
  }
}
