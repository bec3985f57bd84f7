package io.isaudit.facts;

import io.isaudit.snapshot.secret.Redacted.KnownList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Values that everybody knows and that must not serve as a secret. Letter case is ignored. */
public final class KnownSecrets {

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
    return found == null ? Set.of() : Collections.unmodifiableSet(found);
  }

  private static String fold(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
