package io.isaudit.collect.internal.live;

import io.isaudit.collect.internal.keystore.CertificateReader;
import io.isaudit.collect.internal.live.HttpClient.Method;
import io.isaudit.collect.internal.live.Probes.Probe;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.PlainHttp;
import io.isaudit.snapshot.live.PortScan;
import io.isaudit.snapshot.live.TlsFacts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Asks one server, one question after the other; each fails for itself. */
final class EndpointProbe {

  /** All requests to an endpoint together, redirects included. */
  static final int MOST_REQUESTS = 60;

  private static final int MOST_REDIRECTS = 3;
  private static final String SHIPPED_LOGIN = "admin:admin";

  private final Origin origin;
  private final Connections connections;
  private final Trust trust;
  private final CertificateReader reader;
  private final HttpClient client;
  private final Deadline deadline;
  private final Duration each;
  private final Instant now;
  private int requests;

  /**
   * @param insecure whether requests go to a server whose certificate is not trusted as well
   */
  EndpointProbe(
      Origin origin,
      Connections connections,
      Trust trust,
      CertificateReader reader,
      boolean insecure,
      String userAgent,
      Deadline deadline,
      Duration each,
      Instant now)
      throws Failure {
    this.origin = origin;
    this.connections = connections;
    this.trust = trust;
    this.reader = reader;
    Optional<PeerJudge> judge =
        insecure ? Optional.empty() : Optional.of(new PeerJudge(trust, reader));
    this.client = new HttpClient(connections, trust, judge, userAgent, deadline, each);
    this.deadline = deadline;
    this.each = each;
    this.now = now;
  }

  Evidence<TlsFacts> tls() {
    if (!origin.secure()) {
      return Evidence.missing(MissingReason.ABSENT, "the URL is not one of https");
    }
    HandshakeProbe probe =
        new HandshakeProbe(connections, origin, deadline.within(each.multipliedBy(2)), each, now);
    Map<String, Evidence<Boolean>> versions = probe.versions();
    TlsFacts facts = certificate(versions, probe.suites(versions));
    return Evidence.collected(facts, "TLS handshakes", now);
  }

  private TlsFacts certificate(
      Map<String, Evidence<Boolean>> versions, Evidence<List<String>> suites) {
    Evidence<List<CertificateFact>> chain;
    try {
      client.handshake(origin);
      List<CertificateFact> facts = reader.read(trust.chain());
      chain =
          facts.isEmpty()
              ? Evidence.missing(MissingReason.UNPARSABLE, "the certificate cannot be read")
              : Evidence.collected(facts, "TLS handshake", now);
    } catch (Failure e) {
      chain = e.evidence();
    }
    return new TlsFacts(
        versions,
        suites,
        chain,
        chain.map(facts -> trust.isTrusted()),
        chain.map(facts -> CertifiedHost.isIn(facts.get(0).subjectAlternativeNames(), origin)));
  }

  /** Asks all that is asked of every endpoint. */
  Map<String, Evidence<HttpAnswer>> answers() {
    return ask(origin, Probes.all(), Failure::evidence);
  }

  /** The same questions, left unasked. */
  static Map<String, Evidence<HttpAnswer>> notAsked(Evidence<HttpAnswer> reason) {
    Map<String, Evidence<HttpAnswer>> answers = new TreeMap<>();
    Probes.all().forEach(probe -> answers.put(probe.line(), reason));
    return answers;
  }

  Evidence<PlainHttp> plain() {
    if (!origin.hasPlainPort()) {
      return Evidence.missing(
          MissingReason.UNSUPPORTED, "which port of plain HTTP belongs to the URL is not known");
    }
    int port = origin.plainPort();
    Map<String, Evidence<HttpAnswer>> answers =
        ask(origin.plain(port), Probes.plain(), Failure::evidenceOfPort);
    PlainHttp plain = new PlainHttp(port, answers);
    return Evidence.collected(plain, origin.plain(port).url(), now);
  }

  private Map<String, Evidence<HttpAnswer>> ask(
      Origin at, List<Probe> probes, Function<Failure, Evidence<HttpAnswer>> why) {
    AnswerReader reader = new AnswerReader(at, now);
    Map<String, Evidence<HttpAnswer>> answers = new TreeMap<>();
    Deque<Probe> open = new ArrayDeque<>(probes);
    probes.forEach(probe -> answers.put(probe.line(), Evidence.notAsked()));
    while (!open.isEmpty()) {
      Probe probe = open.poll();
      try {
        answers.put(probe.line(), ask(at, probe, reader, open, answers));
      } catch (Failure e) {
        answers.put(probe.line(), why.apply(e));
      }
    }
    return answers;
  }

  private Evidence<HttpAnswer> ask(
      Origin at,
      Probe probe,
      AnswerReader reader,
      Deque<Probe> open,
      Map<String, Evidence<HttpAnswer>> answers)
      throws Failure {
    if (requests >= MOST_REQUESTS) {
      return Evidence.missing(MissingReason.NOT_ASKED, "more requests than are made");
    }
    requests++;
    RawAnswer raw = client.ask(at, probe.method(), probe.target(), probe.headers());
    HttpAnswer answer = reader.read(raw, probe.path());
    next(at, probe, raw)
        .ifPresent(
            following -> {
              if (answers.putIfAbsent(following.line(), Evidence.notAsked()) == null) {
                open.add(following);
              }
            });
    return Evidence.collected(answer, probe.method() + " " + at.url() + probe.path(), now);
  }

  /** Where a redirect leads, as long as it stays on this server. */
  private static Optional<Probe> next(Origin at, Probe probe, RawAnswer raw) {
    if (raw.status() < 300 || raw.status() > 399 || probe.redirects() == MOST_REDIRECTS) {
      return Optional.empty();
    }
    return raw.values("location").stream()
        .findFirst()
        .map(
            location ->
                location.startsWith(at.url() + "/")
                    ? location.substring(at.url().length())
                    : location)
        .filter(location -> location.matches("/[!-~]{0,2000}") && !location.startsWith("//"))
        .map(location -> probe.redirectedTo(location.split("#", 2)[0]));
  }

  /** The status of the one answer to the credentials that the product ships with. */
  Evidence<Integer> defaultLogin() {
    String login =
        Base64.getEncoder().encodeToString(SHIPPED_LOGIN.getBytes(StandardCharsets.US_ASCII));
    try {
      RawAnswer answer =
          client.ask(origin, Method.GET, "/scim2/Me", Map.of("Authorization", "Basic " + login));
      return Evidence.collected(answer.status(), "GET " + origin.url() + "/scim2/Me", now);
    } catch (Failure e) {
      return e.evidence();
    }
  }

  /** Tries each port once. */
  Evidence<PortScan> ports(List<Integer> tried) {
    List<Integer> open = new ArrayList<>();
    Duration one = each.dividedBy(5);
    for (int port : tried) {
      try {
        connections.with(port, deadline.within(one), socket -> open.add(port));
      } catch (Failure e) {
        if (e.reason() == MissingReason.NOT_ASKED) {
          return e.evidence();
        }
      }
    }
    return Evidence.collected(new PortScan(tried, open), origin.host(), now);
  }
}
