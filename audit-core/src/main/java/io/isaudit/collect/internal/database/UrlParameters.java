package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.UnsafeParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of JDBC URLs: those that we pass on, and those that make us keep away. */
final class UrlParameters {

  private static final Pattern VALUE = Pattern.compile("[\\w./: +-]{0,200}");

  /** What a URL of production may carry, and what we do not need to look into a database. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "aliases",
          "allowloadlocalinfileinpath",
          "authenticationplugins",
          "cipher",
          "clientreroutealternateservername",
          "credentialtype",
          "database_event_listener",
          "defaultauthenticationplugin",
          "detectcustomcollations",
          "enableseamlessfailover",
          "factory",
          "failoverpartner",
          "host",
          "jaasapplicationname",
          "localsocket",
          "localsocketaddress",
          "logger",
          "loggerlevel",
          "options",
          "pipe",
          "plugintype",
          "runscript",
          "serverrsapublickeyfile",
          "servername",
          "sessionvariables",
          "socketfactoryconstructorarg",
          "trace_level_file",
          "tracedirectory",
          "tracefile",
          "useconfigs");

  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)(?:^|[?&;:\\s])\\s*("
              + Stream.concat(UnsafeParameters.names().stream(), NOT_OURS.stream())
                  .sorted()
                  .collect(Collectors.joining("|"))
              + ")\\s*=\\s*([^&;]*)");

  private static final String OFF = "(?i)false|no|0";

  private static final List<String> POSTGRESQL =
      List.of("ssl", "sslmode", "sslrootcert", "currentSchema", "targetServerType");
  private static final List<String> MYSQL =
      List.of(
          "sslMode",
          "useSSL",
          "requireSSL",
          "verifyServerCertificate",
          "trustServerCertificate",
          "allowPublicKeyRetrieval",
          "serverSslCert");

  private static final Map<Dbms, List<String>> KNOWN =
      Map.of(
          Dbms.POSTGRESQL,
          POSTGRESQL,
          Dbms.MYSQL,
          MYSQL,
          Dbms.MARIADB,
          MYSQL,
          Dbms.SQL_SERVER,
          List.of("encrypt", "trustServerCertificate", "hostNameInCertificate"),
          Dbms.DB2,
          List.of("sslConnection", "currentSchema"),
          Dbms.ORACLE,
          List.of(),
          Dbms.H2,
          List.of());

  private UrlParameters() {}

  /** Refuses a URL that carries such a parameter anywhere, however it is parted from the rest. */
  static void refuseDangerous(String rest) throws RefusedUrl {
    Matcher parameters = REFUSED.matcher(rest);
    while (parameters.find()) {
      String name = parameters.group(1);
      String value = parameters.group(2).strip();
      boolean foreign = NOT_OURS.contains(name.toLowerCase(Locale.ROOT)) && !value.matches(OFF);
      if (foreign || UnsafeParameters.isUnsafe(name, value)) {
        throw new RefusedUrl("carries " + name + ", by which more can happen than a connection");
      }
    }
  }

  /** The known ones, spelt as their driver does. */
  static Map<String, String> known(Dbms dbms, Map<String, String> given, boolean lenient)
      throws RefusedUrl {
    Map<String, String> spelling = new HashMap<>();
    KNOWN
        .getOrDefault(dbms, List.of())
        .forEach(name -> spelling.put(name.toLowerCase(Locale.ROOT), name));
    Map<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, String> parameter : given.entrySet()) {
      String name = spelling.get(parameter.getKey());
      boolean fits = VALUE.matcher(parameter.getValue()).matches();
      if (name != null && fits) {
        kept.put(name, parameter.getValue());
      } else if (!lenient) {
        throw new RefusedUrl(
            (name == null ? "carries a parameter that is not known: " : "has an odd value of ")
                + shown(parameter.getKey()));
      }
    }
    return kept;
  }

  private static String shown(String name) {
    return name.matches("[\\w.]{1,40}") ? name : "its name is odd";
  }
}
