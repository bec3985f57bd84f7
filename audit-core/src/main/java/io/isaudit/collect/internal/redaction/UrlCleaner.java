package io.isaudit.collect.internal.redaction;

import io.isaudit.snapshot.database.UnsafeParameters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a URL what can be a secret: user-info, fragments, and parameters that are not known
 * to be harmless. A text that is not understood well enough for that is not shown at all.
 */
final class UrlCleaner {

  static final String MASK = "***";

  /** Two slashes in an expression. */
  private static final String ESCAPED = "\\/\\/";

  private static final int LONGEST = 8 * 1024;

  /** Everything from here to the last @ is a log-in; it can hold any character. */
  private static final Pattern ORACLE = Pattern.compile("(?i)jdbc:[a-z0-9:]*oracle:[a-z0-9]+:");

  /** The user name with a database that names a cache of the product. */
  private static final Pattern CACHE_ID = Pattern.compile("[\\w.${}-]{1,60}@(?=jdbc:)");

  /** Where parameters begin; a question mark of a regular expression does not count. */
  private static final Pattern PARAMETERS =
      Pattern.compile(
          "(?<![)\\]*+(])\\?(?!://)|[;#]|&(?:amp;)?|(?<=\\w):(?=[A-Za-z_]\\w*=)|(?<=\\)):(?=\\w+=)");

  private static final Pattern SEPARATOR = Pattern.compile("&amp;|[?&;:]");
  private static final Pattern NAME = Pattern.compile("([A-Za-z_][\\w.-]{0,60})\\s*=");
  private static final Pattern AFTER_COLON =
      Pattern.compile("\\d{1,5}(?![A-Za-z0-9])|\\$|\\\\d|\\[0-9]|\\.[*+]|\\(|:|$");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");
  private static final Pattern PLAIN_VALUE = Pattern.compile("[\\w.${}-]{0,64}");

  /**
   * A reference, or a variable that a template fills in, which stands for parameters or for the
   * value of one; it holds none itself.
   */
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:env|sys|secret)\\{[\\w.-]{1,60}}|\\$\\{[A-Z][A-Z0-9_]{1,60}}");

  private static final Pattern XML_NAMESPACE =
      Pattern.compile("https?://www\\.w3\\.org/[\\w./-]{1,60}#[\\w.-]{0,60}");

  /** Names that a connect descriptor or a callback expression is made of. */
  private static final Set<String> HEAD_NAMES =
      Set.of(
          "regexp",
          "description",
          "description_list",
          "address",
          "address_list",
          "protocol",
          "host",
          "port",
          "connect_data",
          "service_name",
          "sid",
          "server",
          "failover",
          "failover_mode",
          "load_balance",
          "connect_timeout",
          "transport_connect_timeout",
          "retry_count",
          "retry_delay",
          "security",
          "ssl_server_dn_match");

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
          "portnumber",
          "db_close_on_exit",
          "lock_timeout",
          "ifexists",
          "mode",
          "mvcc",
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
          "disablesslhostnameverification",
          "sslfactory",
          "oracle.net.encryption_client",
          "ssl_server_dn_match",
          "servername",
          "instancename",
          "nullcatalogmeanscurrent",
          "rewritebatchedstatements",
          "zerodatetimebehavior");

  /** Parameters whose presence may be told, but not their value. */
  private static final Set<String> SECRET =
      Stream.concat(
              Stream.of("user", "username", "password", "sslpassword", "access_token", "token"),
              UnsafeParameters.names().stream())
          .collect(Collectors.toSet());

  private UrlCleaner() {}

  static boolean looksLikeUrl(String text) {
    return text.contains("//")
        || text.contains(ESCAPED)
        || text.toLowerCase(Locale.ROOT).contains("jdbc:");
  }

  /** The URL without secrets; empty when nobody can tell what in it is one. */
  static Optional<String> clean(String url) {
    if (url.length() > LONGEST) {
      return Optional.empty();
    }
    if (url.contains(ESCAPED) && url.indexOf('@') >= 0) {
      return Optional.empty();
    }
    if (XML_NAMESPACE.matcher(url).matches()) {
      return Optional.of(url);
    }
    Matcher cacheId = CACHE_ID.matcher(url);
    if (cacheId.lookingAt()) {
      return clean(url.substring(cacheId.end())).map(cacheId.group()::concat);
    }
    Matcher oracle = ORACLE.matcher(url);
    if (!oracle.find()) {
      return withoutLogin(url);
    }
    int at = url.lastIndexOf('@');
    if (at < oracle.end()) {
      return Optional.empty();
    }
    String login = url.substring(0, oracle.end()) + login(url.substring(oracle.end(), at), '/');
    return withoutLogin(url.substring(at + 1)).map(login::concat);
  }

  /** Whether there is a password in it, and that part of it is a reference, may be told. */
  private static String login(String text, char beforePassword) {
    int end = text.indexOf(beforePassword);
    return end < 0
        ? masked(text) + "@"
        : masked(text.substring(0, end)) + beforePassword + masked(text.substring(end + 1)) + "@";
  }

  private static String masked(String text) {
    return text.isEmpty() || REFERENCE.matcher(text).matches() ? text : MASK;
  }

  private static Optional<String> withoutLogin(String text) {
    Matcher parameters = PARAMETERS.matcher(text);
    int end = parameters.find() ? parameters.start() : text.length();
    String tail = text.substring(end);
    return head(text.substring(0, end), tail).map(head -> head + parameters(tail));
  }

  /** The part before the parameters; empty when something in it can be a secret. */
  private static Optional<String> head(String head, String tail) {
    StringBuilder clean = new StringBuilder();
    int at = 0;
    int logins = 0;
    boolean endsInAuthority = false;
    for (int start = head.indexOf("//"); start >= 0; start = head.indexOf("//", at)) {
      clean.append(head, at, start + 2);
      int slash = head.indexOf('/', start + 2);
      at = slash < 0 ? head.length() : slash;
      endsInAuthority = slash < 0;
      String authority = head.substring(start + 2, at);
      int login = authority.lastIndexOf('@');
      String host = authority.substring(login + 1);
      if (!isHost(host)) {
        return Optional.empty();
      }
      if (login >= 0) {
        clean.append(login(authority.substring(0, login), ':'));
        logins++;
      }
      clean.append(host);
    }
    clean.append(head, at, head.length());
    // Without an equals sign there is none; the search would try each place of a long path.
    Matcher names = NAME.matcher(clean.indexOf("=") < 0 ? "" : clean);
    while (names.find()) {
      if (!HEAD_NAMES.contains(names.group(1).toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    // A log-in with a character that it must not hold in clear looks like a host with parameters.
    boolean cutLogin = endsInAuthority && tail.indexOf('@') >= 0;
    boolean looseLogin = clean.chars().filter(letter -> letter == '@').count() > logins;
    return cutLogin || looseLogin ? Optional.empty() : Optional.of(clean.toString());
  }

  private static boolean isHost(String host) {
    String rest = IPV6.matcher(host).replaceFirst("");
    for (int colon = rest.indexOf(':'); colon >= 0; colon = rest.indexOf(':', colon + 1)) {
      if (!AFTER_COLON.matcher(rest).region(colon + 1, rest.length()).lookingAt()) {
        return false;
      }
    }
    return true;
  }

  private static String parameters(String tail) {
    int fragment = tail.indexOf('#');
    String rest = fragment < 0 ? tail : tail.substring(0, fragment);
    StringBuilder clean = new StringBuilder();
    Matcher separators = SEPARATOR.matcher(rest);
    int at = 0;
    while (separators.find()) {
      clean.append(parameter(rest.substring(at, separators.start()))).append(separators.group());
      at = separators.end();
    }
    clean.append(parameter(rest.substring(at)));
    return fragment < 0 ? clean.toString() : clean + "#" + MASK;
  }

  private static String parameter(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      return masked(text);
    }
    String name = text.substring(0, equals);
    String value = text.substring(equals + 1);
    String folded = name.strip().toLowerCase(Locale.ROOT);
    if (HARMLESS.contains(folded)) {
      return name + "=" + (PLAIN_VALUE.matcher(value).matches() ? value : MASK);
    }
    if (!SECRET.contains(folded)) {
      return MASK;
    }
    return name + "=" + (REFERENCE.matcher(value).matches() ? value : MASK);
  }
}
