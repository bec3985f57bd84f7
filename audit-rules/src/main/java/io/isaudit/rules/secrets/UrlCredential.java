package io.isaudit.rules.secrets;

import io.isaudit.snapshot.secret.Placeholders;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a URL lets somebody in with, as the collector leaves it: masked. A reference is nothing. */
enum UrlCredential {
  PASSWORD,
  TOKEN,
  /** The name of what is filled in later. */
  PLACEHOLDER,
  /** The part before the host without a password, which can be a token and can be a mere name. */
  LOGIN;

  private static final String MASKED = "***";

  private static final Pattern PASSWORD_OF_LOGIN =
      Pattern.compile(
          "//[^/:@\\s]*:([^/@\\s]+)@|(?i:jdbc:[a-z0-9:]*oracle:[a-z0-9]+):[^/@\\s]*/([^/@\\s]+)@");

  private static final Pattern LONE_LOGIN =
      Pattern.compile("(?://|(?i:jdbc:[a-z0-9:]*oracle:[a-z0-9]+):)\\*\\*\\*@");

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)[?&;:](?:(?:ssl)?password|(access_token|token))=([^&;]+)");

  /** Those of a value, or of the elements of a list. */
  static Set<UrlCredential> in(SettingValue value) {
    Set<UrlCredential> found = EnumSet.noneOf(UrlCredential.class);
    for (SettingValue element : value.asList()) {
      element.asText().ifPresent(url -> add(url, found));
    }
    return found;
  }

  private static void add(String url, Set<UrlCredential> found) {
    if (url.indexOf('=') >= 0) {
      PARAMETER
          .matcher(url)
          .results()
          .forEach(hit -> add(hit.group(2), hit.group(1) == null ? PASSWORD : TOKEN, found));
    }
    if (url.indexOf('@') >= 0) {
      PASSWORD_OF_LOGIN
          .matcher(url)
          .results()
          .forEach(hit -> add(passwordOf(hit), PASSWORD, found));
      if (LONE_LOGIN.matcher(url).find()) {
        found.add(LOGIN);
      }
    }
  }

  private static String passwordOf(MatchResult hit) {
    return Optional.ofNullable(hit.group(1)).orElseGet(() -> hit.group(2));
  }

  private static void add(String text, UrlCredential kind, Set<UrlCredential> found) {
    if (text.equals(MASKED)) {
      found.add(kind);
    } else if (Placeholders.in(text)) {
      found.add(PLACEHOLDER);
    }
  }
}
