package io.isaudit.rules.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Addresses that a callback pattern is tried on. */
final class CallbackUrls {

  private static final String FOREIGN = "attacker.example";
  private static final List<String> PORTS = List.of("", ":443", ":9443");
  private static final List<String> TAILS =
      List.of(
          "/authenticationendpoint/login.do",
          "/accountrecoveryendpoint/confirm.do?a=b",
          "/myaccount/",
          "/console",
          "/");

  private CallbackUrls() {}

  /** A kind of address that should not match. */
  enum Canary {
    FOREIGN_HOST("foreign host", true),
    IN_QUERY("foreign host with own host in query", true),
    AS_PREFIX("own host as prefix", true),
    HTTP("http", false),
    DOTS("dots replaced", false);

    private final String words;
    private final boolean foreign;

    Canary(String words, boolean foreign) {
      this.words = words;
      this.foreign = foreign;
    }

    String words() {
      return words;
    }

    /** Whether a match hands links to somebody else. */
    boolean isForeign() {
      return foreign;
    }

    List<String> urls(Collection<String> ownHosts) {
      if (this == FOREIGN_HOST) {
        return at("https://", FOREIGN);
      }
      return ownHosts.stream().flatMap(host -> urls(host).stream()).toList();
    }

    private List<String> urls(String host) {
      return switch (this) {
        case FOREIGN_HOST -> List.of();
        case IN_QUERY -> tails("https://" + FOREIGN + "/?u=https://" + host);
        case AS_PREFIX -> beginningWith(host);
        case HTTP -> at("http://", host);
        case DOTS -> withoutDots(host);
      };
    }

    static List<String> allWords() {
      return Arrays.stream(values()).map(Canary::words).toList();
    }

    private static List<String> beginningWith(String host) {
      List<String> urls = new ArrayList<>(at("https://", host + "." + FOREIGN));
      for (String port : PORTS) {
        urls.addAll(tails("https://" + host + port + "@" + FOREIGN));
      }
      return urls;
    }

    private static List<String> withoutDots(String host) {
      return host.contains(".") ? at("https://", host.replace('.', 'x')) : List.of();
    }
  }

  /** Addresses of the own hosts. */
  static List<String> own(Collection<String> hosts) {
    return hosts.stream().flatMap(host -> at("https://", host).stream()).toList();
  }

  /** A pattern with what the running server puts for its placeholders. */
  static String resolved(String regex, Collection<String> hosts) {
    String host = hosts.stream().findFirst().orElse("own.invalid");
    return regex
        .replace("${carbon.protocol}", "https")
        .replace("${carbon.host}", host)
        .replace("${carbon.management.port}", "9443");
  }

  private static List<String> at(String scheme, String host) {
    List<String> urls = new ArrayList<>(PORTS.size() * TAILS.size());
    for (String port : PORTS) {
      urls.addAll(tails(scheme + host + port));
    }
    return urls;
  }

  private static List<String> tails(String base) {
    List<String> urls = new ArrayList<>(TAILS.size());
    for (String tail : TAILS) {
      urls.add(base + tail);
    }
    return urls;
  }
}
