package io.isaudit.collect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory whose certificate is looked at, by a TLS handshake and nothing beyond: there is no
 * log-in and no search.
 *
 * @param host in lower case, as the settings of the node name it
 * @param startTls whether the connection begins in clear and StartTLS is asked for
 * @param file holds the certificates of the directory; nothing is asked then
 */
public record DirectoryRequest(String host, int port, boolean startTls, Optional<Path> file) {

  /** How long a directory may take. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(ldaps?)://([\\w.-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::(\\d{1,5}))?/?(?:=(.+))?");
  private static final int LDAP = 389;
  private static final int LDAPS = 636;
  private static final int LAST_PORT = 65_535;

  /**
   * Reads {@code ldaps://HOST:PORT}, or {@code ldap://HOST:PORT} for StartTLS, with {@code =FILE}
   * behind it when its certificates are at hand; empty when the text is something else.
   */
  public static Optional<DirectoryRequest> parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean startTls = parts.group(1).equalsIgnoreCase("ldap");
    String number = parts.group(3);
    int port = number == null ? (startTls ? LDAP : LDAPS) : Integer.parseInt(number);
    return Optional.of(
            new DirectoryRequest(
                parts.group(2).toLowerCase(Locale.ROOT),
                port,
                startTls,
                Optional.ofNullable(parts.group(4)).map(Path::of)))
        .filter(request -> request.port >= 1 && request.port <= LAST_PORT);
  }

  /** By this the directory stands in a snapshot. */
  public String url() {
    return (startTls ? "ldap://" : "ldaps://") + host + ":" + port;
  }
}
