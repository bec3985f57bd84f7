package io.isaudit.rules.databases;

import static io.isaudit.declaration.DeclarationKey.NODES;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.DATABASE;
import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "databases". */
public final class DatabaseRules implements RuleBook {

  private static final String SETTING_UP = "Setting up the Database";
  private static final String IDENTITY = "Identity database configurations";
  private static final String CONSENT = "Consent database configurations.";
  private static final String POOL = "Database pool options";

  public static final Rule ABANDONED_CONNECTIONS =
      rule("databases/abandoned-connections", LOW)
          .guide(POOL)
          .needs(SETTINGS)
          .parameters(PoolConditions.LEAST_ABANDON, PoolConditions.MOST_ABANDON)
          .each(
              Datasource.externalAt(
                  "pool_options.removeAbandoned", "pool_options.removeAbandonedTimeout"))
          .should(PoolConditions.reclaimConnections());

  public static final Rule AGENT_IDENTITY_H2 =
      rule("databases/agent-identity-h2", HIGH)
          .since("7.2")
          .in(PRODUCTION)
          .needs(SETTINGS)
          .each(Datasource.AGENT_IDENTITY)
          .should(ConnectionConditions.notUseH2());

  public static final Rule CARBON_DB_LOCAL =
      rule("databases/carbon-db-local", INFO)
          .guide(SETTING_UP)
          .needs(SETTINGS)
          .uses(FILES)
          .checkedBy("the local registry stays in an H2 file of the server", new LocalRegistry());

  public static final Rule COMMIT_POLICY =
      rule("databases/commit-policy", MEDIUM)
          .guide(POOL)
          .needs(SETTINGS)
          .parameters(PoolConditions.COMMIT_POLICY)
          .each(
              Datasource.externalAt(
                  "pool_options.defaultAutoCommit", "pool_options.commitOnReturn"))
          .should(PoolConditions.endTransactions());

  public static final Rule CONNECTION_COMPLETE =
      rule("databases/connection-complete", HIGH)
          .version(3)
          .guide(IDENTITY)
          .needs(SETTINGS)
          .checkedBy("each database connection has all its parts", new CompleteConnection());

  public static final Rule CONNECTION_VALIDATION =
      rule("databases/connection-validation", MEDIUM)
          .guide(POOL)
          .needs(SETTINGS)
          .parameters(ConnectionValidation.QUERIES)
          .each(Datasource.externalAt("pool_options.validationQuery", "pool_options.testOnBorrow"))
          .should(ConnectionValidation.validateConnections());

  public static final Rule CONSENT_WIRING =
      rule("databases/consent-wiring", MEDIUM)
          .guide(CONSENT)
          .needs(SETTINGS)
          .checkedBy(
              "the consent module uses the datasource that is written for it", new ConsentWiring());

  public static final Rule DATASOURCE_JMX =
      rule("databases/datasource-jmx", LOW)
          .guide(CONSENT)
          .needs(SETTINGS)
          .each(Datasource.ALL)
          .should(ConnectionConditions.keepOutOfJmx());

  public static final Rule DEFAULT_PASSWORD =
      rule("databases/default-password", CRITICAL)
          .guide(IDENTITY)
          .needs(SETTINGS)
          .each(Datasource.externalAt("password"))
          .should(Accounts.haveAPasswordOfItsOwn());

  public static final Rule ENCRYPTED_CONNECTION =
      rule("databases/encrypted-connection", HIGH)
          .in(PRODUCTION)
          .guide(CONSENT)
          .needs(SETTINGS)
          .parameters(Encryption.LOOPBACK_EXEMPT, Encryption.ENCRYPTED_NETWORK)
          .each(Datasource.EXTERNAL)
          .should(Encryption.encryptItsConnection());

  public static final Rule H2_CONSOLE =
      rule("databases/h2-console", HIGH)
          .before("6.0")
          .setting("database_configuration.enable_h2_console")
          .should(be(false).or(beAbsent()));

  public static final Rule H2_IN_USE =
      rule("databases/h2-in-use", CRITICAL)
          .in(PRODUCTION)
          .guide(SETTING_UP)
          .needs(SETTINGS)
          .each(Datasource.PRODUCT_DATA)
          .should(ConnectionConditions.notUseH2());

  public static final Rule JDBC_DRIVER =
      rule("databases/jdbc-driver", MEDIUM)
          .guide(CONSENT)
          .needs(SETTINGS, FILES)
          .parameters(DriverJars.TABLE)
          .checkedBy(
              "the driver of each database lies where the server loads it", new DriverJars());

  public static final Rule LAYOUT =
      rule("databases/layout", INFO)
          .guide(SETTING_UP)
          .needs(SETTINGS)
          .informs("the databases follow the minimum or the extended layout", new DatabaseLayout());

  public static final Rule POOL_OPTIONS =
      rule("databases/pool-options", LOW)
          .guide(POOL)
          .needs(SETTINGS)
          .parameters(PoolConditions.NAMES)
          .each(Datasource.externalAt("pool_options.maxActive"))
          .should(PoolConditions.setPoolOptions());

  public static final Rule POOL_TOTAL =
      rule("databases/pool-total", MEDIUM)
          .version(2)
          .on(DEPLOYMENT)
          .guide("Database")
          .needs(SETTINGS, DATABASE)
          .declarations(NODES)
          .parameters(PoolTotal.HEADROOM)
          .checkedBy(
              "all connection pools together stay below the limit of the database server",
              new PoolTotal());

  public static final Rule PRIVILEGED_ACCOUNT =
      rule("databases/privileged-account", HIGH)
          .in(PRODUCTION)
          .guide(IDENTITY)
          .needs(SETTINGS)
          .parameters(Accounts.PRIVILEGED)
          .each(Datasource.externalAt("username"))
          .should(Accounts.useAnOrdinaryAccount());

  public static final Rule SAMPLE_HOST =
      rule("databases/sample-host", HIGH)
          .guide(IDENTITY)
          .needs(SETTINGS)
          .declarations(NODES)
          .each(Datasource.EXTERNAL)
          .should(DatabaseHosts.nameARealHost());

  public static final Rule SCHEMA_CREATION =
      rule("databases/schema-creation", LOW)
          .in(PRODUCTION)
          .needs(SETTINGS, STARTUP)
          .uses(HOST)
          .checkedBy("the server is started without creating tables", new SchemaCreation());

  public static final Rule SEPARATE_SCHEMAS =
      rule("databases/separate-schemas", LOW)
          .guide(SETTING_UP)
          .needs(SETTINGS)
          .checkedBy("identity and shared data lie in schemas of their own", new SeparateSchemas());

  public static final Rule SUPPORTED_DBMS =
      rule("databases/supported-dbms", HIGH)
          .guide(SETTING_UP)
          .needs(SETTINGS)
          .each(Datasource.EXTERNAL)
          .should(ConnectionConditions.useASupportedDbms());

  public static final Rule UNICODE_PARAMETERS =
      rule("databases/unicode-parameters", MEDIUM)
          .guide("MSSQL")
          .needs(SETTINGS)
          .each(Datasource.EXTERNAL)
          .should(ConnectionConditions.sendPlainStrings());

  public static final Rule URL_ESCAPING =
      rule("databases/url-escaping", HIGH)
          .needs(SETTINGS)
          .checkedBy("values that are written into XML files are escaped", new UrlEscaping());

  @Override
  public String name() {
    return "databases";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            List.of(
                ABANDONED_CONNECTIONS,
                AGENT_IDENTITY_H2,
                CARBON_DB_LOCAL,
                COMMIT_POLICY,
                CONNECTION_COMPLETE,
                CONNECTION_VALIDATION,
                CONSENT_WIRING,
                DATASOURCE_JMX,
                DEFAULT_PASSWORD,
                ENCRYPTED_CONNECTION,
                H2_CONSOLE,
                H2_IN_USE,
                JDBC_DRIVER,
                LAYOUT,
                POOL_OPTIONS,
                POOL_TOTAL,
                PRIVILEGED_ACCOUNT,
                SAMPLE_HOST,
                SCHEMA_CREATION,
                SEPARATE_SCHEMAS,
                SUPPORTED_DBMS,
                UNICODE_PARAMETERS,
                URL_ESCAPING),
            SchemaRules.ALL,
            ServerRules.ALL,
            DatabaseQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(
        DatabaseRules.class, SchemaRules.class, ServerRules.class, DatabaseQuestions.class);
  }
}
