package io.isaudit.rules.accounts;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the server is told to create its administrator in a store it may not write to. */
final class AdminCreation implements Check {

  private static final String CREATE = "super_admin.create_admin_account";
  private static final String TYPE = "user_store.type";

  /** The types that the product has for stores which it writes to, also with unique ids. */
  private static final List<String> WRITABLE =
      List.of("database", "read_write_ldap", "active_directory");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Setting create = settings.stated(CREATE);
    Verdict verdict = verdict(create.value(), settings.find(TYPE));
    return List.of(verdict.actual(create.value().display()).from(create.origin()));
  }

  private static Verdict verdict(SettingValue create, Optional<Setting> type) {
    if (create.is("false")) {
      return Verdict.pass(CREATE, "the server creates no administrator");
    }
    if (type.isEmpty() || type.get().isAbsent()) {
      return Verdict.unknown(CREATE, "the type of the user store is not known");
    }
    SettingValue store = type.get().value();
    if (Conditions.isReferenceText(store) || store.asText().isEmpty()) {
      return Verdict.unknown(CREATE, TYPE + " is set outside the file");
    }
    String word = store.asText().get().strip().toLowerCase(Locale.ROOT);
    boolean readOnly = word.startsWith("read_only");
    if (!readOnly && !WRITABLE.contains(word.replaceFirst("_unique_id$", ""))) {
      return Verdict.unknown(
          CREATE,
          "whether the server can write to a store of type " + store.display() + " is not known");
    }
    if (!readOnly) {
      return Verdict.pass(CREATE, "the server can write to its user store " + store.display())
          .note("it has an effect only while the store holds no such account");
    }
    return create.is("true")
        ? Verdict.fail(CREATE, CREATE + " is true and the user store is " + store.display())
            .expected("false, for a store that is only read")
        : Verdict.unknown(CREATE, CREATE + " is not written with true or false");
  }
}
