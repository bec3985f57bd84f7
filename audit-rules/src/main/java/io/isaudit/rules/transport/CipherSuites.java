package io.isaudit.rules.transport;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ciphers attribute of a Tomcat connector: suites under the names of Java or of OpenSSL, and
 * what OpenSSL puts together of groups, such as {@code ECDHE+AESGCM:!aNULL}.
 */
final class CipherSuites {

  private static final Pattern SEPARATORS = Pattern.compile("[,:;\\s]+");

  /** Exclusions, orders and the pseudo suite that announces safe renegotiation. */
  private static final Pattern NO_SUITE =
      Pattern.compile("[!@-].*|TLS_EMPTY_RENEGOTIATION_INFO_SCSV|");

  private static final Pattern TLS_1_3 =
      Pattern.compile("TLS_(AES_(128|256)_(GCM|CCM)(_8)?|CHACHA20_POLY1305)_SHA(256|384)");

  private static final Pattern AEAD =
      Pattern.compile(
          "(TLS|SSL)_(EC)?DHE_(RSA|ECDSA|DSS)_WITH_(\\w+_GCM_SHA\\d+|\\w+_CCM|CHACHA20_\\w+)"
              + "|(EC)?DHE-(RSA|ECDSA|DSS)-([A-Z0-9]+-GCM-SHA\\d+|[A-Z0-9]+-CCM|CHACHA20-POLY1305)"
              + "|\\+?k?(EECDH|ECDHE|EDH|DHE)\\+(AESGCM|AESCCM|CHACHA20)");

  private static final Pattern CBC =
      Pattern.compile(
          "(TLS|SSL)_(EC)?DHE_(RSA|ECDSA|DSS)_WITH_(AES|CAMELLIA)_\\d+_CBC_SHA\\d*"
              + "|(EC)?DHE-(RSA|ECDSA|DSS)-(AES|CAMELLIA)\\d+-SHA\\d*");

  /** Names that tell for certain that no finite-field Diffie-Hellman is used. */
  private static final Pattern NO_DHE =
      Pattern.compile(
          "(TLS|SSL)_(?!(DHE|DH)_)\\w+|ECDHE-\\S+|AES\\d+-\\S+|\\+?(EECDH|ECDHE)\\+\\w+");

  private CipherSuites() {}

  /** The suites or groups that an attribute enables. */
  static List<String> enabledBy(String attribute) {
    return Arrays.stream(SEPARATORS.split(attribute.strip(), -1))
        .filter(name -> !NO_SUITE.matcher(name).matches())
        .toList();
  }

  /** Whether a suite keeps traffic secret when the key leaks later, and is authenticated. */
  static boolean isModern(String suite) {
    return TLS_1_3.matcher(suite).matches() || AEAD.matcher(suite).matches();
  }

  /** Whether a suite is forward-secret but uses cipher block chaining. */
  static boolean isForwardSecretCbc(String suite) {
    return CBC.matcher(suite).matches();
  }

  /** Whether a suite may use ephemeral keys of Diffie-Hellman over a finite field. */
  static boolean mayUseDhe(String suite) {
    return !NO_DHE.matcher(suite).matches();
  }
}
