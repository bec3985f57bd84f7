package io.isaudit.snapshot.database;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parameters of JDBC URLs by which connecting runs code, reads files of the client or leads to
 * another host: documented by the drivers of H2, MySQL, MariaDB, PostgreSQL, SQL Server and DB2.
 */
public final class UnsafeParameters {

  private static final Set<String> NAMES =
      Set.of(
          "allowloadlocalinfile",
          "allowlocalinfile",
          "allowurlinlocalinfile",
          "authenticationpluginclassname",
          "autodeserialize",
          "clientrerouteserverlistjndiname",
          "connectionlifecycleinterceptors",
          "exceptioninterceptors",
          "init",
          "loggerfile",
          "pghost",
          "propertiestransform",
          "queryinterceptors",
          "socketfactory",
          "socketfactoryarg",
          "socketfactoryclass",
          "sslfactoryarg",
          "sslhostnameverifier",
          "sslpasswordcallback",
          "statementinterceptors",
          "trustmanagerclass");

  /** Loads a class of the URL's choice, but for the driver's own. */
  private static final String FACTORY = "sslfactory";

  private static final String OWN_FACTORY = "org\\.postgresql\\.ssl\\.\\w+";
  private static final String OFF = "(?i)false|no|0";

  private UnsafeParameters() {}

  /** Their names in lower case. */
  public static Set<String> names() {
    return Stream.concat(NAMES.stream(), Stream.of(FACTORY)).collect(Collectors.toSet());
  }

  /** Whether a parameter of this name, in any case of its letters, is unsafe with this value. */
  public static boolean isUnsafe(String name, String value) {
    String folded = name.toLowerCase(Locale.ROOT);
    return folded.equals(FACTORY)
        ? !value.matches(OWN_FACTORY)
        : NAMES.contains(folded) && !value.matches(OFF);
  }
}
