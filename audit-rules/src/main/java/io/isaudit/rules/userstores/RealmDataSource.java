package io.isaudit.rules.userstores;

import static io.isaudit.rules.userstores.UserDatabase.KEY;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Looks whether the realm reads users from the database that is written for them. */
final class RealmDataSource implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<UserStore> primary = Stores.primary(subject.settings());
    if (primary.isEmpty() || primary.get().kind() == StoreKind.DIRECTORY) {
      return List.of(Verdict.notApplicable(KEY, "the primary user store is no database"));
    }
    if (primary.get().kind() == StoreKind.UNKNOWN) {
      return List.of(Verdict.unknown(KEY, "whether the primary user store is a database"));
    }
    Optional<Setting> setting = subject.settings().find(KEY);
    Verdict verdict = verdict(new UserDatabase(subject.settings()));
    return List.of(
        setting
            .map(found -> verdict.actual(found.value().display()).from(found.origin()))
            .orElse(verdict));
  }

  private static Verdict verdict(UserDatabase database) {
    Optional<String> id = database.id();
    if (id.isEmpty()) {
      return Verdict.unknown(KEY, KEY + " is set outside the file");
    }
    if (id.get().startsWith("jdbc/")) {
      return Verdict.fail(KEY, KEY + " has the prefix jdbc/, which the product adds itself")
          .expected("an id without prefix");
    }
    if (database.hasOwnTable()) {
      return id.get().equals(UserDatabase.OWN_ID)
          ? Verdict.pass(KEY, "users lie in the database that is written for them")
          : Verdict.fail(KEY, UserDatabase.OWN_TABLE + " is written and users do not lie there")
              .expected(UserDatabase.OWN_ID);
    }
    if (database.tableOf(id.get()).isPresent()) {
      return Verdict.pass(KEY, "users lie in a datasource that exists");
    }
    return database.hidesAnId()
        ? Verdict.unknown(KEY, "ids of datasources stand outside the file")
        : Verdict.fail(KEY, "no datasource has the id that " + KEY + " names")
            .expected("the id of a datasource");
  }
}
