package io.isaudit.collect;

import io.isaudit.collect.internal.keystore.StorePassword;
import io.isaudit.collect.internal.keystore.StoreUse;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.collect.internal.settings.ClearValues;
import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the settings use key stores for, with the passwords that open them where they are clear. */
final class StoreUses {

  private static final String PRIMARY = "keystore.primary";

  private static final String CUSTOM = "keystore.custom";

  private StoreUses() {}

  /** A file name that may not be shown names no store. */
  static List<StoreUse> of(Evidence<Settings> settings, ClearValues values, Redactor redactor) {
    List<StoreUse> uses = new ArrayList<>();
    add(uses, values, redactor, PRIMARY, StoreRole.PRIMARY);
    add(uses, values, redactor, "keystore.internal", StoreRole.INTERNAL);
    add(uses, values, redactor, "keystore.tls", StoreRole.TLS);
    add(uses, values, redactor, "truststore", StoreRole.TRUSTSTORE);
    add(uses, values, redactor, "keystore.saml", StoreRole.OTHER);
    settings
        .found()
        .map(all -> all.tablesBelow(CUSTOM))
        .orElseGet(Set::of)
        .forEach(table -> add(uses, values, redactor, table, StoreRole.OTHER));
    return uses;
  }

  private static void add(
      List<StoreUse> uses, ClearValues values, Redactor redactor, String table, StoreRole role) {
    String key = table + ".file_name";
    Optional<String> file = values.text(key);
    Optional<String> shown = file.flatMap(name -> redactor.setting(key, name, List::of).asText());
    if (file.isPresent() && file.equals(shown)) {
      Optional<StorePassword> password =
          values.text(table + ".password").map(text -> new StorePassword(text.toCharArray()));
      uses.add(new StoreUse(file.get(), role, password));
    }
  }
}
