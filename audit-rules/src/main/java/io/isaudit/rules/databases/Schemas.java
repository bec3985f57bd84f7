package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks whether the tables of a part of the product are where that part of its data lies. */
final class Schemas implements Check {

  static final Parameter<List<String>> IDENTITY =
      tables(
          "IDN_BASE_TABLE",
          "IDN_OAUTH_CONSUMER_APPS",
          "IDN_OAUTH2_ACCESS_TOKEN",
          "IDN_AUTH_SESSION_STORE",
          "SP_APP",
          "IDP");
  static final Parameter<List<String>> CONSENT =
      tables("CM_PII_CATEGORY", "CM_PURPOSE", "CM_RECEIPT");
  static final Parameter<List<String>> SHARED = tables("REG_RESOURCE", "REG_LOG", "UM_TENANT");
  static final Parameter<List<String>> USER =
      tables("UM_USER", "UM_TENANT", "UM_DOMAIN", "UM_USER_ATTRIBUTE", "UM_ROLE", "UM_HYBRID_ROLE");
  static final Parameter<List<String>> UMA =
      tables("IDN_UMA_RESOURCE", "IDN_UMA_PERMISSION_TICKET");

  private final Parameter<List<String>> required;
  private final DatabaseRole role;

  Schemas(DatabaseRole role, Parameter<List<String>> required) {
    this.role = role;
    this.required = required;
  }

  private static Parameter<List<String>> tables(String... names) {
    return new Parameter.Words("requiredTables", List.of(names));
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return ReadDatabases.judge(
        subject, role, database -> verdict(database, subject.parameter(required)));
  }

  static Verdict verdict(Database database, List<String> required) {
    return ReadDatabases.on(
        database,
        "the tables",
        database.tables(),
        tables -> verdict(database.id(), required, tables.keySet()));
  }

  private static Verdict verdict(String id, List<String> required, Set<String> there) {
    List<String> missing =
        required.stream().filter(name -> !there.contains(name.toLowerCase(Locale.ROOT))).toList();
    if (required.isEmpty()) {
      return Verdict.notApplicable(id, "no table is required");
    }
    Optional<String> list =
        missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
    return list.map(names -> Verdict.fail(id, id + " lacks " + names))
        .orElseGet(() -> Verdict.pass(id, id + " has all tables that are required"))
        .expected(String.join(", ", required));
  }
}
