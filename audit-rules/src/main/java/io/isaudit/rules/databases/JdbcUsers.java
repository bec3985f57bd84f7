package io.isaudit.rules.databases;

import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The databases that users lie in, where the primary user store is one. */
final class JdbcUsers {

  private static final String ITEM = "user_store";
  private static final String SOURCE = "realm_manager.data_source";

  private JdbcUsers() {}

  static List<Verdict> judge(Subject subject, Function<Database, Verdict> verdict) {
    for (Node node : subject.nodes()) {
      Optional<Boolean> database = isDatabase(subject.settings(node));
      if (database.isEmpty()) {
        return List.of(
            Verdict.unknown(ITEM, "whether users lie in a database does not stand in the file"));
      }
      if (!database.get()) {
        return List.of(Verdict.notApplicable(ITEM, "the primary user store is no database"));
      }
    }
    boolean own = !ReadDatabases.with(subject, DatabaseRole.USER).isEmpty();
    boolean shared =
        subject.nodes().stream()
            .map(node -> subject.settings(node).stated(SOURCE))
            .allMatch(source -> source.isAbsent() || source.value().is("SHARED_DB"));
    DatabaseRole role = own || !shared ? DatabaseRole.USER : DatabaseRole.SHARED;
    return ReadDatabases.judge(subject, role, verdict);
  }

  /** Empty when that stands outside the file or is a class of somebody else. */
  private static Optional<Boolean> isDatabase(Settings settings) {
    Setting type = settings.stated(ITEM + ".type");
    Setting className = settings.stated(ITEM + ".class");
    if (!type.isExplicit() && !className.isExplicit()) {
      return Optional.of(false);
    }
    SettingValue value = (className.isExplicit() ? className : type).value();
    String text = value.asText().orElse("").toLowerCase(Locale.ROOT);
    if (text.contains("ldap") || text.contains("active_directory") || text.contains("activedir")) {
      return Optional.of(false);
    }
    return text.contains("jdbc") || text.startsWith("database")
        ? Optional.of(true)
        : Optional.empty();
  }
}
