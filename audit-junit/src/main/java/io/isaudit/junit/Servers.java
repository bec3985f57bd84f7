package io.isaudit.junit;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.TlsFacts;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Running servers to ask.
 *
 * @param urls by the id of the endpoint, reduced to scheme, host and port
 */
record Servers(
    Map<String, String> urls,
    Vantage vantage,
    Optional<Path> trustStore,
    Optional<Password> trustStorePassword,
    boolean insecure) {

  static final Servers NONE =
      new Servers(Map.of(), Vantage.INTERNAL, Optional.empty(), Optional.empty(), false);

  Servers {
    urls = Map.copyOf(urls);
  }

  /** Asks them; one that does not answer is a problem, for each of its rules would be unknown. */
  Snapshot addTo(Snapshot snapshot, IsAudit audit, CollectOptions options) {
    if (urls.isEmpty()) {
      return snapshot;
    }
    Map<String, EndpointRequest> requests = new TreeMap<>();
    urls.forEach((id, url) -> requests.put(id, request(url)));
    Snapshot asked = audit.ask(snapshot, requests, options);
    asked.endpoints().values().forEach(Servers::requireAnswer);
    return asked;
  }

  private EndpointRequest request(String url) {
    return new EndpointRequest(
        url,
        vantage,
        IsAudit.tool().replace(' ', '/'),
        EndpointRequest.TIMEOUT,
        trustStore,
        trustStorePassword.map(Password::value),
        insecure,
        false,
        false,
        Optional.empty());
  }

  private static void requireAnswer(Endpoint endpoint) {
    Collection<Evidence<HttpAnswer>> answers =
        endpoint.answers().found().map(Map::values).orElseGet(List::of);
    if (!answers.stream().allMatch(Evidence::isMissing)) {
      return;
    }
    String why =
        isDistrusted(endpoint)
            ? "its certificate is not trusted for this host; give a trustStore, or insecure = true"
            : answers.stream()
                .map(answer -> answer.fold(found -> "", Evidence.Missing::explanation))
                .findFirst()
                .orElse("nothing was asked");
    throw new AuditProblem.Unreadable(
        "the server at " + endpoint.url() + " gave no answer: " + why);
  }

  private static boolean isDistrusted(Endpoint endpoint) {
    return isFalse(endpoint.tls().flatMap(TlsFacts::trusted))
        || isFalse(endpoint.tls().flatMap(TlsFacts::hostNameMatches));
  }

  private static boolean isFalse(Evidence<Boolean> evidence) {
    return evidence.found().filter(value -> !value).isPresent();
  }
}
