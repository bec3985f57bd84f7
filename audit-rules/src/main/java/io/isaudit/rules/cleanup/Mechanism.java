package io.isaudit.rules.cleanup;

import io.isaudit.rule.Subject;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.database.CleanupJob;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.Routine;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions and tokens: the switch of the product's own cleanup, and what can take its place. */
enum Mechanism {
  SESSIONS(SessionCleanup.KEY),
  TOKENS("oauth.token_cleanup.enable");

  private final String key;

  Mechanism(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  String words() {
    return this == SESSIONS ? "sessions" : "tokens";
  }

  /** What the procedure is called in a kind of database, in lower case. */
  String routine(Dbms dbms) {
    if (this == TOKENS) {
      return dbms == Dbms.DB2 ? "token_cleanup_sp" : "wso2_token_cleanup_sp";
    }
    return switch (dbms) {
      case POSTGRESQL -> "wso2_session_data_cleanup_sp";
      case ORACLE -> "wso2_session_cleanup_sp";
      case DB2 -> "session_cleanup_sp";
      case MYSQL, MARIADB, SQL_SERVER, H2 -> "cleanup_session_data";
    };
  }

  /** Whether a node of the product cleans up; empty where one hides it and none is known to. */
  Optional<Boolean> inProduct(Subject subject) {
    return isOn(subject, key);
  }

  static Optional<Boolean> isOn(Subject subject, String key) {
    boolean hidden = false;
    for (Node node : subject.nodes()) {
      Optional<Setting> setting = subject.settings(node).find(key);
      if (setting.filter(found -> found.value().is("true")).isPresent()) {
        return Optional.of(true);
      }
      hidden |= setting.filter(found -> found.isAbsent() || found.value().is("false")).isEmpty();
    }
    return hidden ? Optional.empty() : Optional.of(false);
  }

  /** Whether the database has the procedure, and it compiles; empty where that is not known. */
  Optional<Boolean> isThere(Database database, Dbms dbms) {
    return database.routines().found().map(routines -> isValid(routines, dbms));
  }

  private boolean isValid(Map<String, Routine> routines, Dbms dbms) {
    return Optional.ofNullable(routines.get(routine(dbms))).filter(Routine::valid).isPresent();
  }

  /** Whether the database runs the procedure; empty where that is not known. */
  Optional<Boolean> inDatabase(Database database, Dbms dbms) {
    Optional<Boolean> there = isThere(database, dbms);
    if (there.isEmpty() || !there.get()) {
      return there;
    }
    return database.jobs().found().map(jobs -> !calling(jobs, dbms).isEmpty());
  }

  /** The jobs that are on and call the procedure. */
  List<CleanupJob> calling(List<CleanupJob> jobs, Dbms dbms) {
    return jobs.stream()
        .filter(job -> job.enabled() && job.routines().contains(routine(dbms)))
        .toList();
  }
}
