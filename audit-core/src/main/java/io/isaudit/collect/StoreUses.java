package io.isaudit.collect;

import io.isaudit.collect.internal.keystore.StorePassword;
import io.isaudit.collect.internal.keystore.StoreUse;
import io.isaudit.collect.internal.settings.ClearValues;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the settings use key stores for, with the passwords that open them where they are clear. */
final class StoreUses {

  private static final String PRIMARY = "keystore.primary";

  private StoreUses() {}

  static List<StoreUse> of(ClearValues values) {
    List<StoreUse> uses = new ArrayList<>();
    add(uses, values, PRIMARY, StoreRole.PRIMARY);
    add(uses, values, "keystore.internal", StoreRole.INTERNAL);
    add(uses, values, "keystore.tls", StoreRole.TLS);
    add(uses, values, "truststore", StoreRole.TRUSTSTORE);
    return uses;
  }

  private static void add(List<StoreUse> uses, ClearValues values, String table, StoreRole role) {
    Optional<String> file = values.text(table + ".file_name");
    if (file.isPresent()) {
      Optional<StorePassword> password =
          values.text(table + ".password").map(text -> new StorePassword(text.toCharArray()));
      uses.add(new StoreUse(file.get(), role, password));
    }
  }
}
