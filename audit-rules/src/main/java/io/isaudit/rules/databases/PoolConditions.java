package io.isaudit.rules.databases;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Demands on the pool options of a datasource. */
final class PoolConditions {

  /** The names of the pool's configuration in the product; it drops any other. */
  static final Parameter<List<String>> NAMES =
      new Parameter.Words(
          "tomcatJdbcPropertyNames",
          List.of(
              "abandonWhenPercentageFull",
              "accessToUnderlyingConnectionAllowed",
              "alternateUsernameAllowed",
              "commitOnReturn",
              "connectionProperties",
              "dataSourceClassName",
              "dataSourceProps",
              "databaseProps",
              "defaultAutoCommit",
              "defaultCatalog",
              "defaultReadOnly",
              "defaultTransactionIsolation",
              "driverClassName",
              "fairQueue",
              "initSQL",
              "initialSize",
              "jdbcInterceptors",
              "jmxEnabled",
              "logAbandoned",
              "maxActive",
              "maxAge",
              "maxIdle",
              "maxWait",
              "minEvictableIdleTimeMillis",
              "minIdle",
              "numTestsPerEvictionRun",
              "password",
              "removeAbandoned",
              "removeAbandonedTimeout",
              "rollbackOnReturn",
              "suspectTimeout",
              "testOnBorrow",
              "testOnReturn",
              "testWhileIdle",
              "timeBetweenEvictionRunsMillis",
              "url",
              "useEquals",
              "username",
              "validationInterval",
              "validationQuery",
              "validationQueryTimeout",
              "validatorClassName"));

  static final Parameter<String> COMMIT_POLICY =
      new Parameter.Choice("commitPolicy", "either", List.of("guide", "product", "either"));
  static final Parameter<Integer> LEAST_ABANDON =
      new Parameter.Count("minAbandon", 60, "s", 1, 86_400);
  static final Parameter<Integer> MOST_ABANDON =
      new Parameter.Count("maxAbandon", 300, "s", 1, 86_400);

  /** Seconds that the pool itself takes where none are written. */
  private static final long ABANDON_DEFAULT = 60;

  private static final String AUTO_COMMIT = "defaultAutoCommit";
  private static final String COMMIT = "commitOnReturn";
  private static final String ROLLBACK = "rollbackOnReturn";

  private PoolConditions() {}

  static Condition<Datasource> setPoolOptions() {
    return External.should(
        "set the limit of its pool, and only options that the pool knows",
        (datasource, subject) -> {
          List<String> known = subject.parameter(NAMES);
          List<String> unknown =
              datasource.options().entrySet().stream()
                  .filter(option -> option.getValue().isExplicit())
                  .map(option -> option.getKey().split("[.\\[]", 2)[0])
                  .filter(option -> !known.contains(option))
                  .distinct()
                  .toList();
          if (!unknown.isEmpty()) {
            return Judgement.notMet("the pool does not know " + String.join(", ", unknown));
          }
          return datasource.get("pool_options.maxActive").isAbsent()
              ? Judgement.notMet("maxActive is not set")
              : Judgement.met();
        });
  }

  static Condition<Datasource> endTransactions() {
    return External.should(
        "end the transaction when a connection returns to the pool", PoolConditions::commits);
  }

  private static Judgement commits(Datasource datasource, Subject subject) {
    Switch auto = Switch.of(datasource.option(AUTO_COMMIT).map(Setting::value));
    Switch commit = Switch.of(datasource.option(COMMIT).map(Setting::value));
    Switch rollback = Switch.of(datasource.option(ROLLBACK).map(Setting::value));
    if (commit == Switch.ON && rollback == Switch.ON) {
      return Judgement.notMet(COMMIT + " and " + ROLLBACK + " exclude each other");
    }
    if (auto == Switch.UNKNOWN || commit == Switch.UNKNOWN || rollback == Switch.UNKNOWN) {
      return Judgement.unknown(
          "how " + datasource.name() + " ends transactions is not known from the file");
    }
    boolean automatic = auto != Switch.OFF;
    if (automatic && commit == Switch.ON) {
      return Judgement.notMet(COMMIT + " has no effect while " + AUTO_COMMIT + " is on");
    }
    if (!automatic && commit != Switch.ON && rollback != Switch.ON) {
      return Judgement.notMet(AUTO_COMMIT + " is off, and nothing ends the transaction");
    }
    String policy = subject.parameter(COMMIT_POLICY);
    boolean asTheGuideSays = !automatic && commit == Switch.ON;
    if (policy.equals("guide") && datasource.is(Dialect.POSTGRESQL) && !asTheGuideSays) {
      return Judgement.notMet(
          "on PostgreSQL the policy demands " + COMMIT + " without auto-commit");
    }
    return policy.equals("product") && !automatic
        ? Judgement.notMet("the policy demands the shipped " + AUTO_COMMIT + " = true")
        : Judgement.met();
  }

  static Condition<Datasource> reclaimConnections() {
    String words =
        "take back connections that were not returned, in time and without a stack trace";
    return External.should(words, PoolConditions::reclaims);
  }

  private static Judgement reclaims(Datasource datasource, Subject subject) {
    Switch remove = Switch.of(datasource.option("removeAbandoned").map(Setting::value));
    Switch log = Switch.of(datasource.option("logAbandoned").map(Setting::value));
    if (remove == Switch.OFF || remove == Switch.UNSET) {
      return Judgement.notMet("removeAbandoned is not on");
    }
    if (log == Switch.ON) {
      return Judgement.notMet("logAbandoned is on");
    }
    Optional<Setting> written = datasource.option("removeAbandonedTimeout");
    boolean none = written.filter(Setting::isAbsent).isPresent();
    Optional<Long> seconds =
        none ? Optional.of(ABANDON_DEFAULT) : written.flatMap(s -> s.value().asNumber());
    int least = subject.parameter(LEAST_ABANDON);
    int most = subject.parameter(MOST_ABANDON);
    if (seconds.filter(s -> s < least || s > most).isPresent()) {
      return Judgement.notMet(
          "removeAbandonedTimeout is "
              + seconds.get()
              + " s and not within "
              + least
              + " to "
              + most
              + " s");
    }
    boolean open = remove == Switch.UNKNOWN || log == Switch.UNKNOWN || seconds.isEmpty();
    return open
        ? External.outside(datasource, "how long a connection may stay out")
        : Judgement.met();
  }
}
