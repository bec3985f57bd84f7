package io.isaudit.report;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Outcome.ERROR;
import static io.isaudit.rule.Outcome.FAIL;
import static io.isaudit.rule.Outcome.INFORMATIONAL;
import static io.isaudit.rule.Outcome.MANUAL;
import static io.isaudit.rule.Outcome.NOT_APPLICABLE;
import static io.isaudit.rule.Outcome.NOT_SELECTED;
import static io.isaudit.rule.Outcome.PASS;
import static io.isaudit.rule.Outcome.UNKNOWN;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.page.RulePages;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A result such as a real deployment of two nodes and a database gives. */
public final class SampleResult {

  private static final String TOML = "repository/conf/deployment.toml";

  private SampleResult() {}

  public static AuditResult result() {
    return builder().build();
  }

  /** Three earlier results of the same deployment, the first one without a score. */
  public static List<AuditResult> earlier() {
    return List.of(
        results().at("2025-10-31T00:00:00Z").build(),
        results().at("2025-11-30T00:00:00Z").add(entry("web/a", HIGH, FAIL)).build(),
        builder().at("2025-12-31T00:00:00Z").add(entry("web/b", HIGH, FAIL)).build());
  }

  public static Results builder() {
    Target database = new Target(Target.TargetKind.DATABASE, "identity_db");
    Results sample =
        results()
            .target(
                new TargetSummary(
                    NODE_1,
                    "WSO2 Identity Server 7.1.0, update level 14",
                    Instant.parse("2026-01-30T22:14:05Z"),
                    List.of(
                        new TargetSummary.InputSummary(TOML, "read", List.of()),
                        new TargetSummary.InputSummary(
                            "repository/conf/log4j2.properties", "read", List.of()),
                        new TargetSummary.InputSummary(
                            "repository/resources/security/wso2carbon.p12",
                            "unreadable",
                            List.of(
                                "the store could not be opened: its password is an $env{} reference")))))
            .target(
                new TargetSummary(
                    NODE_2,
                    "WSO2 Identity Server 7.1.0, update level 12",
                    Instant.parse("2026-01-30T22:14:06Z"),
                    List.of(
                        new TargetSummary.InputSummary(TOML, "read", List.of()),
                        new TargetSummary.InputSummary(
                            "bin/wso2server.sh",
                            "read",
                            List.of(
                                "bin/wso2server.sh:214: a line that the reader does not understand")))))
            .target(
                new TargetSummary(
                    database, "PostgreSQL 15.4", Instant.parse("2026-01-30T22:14:09Z"), List.of()));
    findings(sample, database);
    rest(sample);
    return sample
        .policy(SamplePolicy.report())
        .cap("an open critical finding holds the grade at C")
        .outside(ScopeKind.HOST, 14)
        .outside(ScopeKind.ENDPOINT_EXTERNAL, 31)
        .outside(ScopeKind.LOGS, 9);
  }

  private static void findings(Results sample, Target database) {
    sample
        .add(
            entry("accounts/admin-password", CRITICAL, FAIL)
                .title("The super admin has a password of its own")
                .setting("super_admin.password", "the shipped value", "be a strong secret", TOML, 8)
                .capping(Cap.SHIPPED_ADMIN_PASSWORD)
                .parameter("leastLength", "12 characters"))
        .add(
            entry("accounts/admin-password", CRITICAL, FAIL)
                .title("The super admin has a password of its own")
                .on(NODE_2)
                .setting(
                    "super_admin.password", "the shipped value", "be a strong secret", TOML, 11))
        .add(
            entry("web/cors-any-origin", HIGH, FAIL)
                .title("Cross-origin calls are limited to known sites")
                .setting("cors.allow_any_origin", "true", "be false", TOML, 41))
        .add(
            entry("web/cors-any-origin", HIGH, PASS)
                .title("Cross-origin calls are limited to known sites")
                .on(NODE_2)
                .because("cors.allow_any_origin is false"))
        .add(
            entry("transport/cipher-suites", HIGH, FAIL)
                .title("Only forward-secret AEAD cipher suites are offered")
                .item(
                    "ciphers",
                    "transport.https.sslHostConfig.properties.ciphers should list only ECDHE or DHE suites with GCM or CHACHA20: two are weak",
                    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_3DES_EDE_CBC_SHA",
                    "only TLS 1.3, ECDHE or DHE suites with GCM or CHACHA20"))
        .add(
            entry("databases/default-password", HIGH, FAIL)
                .title("No datasource uses a shipped or sample password")
                .item(
                    "identity_db",
                    "datasource identity_db should not have a shipped password",
                    "the shipped value",
                    "not have a shipped password")
                .item(
                    "shared_db",
                    "datasource shared_db should not have a shipped password",
                    "a published sample value",
                    "not have a shipped password"))
        .add(
            entry("cleanup/session-rows", MEDIUM, FAIL)
                .title("Expired sessions are removed from the database")
                .on(database)
                .item(
                    "IDN_AUTH_SESSION_STORE",
                    "4,812,334 of 5,001,276 rows are expired",
                    "96.2 % expired",
                    "at most 20 %")
                .parameter("mostExpired", "20 percent"))
        .add(
            entry("jvm/heap", MEDIUM, FAIL)
                .title("The heap is at least 2 GB")
                .setting("-Xmx", "1024m", "be at least 2048 MB", "bin/wso2server.sh", 301)
                .note("JAVA_OPTS of the environment replaces it when set"))
        .add(
            entry("logging/audit-log", LOW, FAIL)
                .title("The audit log is kept for a year")
                .setting(
                    "appender.AUDIT_LOGFILE.strategy.max",
                    "20",
                    "be at least 365",
                    "repository/conf/log4j2.properties",
                    77))
        .add(
            entry("server/hostname", LOW, FAIL)
                .title("The host name is not localhost")
                .disposed(Disposition.WAIVER_EXPIRED)
                .setting("server.hostname", "localhost", "not be localhost", TOML, 2));
  }

  private static void rest(Results sample) {
    sample
        .add(
            entry("keystores/key-size", HIGH, UNKNOWN)
                .title("Signing keys are long enough")
                .because(
                    "the store repository/resources/security/wso2carbon.p12 could not be opened: its password is an $env{} reference; give it with --store-password"))
        .add(
            entry("web/custom-pages", LOW, ERROR)
                .title("Customised pages keep the security headers")
                .because("the check ran out of time after 5 seconds"))
        .add(
            entry("deployment/internal-nodes", HIGH, MANUAL)
                .title("All nodes stand on the internal network")
                .on(Target.deployment())
                .because(
                    "Do all Identity Server nodes stand on the internal network, behind the proxy?"))
        .add(
            entry("maintenance/backups", MEDIUM, MANUAL)
                .title("Backups are taken and restored on trial")
                .on(Target.deployment())
                .because("When was a backup last restored on trial?"))
        .add(
            entry("userstores/plain-ldap", HIGH, FAIL)
                .title("The directory is reached over TLS")
                .disposed(Disposition.WAIVED)
                .setting(
                    "user_store.connection_url",
                    "ldap://directory.internal:389",
                    "begin with ldaps://",
                    TOML,
                    63))
        .add(
            entry("keystores/primary", CRITICAL, PASS)
                .title("The primary key is not the shipped one")
                .because("the key of alias is-prod is on no list of shipped keys"))
        .add(
            entry("transport/protocols", HIGH, PASS)
                .title("Only TLS 1.2 and 1.3 are offered")
                .because("TLSv1.2, TLSv1.3")
                .note("TLSv1.2 can be left out once no client older than 2018 is left"))
        .add(
            entry("web/csrf-guard", HIGH, PASS)
                .title("CSRF protection is on")
                .because("owasp.csrfguard.enable is true"))
        .add(
            entry("cookies/common-auth-id", HIGH, PASS)
                .title("The session cookie is safe")
                .because("Secure, HttpOnly, SameSite=None"))
        .add(
            entry("secrets/plaintext-password", HIGH, PASS)
                .title("Passwords are not in clear text")
                .because("7 of 7 are references"))
        .add(
            entry("server/legacy-mode", MEDIUM, PASS)
                .title("Legacy mode is off")
                .because("server.legacy_mode is false"))
        .add(
            entry("accounts/lock-on-failure", HIGH, PASS)
                .title("Accounts are locked after repeated failures")
                .because("on after 5 failures"))
        .add(
            entry("clustering/membership", HIGH, PASS)
                .title("Members are found by a scheme fit for the platform")
                .because("aws"))
        .add(
            entry("sizing/nodes", INFO, INFORMATIONAL)
                .title("Number of nodes for the declared load")
                .because("2 nodes serve about 1,000 logins a second"))
        .add(
            entry("databases/oracle-cursors", LOW, NOT_APPLICABLE)
                .title("Oracle has enough cursors")
                .because("no Oracle database"))
        .add(
            entry("host/file-modes", HIGH, NOT_SELECTED)
                .title("Configuration is readable by its owner only")
                .because("host evidence was not asked for"))
        .add(
            entry("host/swap", LOW, NOT_SELECTED)
                .title("The host does not swap")
                .because("host evidence was not asked for"))
        .add(
            entry("logging/secrets-in-logs", HIGH, NOT_SELECTED)
                .title("No secrets stand in the logs")
                .because("log evidence was not asked for"));
  }

  public static RulePages pages() {
    return Pages.of(
        Map.of(
            "accounts/admin-password",
            """
            ## Why

            The password that ships with the product is in its documentation. With it, anybody who reaches the
            management console owns every account.

            ## How to fix

            Set a password of at least 12 characters, encrypted with the cipher tool:

            ```toml
            [super_admin]
            username = "is-root"
            password = "$secret{super_admin_password}"
            ```

            Then start the server once with `-Dsetup`.

            ## References

            - [Security guidelines](https://is.docs.wso2.com/en/latest/deploy/security/)
            """,
            "web/cors-any-origin",
            """
            ## Why

            A page of any site can then read answers with the user's own cookies.

            ## How to fix

            List the sites that need it:

            ```toml
            [cors]
            allow_any_origin = false
            allowed_origins = ["https://app.example.com"]
            ```

            ## References

            - [CORS](https://is.docs.wso2.com/en/latest/deploy/configure/cors/)
            """,
            "transport/cipher-suites",
            """
            ## Why

            Suites without forward secrecy let a recorded connection be read once the key leaks.

            ## How to fix

            Name the suites in `transport.https.sslHostConfig.properties.ciphers`.
            """,
            "databases/default-password",
            """
            ## Why

            Sample passwords are the first that are tried.

            ## How to fix

            1. Change the password in the database.
            2. Encrypt it with `bin/ciphertool.sh -Dconfigure`.
            3. Write `$secret{alias}` in its place.
            """,
            "cleanup/session-rows",
            """
            ## Why

            Logins slow down as the table grows.

            ## How to fix

            Schedule the stored procedure, or turn the product's own clean-up on:

            ```toml
            [session_data.cleanup]
            enable_expired_data_cleanup = true
            ```
            """,
            "keystores/key-size",
            "## Why\n\nShort keys can be factored.\n\n## How to fix\n\nUse RSA of 2048 bits or more.\n",
            "deployment/internal-nodes",
            "## Why\n\nA node in the DMZ is one hop from the Internet.\n\n## How to fix\n\nMove it behind the firewall.\n"));
  }
}
