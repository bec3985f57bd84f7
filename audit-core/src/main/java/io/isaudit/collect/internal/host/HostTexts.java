package io.isaudit.collect.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the hosts in a text of a setting. Empty means that they are not known from it; an empty
 * list that it names none, as a database in a file.
 */
final class HostTexts {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252})");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\(\\s*(?:host|address)\\s*=\\s*([^()\\s]{1,255})\\s*\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORITY = Pattern.compile("//([^/;?]{1,2000})");
  private static final Pattern THIN = Pattern.compile("@([^/:@()]{1,255}):\\d{1,5}[:/].*");
  private static final Pattern SERVER_NAME =
      Pattern.compile("[;?&](?:serverName|server)=([^;&]{1,255})", Pattern.CASE_INSENSITIVE);

  private HostTexts() {}

  static Optional<List<String>> ofName(String text) {
    return host(text).map(List::of);
  }

  /** A member of a cluster: host and port. */
  static Optional<List<String>> ofMember(String text) {
    return host(withoutPort(text.strip())).map(List::of);
  }

  /** One or more URLs of a directory. */
  static Optional<List<String>> ofUrls(String text) {
    if (text.toLowerCase(Locale.ROOT).contains("${ports.embeddedldap")) {
      return Optional.of(List.of("localhost"));
    }
    List<String> authorities = new ArrayList<>();
    Matcher matcher = Pattern.compile("//([^/;?\\s,]{1,2000})").matcher(text);
    while (matcher.find()) {
      authorities.add(matcher.group(1));
    }
    return all(authorities);
  }

  static Optional<List<String>> ofJdbc(String text) {
    String url = text.strip().replace("&amp;", "&");
    if (url.matches("(?i)jdbc:(?:h2|derby|hsqldb|sqlite):.*")) {
      return Optional.of(List.of());
    }
    List<String> named = new ArrayList<>();
    Matcher entries = ENTRY.matcher(url);
    while (entries.find()) {
      named.add(entries.group(1));
    }
    Matcher authority = AUTHORITY.matcher(url);
    Matcher thin = THIN.matcher(url);
    Matcher server = SERVER_NAME.matcher(url);
    if (named.isEmpty() && server.find()) {
      named.add(server.group(1));
    } else if (named.isEmpty() && authority.find()) {
      named.addAll(List.of(authority.group(1).split(",", -1)));
    } else if (named.isEmpty() && thin.find()) {
      named.add(thin.group(1));
    }
    return all(named);
  }

  private static Optional<List<String>> all(List<String> authorities) {
    List<String> hosts = new ArrayList<>();
    for (String authority : authorities) {
      Optional<String> host = host(withoutPort(authority.strip()));
      if (host.isEmpty()) {
        return Optional.empty();
      }
      hosts.add(host.get());
    }
    return hosts.isEmpty() ? Optional.empty() : Optional.of(hosts);
  }

  private static String withoutPort(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    if (host.startsWith("[")) {
      return host.contains("]") ? host.substring(1, host.indexOf(']')) : host;
    }
    String bare = host.replaceFirst("\\\\.*$", "");
    return bare.replaceFirst("^([^:]*):[^:]*$", "$1");
  }

  /** A name or address in lower case; a reference or what is masked is none. */
  private static Optional<String> host(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches() || V6.matcher(name).matches()
        ? Optional.of(name)
        : Optional.empty();
  }
}
