package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Dbms;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of JDBC URLs: those that we pass on, and those that make us keep away. */
final class UrlParameters {

  private static final Pattern VALUE = Pattern.compile("[\\w./: +-]{0,200}");

  /** Run code, read files for the server, or lead to another host. */
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "(?i)(?:^|[?&;:\\s])\\s*(init|runscript|socketfactory|socketfactoryarg|sslfactory|sslfactoryarg"
              + "|sslhostnameverifier|sslpasswordcallback|authenticationpluginclassname"
              + "|autodeserialize|allowloadlocalinfile|allowlocalinfile|allowurlinlocalinfile"
              + "|allowloadlocalinfileinpath|queryinterceptors|statementinterceptors"
              + "|exceptioninterceptors|connectionlifecycleinterceptors|propertiestransform"
              + "|detectcustomcollations|loggerfile|loggerlevel|logger|options|host|pghost|servername"
              + "|localsocket|localsocketaddress|pipe|sessionvariables|credentialtype"
              + "|trustmanagerclass|socketfactoryclass|socketfactoryconstructorarg"
              + "|clientrerouteserverlistjndiname|clientreroutealternateservername|enableseamlessfailover"
              + "|tracefile|tracedirectory|trace_level_file|plugintype|jaasapplicationname|useconfigs"
              + "|defaultauthenticationplugin|authenticationplugins|serverrsapublickeyfile|factory"
              + "|failoverpartner|aliases|cipher|database_event_listener)\\s*=\\s*([^&;]*)");

  private static final String OFF = "(?i)false|no|0";
  private static final String OWN_FACTORY = "org\\.postgresql\\.ssl\\.\\w+";

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
    Matcher parameters = DANGEROUS.matcher(rest);
    while (parameters.find()) {
      String name = parameters.group(1).toLowerCase(Locale.ROOT);
      String value = parameters.group(2).strip();
      boolean harmless =
          name.equals("sslfactory") ? value.matches(OWN_FACTORY) : value.matches(OFF);
      if (!harmless) {
        throw new RefusedUrl(
            "carries " + parameters.group(1) + ", by which more can happen than a connection");
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
