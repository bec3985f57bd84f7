package io.isaudit.rules.userstores;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.userstore.DirectoryCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The truststore of the node leads to the certificate of each directory, which is for its host. The
 * worst of several directories decides.
 */
final class TrustedDirectory {

  private static final String LDAP = "389";
  private static final String LDAPS = "636";

  private TrustedDirectory() {}

  static Condition<UserStore> presentTrustedCertificates() {
    return Stores.should("have a directory whose certificate is trusted", TrustedDirectory::judge);
  }

  private static Judgement judge(UserStore store, Subject subject) {
    List<LdapUrl> urls = store.urls();
    if (urls.isEmpty()) {
      return Stores.hidden(store, UserStore.URL);
    }
    Switch startTls = store.flag(DirectoryTls.START_TLS);
    List<String> unknown = new ArrayList<>();
    boolean seen = false;
    for (LdapUrl url : urls) {
      if (url.isPlain() && startTls != Switch.ON) {
        if (startTls == Switch.UNKNOWN) {
          unknown.add(DirectoryTls.START_TLS + " of " + store.name() + " is set outside the file");
        }
        continue;
      }
      Optional<String> key = key(url);
      if (key.isEmpty()) {
        unknown.add("which directory " + store.name() + " names does not stand in the file");
        continue;
      }
      seen = true;
      Optional<String> problem = problem(key.get(), subject, unknown);
      if (problem.isPresent()) {
        return Judgement.notMet(problem.get());
      }
    }
    if (!unknown.isEmpty()) {
      return Judgement.unknown(String.join("; ", unknown));
    }
    return seen ? Judgement.met() : Judgement.notApplicable(store.name() + " uses no TLS");
  }

  /** As evidence names a directory; empty for a reference. */
  private static Optional<String> key(LdapUrl url) {
    String port = url.port().orElse(url.isTls() ? LDAPS : LDAP);
    return url.scheme().isEmpty() || !url.namesHost() || !port.matches("\\d{1,5}")
        ? Optional.empty()
        : Optional.of(
            url.scheme()
                + "://"
                + url.host().toLowerCase(Locale.ROOT)
                + ":"
                + Integer.parseInt(port));
  }

  private static Optional<String> problem(String url, Subject subject, List<String> unknown) {
    Evidence<DirectoryCertificate> evidence = subject.directories().get(url);
    if (evidence == null) {
      unknown.add("nobody looked at " + url + ": add --directory " + url);
      return Optional.empty();
    }
    return evidence.fold(
        found -> problem(url, found.value(), unknown),
        missing -> {
          unknown.add("the certificate of " + url + ": " + missing.explanation());
          return Optional.empty();
        });
  }

  private static Optional<String> problem(
      String url, DirectoryCertificate certificate, List<String> unknown) {
    if (!certificate.hostNameMatches()) {
      return Optional.of("the certificate of " + url + " is for another name");
    }
    return certificate
        .trusted()
        .fold(
            found ->
                found.value()
                    ? Optional.empty()
                    : Optional.of("the truststore does not lead to the certificate of " + url),
            missing -> {
              unknown.add("the truststore: " + missing.explanation());
              return Optional.empty();
            });
  }
}
