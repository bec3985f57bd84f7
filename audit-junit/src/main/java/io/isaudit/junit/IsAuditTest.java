package io.isaudit.junit;

import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Severity;
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
 * <p>A method takes over what its class and the classes around that say, unless it says otherwise;
 * the annotation may stand on an annotation of your own. Values may hold <code>${name}</code>: a
 * configuration parameter of JUnit, a system property or an environment variable. A configuration
 * parameter {@code isaudit.} and the name of an attribute wins over the attribute.
 *
 * <p>What a caller could get wrong: paths are relative to the working directory, which is the
 * folder of the module under Maven. Without a {@link #clock} certificates are judged by today's
 * date, so the tests of a snapshot that does not change may fail tomorrow.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@TestTemplate
@ExtendWith(IsAuditExtension.class)
public @interface IsAuditTest {

  /** Home directories of the nodes, {@code PATH} or {@code NAME=PATH}. */
  String[] home() default {};

  /** Whether the homes are copies, so that modes and owners of their files say nothing. */
  boolean copied() default false;

  /** Files that {@code is-audit collect} wrote; several are the parts of one deployment. */
  String[] snapshot() default {};

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
