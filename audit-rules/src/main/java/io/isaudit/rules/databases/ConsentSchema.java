package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;

/** Consents lie with identity data unless a node sends them elsewhere. */
final class ConsentSchema implements Check {

  private static final String KEY = "authentication.consent.data_source";
  private static final String IDENTITY = "jdbc/WSO2IdentityDB";

  private final Check consent = new Schemas(DatabaseRole.CONSENT, Schemas.CONSENT);
  private final Check identity = new Schemas(DatabaseRole.IDENTITY, Schemas.CONSENT);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    boolean separate = !ReadDatabases.with(subject, DatabaseRole.CONSENT).isEmpty();
    boolean together = subject.nodes().stream().allMatch(node -> isWithIdentity(subject, node));
    return separate || !together ? consent.verdicts(subject) : identity.verdicts(subject);
  }

  private static boolean isWithIdentity(Subject subject, Node node) {
    Setting setting = subject.settings(node).stated(KEY);
    return setting.isAbsent() || setting.value().is(IDENTITY);
  }
}
