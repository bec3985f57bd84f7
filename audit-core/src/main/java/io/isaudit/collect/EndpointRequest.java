package io.isaudit.collect;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to ask a running server. Nothing is asked that is not named here.
 *
 * @param url of the server; user-info, path and query are left out
 * @param vantage where the asking program stands
 * @param userAgent what it calls itself
 * @param timeout the time for all requests to the endpoint together
 * @param trustStore a file that says whom to trust; the roots of the Java VM when empty
 * @param trustStorePassword of that file
 * @param insecure whether to ask a server, too, whose certificate is not trusted
 * @param scansPorts whether the ports of the guide are tried as well
 * @param triesDefaultLogin whether one log-in with the shipped credentials is tried
 * @param recording a recording of a browser session, in HAR form
 */
public record EndpointRequest(
    String url,
    Vantage vantage,
    String userAgent,
    Duration timeout,
    Optional<Path> trustStore,
    Optional<String> trustStorePassword,
    boolean insecure,
    boolean scansPorts,
    boolean triesDefaultLogin,
    Optional<Path> recording) {

  /** How long an endpoint may take as a whole, unless somebody says otherwise. */
  public static final Duration TIMEOUT = Duration.ofSeconds(30);

  /**
   * @throws IllegalArgumentException when no time is left for it, or the name of the program would
   *     break out of its line of a request
   */
  public EndpointRequest {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("the time-out has to be longer than zero");
    }
    if (userAgent.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a user agent is one line of text");
    }
  }

  /** The requests that every endpoint gets, and nothing beyond. */
  public static EndpointRequest to(String url, Vantage vantage) {
    return new EndpointRequest(
        url,
        vantage,
        "is-audit",
        TIMEOUT,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        Optional.empty());
  }

  /** The kinds of evidence that are asked for with it. */
  public Set<ScopeKind> scope() {
    Set<ScopeKind> scope = EnumSet.noneOf(ScopeKind.class);
    boolean inside = vantage == Vantage.INTERNAL;
    scope.add(inside ? ScopeKind.ENDPOINT_INTERNAL : ScopeKind.ENDPOINT_EXTERNAL);
    if (scansPorts) {
      scope.add(ScopeKind.PORT_SCAN);
    }
    if (triesDefaultLogin) {
      scope.add(ScopeKind.DEFAULT_LOGIN);
    }
    if (recording.isPresent()) {
      scope.add(ScopeKind.SESSION_RECORDING);
    }
    return scope;
  }

  /** Without the password, and without a log-in that the URL may hold. */
  @Override
  public String toString() {
    return "EndpointRequest["
        + EndpointCollector.baseOf(url).orElse("no address")
        + ", "
        + vantage
        + "]";
  }
}
