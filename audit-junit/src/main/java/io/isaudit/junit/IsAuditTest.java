package io.isaudit.junit;

import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Severity;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Audits a deployment as part of a test class.
 *
 * <p>On a <b>method</b> it makes one test of each rule and target: a finding fails it, and what
 * needs no decision aborts it with the reason. The body of the method runs after a test has passed
 * and is empty as a rule; it may take the {@link io.isaudit.result.RuleResult} as a parameter.
 *
 * <p>On a <b>class</b> it audits once, fails the class when the gate is not passed, and gives a
 * {@link io.isaudit.snapshot.Snapshot} or an {@link io.isaudit.result.AuditResult} to whatever
 * takes one as a parameter. The audit is made when the first test starts, after {@code @BeforeAll}.
 * JUnit runs no class without a test, so such a class is not audited either.
 *
 * <p>A method takes over what its class and the classes around that say, unless it says otherwise.
 * What is audited is said in one place: whoever names a home, snapshot, url or jdbc names all. The
 * annotation may stand on an annotation of your own. Values may hold <code>${name}</code>: a
 * configuration parameter of JUnit, a system property or an environment variable. A configuration
 * parameter {@code isaudit.} and the name of an attribute wins over the attribute.
 *
 * <p>Paths are relative to the working directory, which is the folder of the module under Maven.
 * Without a {@link #clock} certificates are judged by today's date, so the tests of a snapshot that
 * does not change may fail tomorrow.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@TestTemplate
@ExtendWith(IsAuditExtension.class)
public @interface IsAuditTest {

  /**
   * Home directories of the nodes, {@code PATH} or {@code NAME=PATH}; a lone {@code
   * deployment.toml} works too, with its {@link #productVersion}.
   */
  String[] home() default {};

  /** Whether the homes are copies, so that modes and owners of their files say nothing. */
  boolean copied() default false;

  /** Files that {@code is-audit collect} wrote; several are the parts of one deployment. */
  String[] snapshot() default {};

  /** The product version of a lone {@code deployment.toml}, for example {@code 7.1.0}. */
  String productVersion() default "";

  /**
   * Running servers to ask, {@code URL} or {@code NAME=URL}: with the homes, or alone. Only GET and
   * OPTIONS are sent, to this host only.
   */
  String[] url() default {};

  /** Where the tests run: inside the network of the servers, or outside as their users do. */
  Vantage vantage() default Vantage.INTERNAL;

  /** Whom to trust instead of the roots of the Java VM, a file of PKCS12 or JKS. */
  String trustStore() default "";

  /** What holds the password of the trust store, as for {@link #jdbcPassword}. */
  String trustStorePassword() default "";

  /** Asks a server whose certificate is not trusted, too; that stays a finding. */
  boolean insecure() default false;

  /**
   * Databases to look into, {@code ROLE=URL} or {@code ROLE+ROLE=URL}: with the homes, or alone. A
   * role is identity, shared, user or consent. The URL holds no log-in; the driver is a dependency
   * of the tests.
   */
  String[] jdbc() default {};

  /** The account for all databases. */
  String jdbcUser() default "";

  /**
   * What holds its password: <code>${DB_PASSWORD}</code> is a configuration parameter of JUnit, a
   * system property or an environment variable. The password itself is refused. Surefire prints
   * system properties into its reports; an environment variable stays out of them.
   */
  String jdbcPassword() default "";

  /** The policy file: profile, declarations, waivers, attestations, baseline, gate. */
  String policy() default "";

  /** Another profile than that of the policy: a shipped one, or the path of a policy file. */
  String profile() default "";

  /** {@code production}, {@code staging} or {@code development}; chooses the profile, too. */
  String environment() default "";

  /** Only rules with such ids, {@code web/*}. Each pattern has to select a rule that runs. */
  String[] rules() default {};

  /** Only rules of this severity or worse. */
  Severity minimumSeverity() default Severity.INFO;

  /**
   * From which severity on a class fails, and a rule that could not be decided. A finding fails the
   * test of its rule in any case: choose rules with {@link #minimumSeverity}.
   */
  FailOn failOn() default FailOn.POLICY;

  /** Only the rules of these books; those of all registered books when empty. */
  Class<? extends RuleBook>[] books() default {};

  /** The time to audit at, {@code 2026-01-31T00:00:00Z}; now when empty. */
  String clock() default "";

  /** The folder for reports, {@code target/is-audit} when empty; {@code none} writes none. */
  String reports() default "";

  /** Which reports to write, {@code html} and {@code json} when empty. */
  String[] formats() default {};
}
