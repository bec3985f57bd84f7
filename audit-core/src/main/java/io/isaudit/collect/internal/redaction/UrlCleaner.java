package io.isaudit.collect.internal.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a URL what can be a secret: user-info, and the value of every parameter that is not
 * known to be harmless.
 */
final class UrlCleaner {

  static final String MASK = "***";

  private static final Pattern USER_INFO = Pattern.compile("(//)[^/?#;]*@");
  private static final Pattern ORACLE_LOGIN = Pattern.compile("(?i)(jdbc:oracle:[a-z0-9]+:)[^@]*@");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)(&amp;|[?&;])([^=&;?#]*)=((?:(?!&amp;)[^&;#])*)");
  private static final Set<String> HARMLESS =
      Set.of(
          "usessl",
          "sslmode",
          "ssl",
          "encrypt",
          "trustservercertificate",
          "requiressl",
          "verifyservercertificate",
          "sslconnection",
          "currentschema",
          "databasename",
          "database",
          "db_close_on_exit",
          "lock_timeout",
          "ifexists",
          "mode",
          "auto_server",
          "db_close_delay",
          "autoreconnect",
          "characterencoding",
          "useunicode",
          "servertimezone",
          "logintimeout",
          "allowpublickeyretrieval",
          "connecttimeout",
          "sockettimeout",
          "targetservertype",
          "sendstringparametersasunicode",
          "selectmethod",
          "applicationname",
          "integratedsecurity",
          "autodeserialize",
          "allowloadlocalinfile",
          "multisubnetfailover",
          "hostnameincertificate",
          "nullcatalogmeanscurrent",
          "rewritebatchedstatements",
          "zerodatetimebehavior");

  private UrlCleaner() {}

  static boolean looksLikeUrl(String text) {
    return text.contains("://") || text.toLowerCase(Locale.ROOT).startsWith("jdbc:");
  }

  static String clean(String url) {
    String text = USER_INFO.matcher(url).replaceAll("$1" + MASK + "@");
    text = ORACLE_LOGIN.matcher(text).replaceAll("$1" + MASK + "@");
    Matcher parameters = PARAMETER.matcher(text);
    StringBuilder clean = new StringBuilder();
    while (parameters.find()) {
      boolean harmless = HARMLESS.contains(parameters.group(2).toLowerCase(Locale.ROOT));
      String shown = harmless ? parameters.group(3) : MASK;
      parameters.appendReplacement(
          clean, Matcher.quoteReplacement(parameters.group(1) + parameters.group(2) + "=" + shown));
    }
    parameters.appendTail(clean);
    int fragment = clean.indexOf("#");
    return fragment < 0 ? clean.toString() : clean.substring(0, fragment) + "#" + MASK;
  }
}
