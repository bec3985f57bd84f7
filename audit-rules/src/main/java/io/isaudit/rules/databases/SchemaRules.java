package io.isaudit.rules.databases;

import static io.isaudit.evidence.EvidenceKind.DATABASE;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.lang.RuleDraft;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.util.List;

/** Rules on the tables and indexes that are there, as seen inside the databases. */
final class SchemaRules {

  private static final String SETTING_UP = "Setting up the Database";
  private static final String INDEXES = "Indexes";

  static final Rule IDENTITY_SCHEMA =
      schema("identity-schema", HIGH)
          .guide(SETTING_UP)
          .needs(DATABASE)
          .parameters(Schemas.IDENTITY)
          .checkedBy(
              "the identity tables of the product are loaded",
              new Schemas(DatabaseRole.IDENTITY, Schemas.IDENTITY));

  static final Rule CONSENT_SCHEMA =
      schema("consent-schema", MEDIUM)
          .guide(SETTING_UP)
          .needs(SETTINGS, DATABASE)
          .parameters(Schemas.CONSENT)
          .checkedBy("the consent tables are loaded where consents go", new ConsentSchema());

  static final Rule SHARED_SCHEMA =
      schema("shared-schema", HIGH)
          .guide(SETTING_UP)
          .needs(DATABASE)
          .parameters(Schemas.SHARED)
          .checkedBy(
              "the tables of registry and tenants are loaded",
              new Schemas(DatabaseRole.SHARED, Schemas.SHARED));

  static final Rule USER_SCHEMA =
      schema("user-schema", HIGH)
          .guide("Choosing the Userstore")
          .needs(SETTINGS, DATABASE)
          .parameters(Schemas.USER)
          .checkedBy("the tables of users are loaded where the users lie", new UserSchema());

  static final Rule UMA_SCHEMA =
      schema("uma-schema", LOW)
          .before("6.1")
          .guide(SETTING_UP)
          .needs(DATABASE)
          .parameters(Schemas.UMA)
          .checkedBy(
              "the tables of UMA are loaded with the identity tables",
              new Schemas(DatabaseRole.IDENTITY, Schemas.UMA));

  static final Rule USERNAME_INDEX =
      schema("username-index", MEDIUM)
          .guide(INDEXES)
          .needs(SETTINGS, DATABASE)
          .parameters(UsernameIndex.THRESHOLD)
          .checkedBy(
              "user names that ignore case have an index in lower case", new UsernameIndex());

  static final Rule SHIPPED_INDEXES =
      schema("shipped-indexes", MEDIUM)
          .guide(INDEXES)
          .needs(DATABASE)
          .parameters(ShippedIndexCheck.APPROVED)
          .checkedBy("the indexes that the product ships are there", new ShippedIndexCheck());

  static final Rule THRIFT_INDEX =
      schema("thrift-index", INFO)
          .guide("Performance Tuning")
          .needs(SETTINGS, DATABASE)
          .checkedBy("sessions of the thrift interface have an index by time", new ThriftIndex());

  static final List<Rule> ALL =
      List.of(
          IDENTITY_SCHEMA,
          CONSENT_SCHEMA,
          SHARED_SCHEMA,
          USER_SCHEMA,
          UMA_SCHEMA,
          USERNAME_INDEX,
          SHIPPED_INDEXES,
          THRIFT_INDEX);

  private SchemaRules() {}

  private static RuleDraft schema(String slug, Severity severity) {
    return rule("databases/" + slug, severity).on(DEPLOYMENT).since("5.9");
  }
}
