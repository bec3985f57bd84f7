package io.isaudit.collect.internal.live;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What a URL is asked at: scheme, host and port. */
record Origin(boolean secure, String host, int port) {

  static final int HTTPS = 443;
  static final int HTTP = 80;

  /** Empty when it is no URL of a server; user-info, path and query are left out. */
  static Optional<Origin> of(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String host = uri.getHost();
      if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
        return Optional.empty();
      }
      boolean secure = scheme.equals("https");
      int port = uri.getPort() < 0 ? (secure ? HTTPS : HTTP) : uri.getPort();
      return port < 1 || port > 65_535
          ? Optional.empty()
          : Optional.of(new Origin(secure, bare(host).toLowerCase(Locale.ROOT), port));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  Origin plain(int at) {
    return new Origin(false, host, at);
  }

  /** The plain HTTP port that goes with this one: by convention, or moved by the same offset. */
  int plainPort() {
    return port == HTTPS ? HTTP : port + 9763 - 9443;
  }

  boolean hasPlainPort() {
    return secure && (port == HTTPS || (port >= 9443 && port < 10_443));
  }

  /** How far the ports of the server were moved, as far as its HTTPS port tells. */
  int offset() {
    return hasPlainPort() && port != HTTPS ? port - 9443 : 0;
  }

  boolean isAddress() {
    return host.indexOf(':') >= 0 || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }

  /** For a Host header. */
  String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
  }

  String url() {
    return (secure ? "https://" : "http://") + authority();
  }
}
