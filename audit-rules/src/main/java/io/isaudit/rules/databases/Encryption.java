package io.isaudit.rules.databases;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The demand that a connection is encrypted and the server's certificate is checked. A parameter
 * that is absent counts as the default of the driver.
 */
final class Encryption {

  static final Parameter<String> LOOPBACK_EXEMPT = flag("loopbackExempt", "true");
  static final Parameter<String> ENCRYPTED_NETWORK = flag("attestedEncryptedNetwork", "false");

  private static final String UNENCRYPTED = "the connection is not encrypted";
  private static final String UNVERIFIED = "nobody checks whom the server's certificate belongs to";
  private static final String OPPORTUNISTIC =
      "the driver falls back to clear text, and checks no certificate";

  private Encryption() {}

  private static Parameter<String> flag(String name, String value) {
    return new Parameter.Choice(name, value, List.of("true", "false"));
  }

  static Condition<Datasource> encryptItsConnection() {
    return External.should(
        "encrypt its connection and check the server's certificate", Encryption::judge);
  }

  private static Judgement judge(Datasource datasource, Subject subject) {
    if (subject.parameter(ENCRYPTED_NETWORK).equals("true")) {
      return Judgement.notApplicable("the network to the databases is stated to be encrypted");
    }
    Optional<JdbcUrl> connection = datasource.connection();
    if (connection.isEmpty()) {
      return External.noUrl(datasource);
    }
    JdbcUrl url = connection.get();
    if (url.isLoopback() && subject.parameter(LOOPBACK_EXEMPT).equals("true")) {
      return Judgement.notApplicable(
          "the connection of " + datasource.name() + " does not leave the machine");
    }
    Tls tls = new Tls(datasource, url);
    return switch (url.dialect()) {
      case MYSQL -> mysql(tls);
      case MARIADB -> mariadb(tls);
      case POSTGRESQL -> postgresql(tls);
      case SQL_SERVER -> sqlServer(tls);
      case DB2 -> db2(tls);
      case ORACLE -> oracle(tls);
      default ->
          Judgement.unknown(
              "how the driver of " + datasource.name() + " encrypts connections is not known");
    };
  }

  private static Judgement mysql(Tls tls) {
    if (tls.hides("sslMode")) {
      return tls.unknown();
    }
    return tls.judged("sslMode")
        .map(
            mode ->
                switch (mode) {
                  case "VERIFY_CA", "VERIFY_IDENTITY" -> Judgement.met();
                  case "REQUIRED" -> Judgement.notMet(UNVERIFIED);
                  case "PREFERRED" -> Judgement.notMet(OPPORTUNISTIC);
                  default -> Judgement.notMet(UNENCRYPTED);
                })
        .orElseGet(
            () -> {
              if (tls.says("useSSL", "false")) {
                return Judgement.notMet(UNENCRYPTED);
              }
              if (tls.hides("useSSL", "verifyServerCertificate")) {
                return tls.unknown();
              }
              boolean verified =
                  tls.says("useSSL", "true") && tls.says("verifyServerCertificate", "true");
              boolean required = tls.says("requireSSL", "true");
              return verified ? Judgement.met() : tls.absent(required ? UNVERIFIED : OPPORTUNISTIC);
            });
  }

  private static Judgement mariadb(Tls tls) {
    if (tls.hides("sslMode")) {
      return tls.unknown();
    }
    return tls.judged("sslMode")
        .map(
            mode ->
                switch (mode) {
                  case "VERIFY_CA", "VERIFY_FULL", "VERIFY_IDENTITY", "TRUE", "1" ->
                      Judgement.met();
                  case "TRUST", "REQUIRED" -> Judgement.notMet(UNVERIFIED);
                  default -> Judgement.notMet(UNENCRYPTED);
                })
        .orElseGet(
            () -> {
              if (tls.says("useSSL", "false")) {
                return Judgement.notMet(UNENCRYPTED);
              }
              if (tls.hides("useSSL", "trustServerCertificate")) {
                return tls.unknown();
              }
              if (!tls.says("useSSL", "true")) {
                return tls.absent(UNENCRYPTED);
              }
              return tls.says("trustServerCertificate", "true")
                  ? Judgement.notMet(UNVERIFIED)
                  : Judgement.met();
            });
  }

  private static Judgement postgresql(Tls tls) {
    if (tls.parameter("sslfactory").filter(name -> name.contains("NonValidating")).isPresent()) {
      return Judgement.notMet(UNVERIFIED);
    }
    if (tls.hides("sslmode", "sslfactory")) {
      return tls.unknown();
    }
    Optional<String> mode = tls.judged("sslmode");
    if (mode.isEmpty()) {
      if (tls.hides("ssl")) {
        return tls.unknown();
      }
      // The driver reads ssl=true as verify-full.
      return tls.says("ssl", "true") ? Judgement.met() : tls.absent(OPPORTUNISTIC);
    }
    return switch (mode.get()) {
      case "VERIFY_CA", "VERIFY_FULL" -> Judgement.met();
      case "REQUIRE" -> Judgement.notMet(UNVERIFIED);
      case "PREFER", "ALLOW" -> Judgement.notMet(OPPORTUNISTIC);
      default -> Judgement.notMet(UNENCRYPTED);
    };
  }

  private static Judgement sqlServer(Tls tls) {
    if (tls.says("encrypt", "strict")) {
      return Judgement.met();
    }
    if (tls.says("encrypt", "false")) {
      return Judgement.notMet(UNENCRYPTED);
    }
    if (tls.says("trustServerCertificate", "true")) {
      return Judgement.notMet(UNVERIFIED);
    }
    if (tls.hides("encrypt")) {
      return tls.unknown();
    }
    return tls.judged("encrypt")
        .map(
            word ->
                switch (word) {
                  case "TRUE", "YES", "MANDATORY" ->
                      tls.hides("trustServerCertificate") ? tls.unknown() : Judgement.met();
                  default -> Judgement.notMet(UNENCRYPTED);
                })
        .orElseGet(
            () ->
                Judgement.unknown(
                    "the URL of "
                        + tls.datasource().name()
                        + " has no encrypt, whose default depends on the driver's version"));
  }

  private static Judgement db2(Tls tls) {
    if (tls.hides("sslConnection")) {
      return tls.unknown();
    }
    return tls.says("sslConnection", "true") ? Judgement.met() : tls.absent(UNENCRYPTED);
  }

  private static Judgement oracle(Tls tls) {
    String own = "oracle.net.encryption_client";
    if (tls.parameter(JdbcUrl.PROTOCOL).isEmpty()) {
      return tls.unknown();
    }
    if (tls.says(JdbcUrl.PROTOCOL, "tcps") || tls.says(own, "required")) {
      return Judgement.met();
    }
    if (tls.hides(JdbcUrl.PROTOCOL, own)) {
      return tls.unknown();
    }
    return tls.absent(UNENCRYPTED);
  }

  /** The parameters of one connection. */
  private record Tls(Datasource datasource, JdbcUrl url) {

    Optional<String> parameter(String name) {
      return url.parameter(name);
    }

    boolean says(String name, String value) {
      return url.says(name, value);
    }

    /** The word of a parameter in capitals, with underscores for hyphens. */
    Optional<String> judged(String name) {
      return parameter(name)
          .filter(JdbcUrl::isClear)
          .map(word -> word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean hides(String... names) {
      for (String name : names) {
        if (parameter(name).filter(value -> !JdbcUrl.isClear(value)).isPresent()) {
          return true;
        }
      }
      return false;
    }

    /** Not met by default, unless parameters can come from elsewhere. */
    Judgement absent(String why) {
      return url.open() || datasource.hasDriverProperties() ? unknown() : Judgement.notMet(why);
    }

    Judgement unknown() {
      return Judgement.unknown(
          "what encrypts the connection of " + datasource.name() + " is set outside its URL");
    }
  }
}
