package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointCollector;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The running servers that a command is given, and what may be asked of them. */
final class LiveArguments {

  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,63})=(.+)");
  private static final int MOST_SECONDS = 600;

  @Option(
      names = "--url",
      paramLabel = "[NAME=]URL",
      description = {
        "Ask the running server at this address, too; may be given several times.",
        "Only GET and OPTIONS are sent, to this host only. docs/live.md lists the requests."
      })
  List<String> urls = List.of();

  @Option(
      names = "--vantage",
      paramLabel = "WORD",
      description = "Where you stand: internal (default) or external, outside the network.")
  Vantage vantage = Vantage.INTERNAL;

  @Option(
      names = "--probe",
      paramLabel = "HOST",
      description = "Also try which of the guide's ports are open on the host of a --url.")
  List<String> probes = List.of();

  @Option(
      names = "--har",
      paramLabel = "FILE",
      description = "A browser's recording of a login, for cookies that exist only after it.")
  @Nullable Path har;

  @Option(
      names = "--trust-store",
      paramLabel = "FILE",
      description =
          "The certificates to trust instead of the roots of the Java VM (PKCS12 or JKS).")
  @Nullable Path trustStore;

  @Option(
      names = "--trust-store-password",
      paramLabel = "VARIABLE",
      description = "The environment variable that holds the password of the trust store.")
  @Nullable String trustStorePassword;

  @Option(
      names = "--insecure",
      description = "Ask a server whose certificate is not trusted; that stays a finding.")
  boolean insecure;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "For all requests to one server together; default: 30.")
  int timeout = (int) EndpointRequest.TIMEOUT.toSeconds();

  @Option(
      names = "--try-default-credentials",
      description = "Try once to log in with the shipped credentials; counts as a failed login.")
  boolean tryDefaultCredentials;

  boolean isEmpty() {
    return urls.isEmpty();
  }

  /** Asks the servers and adds what they say to a snapshot. */
  Snapshot addTo(Snapshot snapshot, IsAudit audit, CollectOptions options) throws Stop {
    check();
    if (isEmpty()) {
      return snapshot;
    }
    Map<String, EndpointRequest> requests = new TreeMap<>();
    named().forEach((name, url) -> requests.put(name, request(url)));
    return audit.ask(snapshot, requests, options);
  }

  private EndpointRequest request(String url) {
    return new EndpointRequest(
        url,
        vantage,
        IsAudit.tool().replace(' ', '/'),
        Duration.ofSeconds(timeout),
        Optional.ofNullable(trustStore),
        Optional.ofNullable(trustStorePassword).map(System::getenv),
        insecure,
        probes.contains(host(url)),
        tryDefaultCredentials,
        Optional.ofNullable(har));
  }

  /** What makes no sense is said before anything is sent. */
  private void check() throws Stop {
    if (timeout < 1 || timeout > MOST_SECONDS) {
      throw stop("--timeout takes 1 to " + MOST_SECONDS + " seconds");
    }
    for (String probe : probes) {
      if (named().values().stream().noneMatch(url -> host(url).equals(probe))) {
        throw stop("--probe takes the host of a --url, not " + probe);
      }
    }
    for (Path file : new Path[] {har, trustStore}) {
      if (file != null && !Files.isRegularFile(file)) {
        throw stop(file + " cannot be read");
      }
    }
    if (trustStorePassword != null && System.getenv(trustStorePassword) == null) {
      throw stop("--trust-store-password names an environment variable that is not set");
    }
    if (trustStore != null) {
      Optional<String> problem =
          EndpointCollector.trustStoreProblem(
              trustStore, Optional.ofNullable(trustStorePassword).map(System::getenv));
      if (problem.isPresent()) {
        throw stop(problem.get());
      }
    }
  }

  private Map<String, String> named() throws Stop {
    Map<String, String> named = new TreeMap<>();
    int number = 0;
    for (String argument : urls) {
      number++;
      Matcher matcher = NAMED.matcher(argument);
      boolean isNamed = matcher.matches() && !matcher.group(1).contains(":");
      String name = isNamed ? matcher.group(1) : "endpoint" + number;
      String url = isNamed ? matcher.group(2) : argument;
      if (EndpointCollector.baseOf(url).isEmpty()) {
        throw stop("--url takes an address such as https://localhost:9443");
      }
      if (named.put(name, url) != null) {
        throw stop("two addresses have the name " + name);
      }
    }
    return named;
  }

  private static String host(String url) {
    return EndpointCollector.baseOf(url)
        .map(base -> base.replaceFirst("^https?://", "").replaceFirst(":\\d+$", ""))
        .orElse("");
  }

  private static Stop stop(String message) {
    return new Stop(Exit.UNUSABLE, message);
  }
}
