package io.isaudit.collect.internal.live;

import io.isaudit.collect.internal.live.HttpClient.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The requests that are made to every endpoint, in their order. */
final class Probes {

  /** A path that no product has; a random one would make two snapshots differ. */
  static final String NOWHERE = "/zz-4f1c2a57-no-such-path";

  static final String FOREIGN_ORIGIN = "https://cors-probe.invalid";

  static final String LOGIN = "/authenticationendpoint/login.do";

  private static final List<String> PATHS =
      List.of(
          LOGIN,
          "/accountrecoveryendpoint/recoveraccountrouter.do",
          "/oauth2/authorize",
          "/.well-known/openid-configuration",
          "/oauth2/token/.well-known/openid-configuration",
          "/commonauth",
          "/samlsso",
          "/oidc/logout",
          "/oidc/checksession",
          "/myaccount",
          "/console",
          "/carbon",
          "/carbon/admin/login.jsp",
          "/t/carbon.super/carbon",
          "/services/",
          "/services/RemoteUserStoreManagerService?wsdl",
          "/api/server/v1/applications",
          "/t/carbon.super/api/server/v1/applications",
          "/scim2/Users",
          "/t/carbon.super/scim2/Users",
          "/scim2/Me",
          "/api/users/v1/me",
          "/api/identity/oauth2/dcr/v1.1/register",
          "/api/health-check/v1.0/health",
          NOWHERE);

  private static final List<String> CORS = List.of("/oauth2/token", "/scim2/Me");

  private Probes() {}

  /** One request. */
  record Probe(Method method, String target, Map<String, String> headers, int redirects) {

    static Probe get(String target) {
      return new Probe(Method.GET, target, Map.of(), 0);
    }

    Probe redirectedTo(String other) {
      return new Probe(Method.GET, other, Map.of(), redirects + 1);
    }

    /** How the snapshot names it; what the server named may hold a token. */
    String line() {
      return method + " " + path();
    }

    String path() {
      return redirects == 0 ? target.split("\\?", 2)[0] : SafeText.path(target);
    }
  }

  static List<Probe> all() {
    return Stream.concat(PATHS.stream().map(Probe::get), CORS.stream().map(Probes::preflight))
        .toList();
  }

  /** What is asked without TLS. */
  static List<Probe> plain() {
    return List.of(Probe.get("/"), Probe.get(LOGIN));
  }

  private static Probe preflight(String path) {
    Map<String, String> headers =
        Map.of(
            "Origin", FOREIGN_ORIGIN,
            "Access-Control-Request-Method", "GET",
            "Access-Control-Request-Headers", "authorization");
    return new Probe(Method.OPTIONS, path, headers, 0);
  }
}
