package io.isaudit.rules.server;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port of a URL as it is written: a placeholder of the product such as {@code
 * ${carbon.host}} stands where the running server puts its own value.
 */
record WebAddress(String scheme, String host, Optional<String> port) {

  static final String OWN_PORT = "${carbon.management.port}";

  private static final String OWN_SCHEME = "${carbon.protocol}";
  private static final String OWN_HOST = "${carbon.host}";
  private static final Pattern FORM =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9+.-]*|\\$\\{carbon\\.protocol})://"
              + "(\\[[0-9A-Fa-f:.]+]|\\$\\{carbon\\.host}|[^/?#:@\\s{}]+)"
              + "(?::(\\d{1,5}|\\$\\{[A-Za-z.]+}))?(?:[/?#].*)?");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?:.*\\.)?localhost|127(?:\\.\\d{1,3}){3}|\\[(?:0*:){2,7}0*1]");

  static Optional<WebAddress> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(
            new WebAddress(form.group(1), lower(form.group(2)), Optional.ofNullable(form.group(3))))
        : Optional.empty();
  }

  boolean isHttps() {
    return scheme.equalsIgnoreCase("https") || scheme.equals(OWN_SCHEME);
  }

  /** Whether the server puts its own name there. */
  boolean isOwnHost() {
    return host.equals(OWN_HOST);
  }

  /** Whether it means a different machine for everybody who calls it. */
  boolean isThisMachine() {
    return THIS_MACHINE.matcher(host).matches();
  }

  boolean isOn(String name) {
    return host.equals(lower(name.strip()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
