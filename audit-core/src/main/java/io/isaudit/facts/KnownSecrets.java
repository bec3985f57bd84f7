package io.isaudit.facts;

import io.isaudit.snapshot.secret.Redacted.KnownList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values that everybody knows and that must not serve as a secret. Letter case is ignored. A name
 * that somebody forgot to replace, {@code DB_PASSWORD} or {@code your-admin-password}, is a common
 * value.
 */
public final class KnownSecrets {

  /** A name has digits at the end of a word at most; what was drawn by lot has them anywhere. */
  private static final String WORD = "(?:WSO2[A-Z]*|[A-Z]+[0-9]{0,2})";

  /** In capital letters any name of a password; what begins like {@code _DB_P} is one, too. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:_|(?=.*(?:PASS|PWD|SECRET)))" + WORD + "(?:_{1,2}(?:" + WORD + "|[0-9]{1,2}))*_*");

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?i)(?:(?:your|my|the|some|new|strong|secure|default|test|sample|dummy|change|this|wso2is|wso2"
              + "|is|db|database|admin|user|key|keystore|truststore|identity|shared|ldap|smtp|mail|app"
              + "|client|super|secret)[ _-]?){1,4}"
              + "(?:password|passwd|pass|pwd|secret)(?:[ _-]?here)?");

  private static final int LONGEST_NAME = 60;

  private final Map<String, EnumSet<KnownList>> lists = new HashMap<>();

  private KnownSecrets() {}

  public static KnownSecrets bundled() {
    KnownSecrets known = new KnownSecrets();
    for (String line : DataFile.lines("known-secrets.tsv")) {
      String[] columns = DataFile.columns(line, 2);
      KnownList list = KnownList.valueOf(columns[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      known
          .lists
          .computeIfAbsent(fold(columns[1]), value -> EnumSet.noneOf(KnownList.class))
          .add(list);
    }
    return known;
  }

  /** The lists that a value is on. */
  public Set<KnownList> listsOf(String value) {
    Set<KnownList> found = lists.get(fold(value));
    if (found != null) {
      return Collections.unmodifiableSet(found);
    }
    return isName(value) ? Set.of(KnownList.COMMON) : Set.of();
  }

  private static boolean isName(String value) {
    return value.length() <= LONGEST_NAME
        && (NAME.matcher(value).matches() || PHRASE.matcher(value).matches());
  }

  private static String fold(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
