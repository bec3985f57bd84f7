package io.isaudit.rules.accounts;

import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAReference;
import static io.isaudit.rule.lang.Conditions.beAStrongSecret;
import static io.isaudit.rule.lang.Conditions.beKnownFrom;
import static io.isaudit.rule.lang.Sentences.rule;
import static io.isaudit.rule.lang.SettingKey.key;

import io.isaudit.rule.Cap;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import java.util.List;

/** The rules of the chapter "accounts". */
public final class AccountRules implements RuleBook {

  /** Stands on an edge of the buckets in which lengths of secrets are known. */
  private static final Parameter<Integer> MIN_ADMIN_LENGTH =
      new Parameter.Count("minAdminLen", 12, "characters", 8, 32);

  public static final Rule SUPER_ADMIN_PASSWORD =
      rule("accounts/super-admin-password", CRITICAL)
          .guide("Super admin user configurations")
          .parameters(MIN_ADMIN_LENGTH)
          .caps(Cap.SHIPPED_ADMIN_PASSWORD)
          .setting("super_admin.password")
          .should(
              beAReference()
                  .or(beAStrongSecret(MIN_ADMIN_LENGTH, "super_admin.username"))
                  .capping(Cap.SHIPPED_ADMIN_PASSWORD, beKnownFrom(KnownList.SHIPPED)));

  public static final Rule LOCK_ON_FAILURE =
      rule("accounts/lock-on-failure", HIGH)
          .guide("Security")
          .setting(
              key("identity_mgt.events.schemes.'account.lock.handler'.properties.enable")
                  .from(
                      "6.0",
                      "identity_mgt.events.schemes.'account.lock.handler'.properties"
                          + ".'lock.on.max.failed.attempts.enable'"))
          .should(
              be(true).noting("initial default only: a tenant's own value in the database wins"));

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public List<Rule> rules() {
    return List.of(SUPER_ADMIN_PASSWORD, LOCK_ON_FAILURE);
  }
}
