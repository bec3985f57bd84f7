package io.isaudit.rules.transport;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.live.TlsFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges which versions a server accepts; one that refuses them all has shown nothing. */
final class TlsLive implements Check {

  private static final List<String> OLD = List.of("SSLv3", "TLSv1", "TLSv1.1");
  private static final List<String> MODERN = List.of("TLSv1.2", "TLSv1.3");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .endpoint()
        .tls()
        .fold(
            found -> verdicts(found.value()),
            missing -> List.of(Verdict.unknown("handshake", missing.explanation())));
  }

  private static List<Verdict> verdicts(TlsFacts tls) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean works = MODERN.stream().anyMatch(version -> accepts(tls, version));
    for (String version : OLD) {
      Evidence<Boolean> accepted = of(tls, version);
      if (accepted.found().isEmpty()) {
        verdicts.add(
            Verdict.unknown(
                version, "whether " + version + " is refused is not known" + why(accepted)));
      } else if (accepted.found().get()) {
        verdicts.add(
            Verdict.fail(version, "the server accepts " + version).expected(version + " refused"));
      } else if (works) {
        verdicts.add(Verdict.pass(version, "the server refuses " + version));
      }
    }
    if (!works) {
      verdicts.add(Verdict.unknown("handshake", "no handshake in TLS 1.2 or 1.3 succeeded"));
    }
    return verdicts;
  }

  private static String why(Evidence<Boolean> evidence) {
    return evidence instanceof Missing<Boolean> missing ? ": " + missing.explanation() : "";
  }

  private static Evidence<Boolean> of(TlsFacts tls, String version) {
    Map<String, Evidence<Boolean>> versions = tls.versions();
    return versions.getOrDefault(version, Evidence.notAsked());
  }

  private static boolean accepts(TlsFacts tls, String version) {
    return of(tls, version).found().orElse(false);
  }
}
