package io.isaudit.rules.userstores;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the URLs that a directory is reached by.
 *
 * @param scheme ldap or ldaps; empty for a text that is neither, such as a reference
 * @param host as it is written, also where it is a reference
 */
record LdapUrl(String scheme, String host, Optional<String> port) {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+(?=\\w{1,10}://|\\$)");
  private static final Pattern FORM =
      Pattern.compile("(?i)(ldaps?)://(?:[^/@]*@)?(\\[[^]]*]|[^:/\\s]*)(?::([^/\\s]+))?(?:/.*)?");

  /** The URLs of a list that blanks or commas separate. */
  static List<LdapUrl> listed(String text) {
    return Arrays.stream(BETWEEN.split(text.strip(), -1)).map(LdapUrl::of).toList();
  }

  private static LdapUrl of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new LdapUrl(
            form.group(1).toLowerCase(Locale.ROOT),
            form.group(2),
            Optional.ofNullable(form.group(3)))
        : new LdapUrl("", "", Optional.empty());
  }

  boolean isTls() {
    return scheme.equals("ldaps");
  }

  boolean isPlain() {
    return scheme.equals("ldap");
  }

  /** Whether the host is the one in effect: neither missing nor a reference. */
  boolean namesHost() {
    return !host.isEmpty() && !host.contains("{");
  }

  boolean isLoopback() {
    String bare = host.toLowerCase(Locale.ROOT);
    return bare.equals("localhost")
        || bare.matches("127(\\.\\d{1,3}){3}")
        || bare.equals("[::1]")
        || bare.equals("[0:0:0:0:0:0:0:1]");
  }
}
