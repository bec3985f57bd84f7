package io.isaudit.collect.internal.live;

import io.isaudit.collect.internal.keystore.CertificateReader;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.PlainHttp;
import io.isaudit.snapshot.live.PortScan;
import io.isaudit.snapshot.live.TlsFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at one server from all sides that were asked for. Nothing that the server does makes it
 * throw, or take longer than allowed.
 */
public final class LiveProbe {

  /** The share of the time that one request may take. */
  private static final int SHARES = 8;

  private final Instant now;
  private final ShippedCertificates shipped;

  public LiveProbe(Instant now, ShippedCertificates shipped) {
    this.now = now;
    this.shipped = shipped;
  }

  /** What is asked, and how; see the request of the public collector. */
  public record Question(
      String url,
      String userAgent,
      Duration timeout,
      Optional<Path> trustStore,
      Optional<String> trustStorePassword,
      boolean insecure,
      boolean scansPorts,
      boolean triesDefaultLogin) {}

  /** What was seen. */
  public record Findings(
      String url,
      Evidence<TlsFacts> tls,
      Evidence<Map<String, Evidence<HttpAnswer>>> answers,
      Evidence<PlainHttp> plain,
      Evidence<PortScan> ports,
      Evidence<Integer> defaultLogin) {}

  /** The base of a URL; empty when it is none of a server. */
  public static Optional<String> baseOf(String url) {
    return Origin.of(url).map(Origin::url);
  }

  /** Why nobody can be trusted by a store; empty when it can be used. Nothing is sent. */
  public static Optional<String> storeProblem(Path store, Optional<String> password) {
    try {
      Trust.by(Optional.of(store), password.map(String::toCharArray));
      return Optional.empty();
    } catch (Failure e) {
      return Optional.of(e.words());
    }
  }

  /**
   * Asks.
   *
   * @throws IllegalArgumentException when the URL is none of a server
   */
  public Findings look(Question question) {
    Origin origin =
        Origin.of(question.url()).orElseThrow(() -> new IllegalArgumentException("no URL"));
    Deadline deadline = Deadline.in(question.timeout());
    Duration each = question.timeout().dividedBy(SHARES);
    try (Connections connections = Connections.to(origin.host(), deadline.within(each))) {
      Optional<char[]> password = question.trustStorePassword().map(String::toCharArray);
      Trust trust = Trust.by(question.trustStore(), password);
      EndpointProbe probe =
          new EndpointProbe(
              origin,
              connections,
              trust,
              new CertificateReader(shipped),
              question.insecure(),
              question.userAgent(),
              deadline,
              each,
              now);
      return look(probe, origin, question);
    } catch (Failure e) {
      return nothing(origin, question, e);
    }
  }

  private Findings look(EndpointProbe probe, Origin origin, Question question) {
    Evidence<TlsFacts> tls = probe.tls();
    Optional<Evidence<HttpAnswer>> distrust =
        origin.secure() && !question.insecure() ? distrust(tls, now) : Optional.empty();
    Map<String, Evidence<HttpAnswer>> answers =
        distrust.map(EndpointProbe::notAsked).orElseGet(probe::answers);
    Evidence<Integer> login = Evidence.notAsked();
    if (question.triesDefaultLogin()) {
      login =
          distrust
              .<Evidence<Integer>>map(reason -> reason.map(HttpAnswer::status))
              .orElseGet(probe::defaultLogin);
    }
    return new Findings(
        origin.url(),
        tls,
        Evidence.collected(answers, origin.url(), now),
        probe.plain(),
        question.scansPorts() ? probe.ports(GuidePorts.of(origin)) : Evidence.notAsked(),
        login);
  }

  /** Why the server is not asked; empty when the certificate is as it has to be. */
  private static Optional<Evidence<HttpAnswer>> distrust(Evidence<TlsFacts> tls, Instant now) {
    Evidence<Boolean> good =
        tls.flatMap(
            facts ->
                facts.trusted().flatMap(trusted -> facts.hostNameMatches().map(m -> trusted && m)));
    return good.fold(
        found ->
            found.value()
                ? Optional.empty()
                : Optional.of(
                    Evidence.missing(
                        MissingReason.UNREADABLE,
                        tls.found().map(facts -> distrust(facts, now)).orElse("")
                            + "--insecure to ask all the same")),
        missing -> Optional.of(missing.as()));
  }

  /** What no other trust store would mend is said first. */
  private static String distrust(TlsFacts facts, Instant now) {
    if (facts.trusted().found().orElse(false)) {
      return "the certificate is for another host than that of the URL: give ";
    }
    return facts
        .outOfDate(now)
        .map(problem -> problem + ": give ")
        .orElse("no root that is trusted vouches for the certificate: give --trust-store, or ");
  }

  private Findings nothing(Origin origin, Question question, Failure failure) {
    return new Findings(
        origin.url(),
        failure.evidence(),
        Evidence.collected(EndpointProbe.notAsked(failure.evidence()), origin.url(), now),
        failure.evidence(),
        question.scansPorts() ? failure.evidence() : Evidence.notAsked(),
        question.triesDefaultLogin() ? failure.evidence() : Evidence.notAsked());
  }
}
