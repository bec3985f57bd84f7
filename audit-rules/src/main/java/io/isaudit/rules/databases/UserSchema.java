package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;

/** Looks for the tables of users where the primary user store keeps them. */
final class UserSchema implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<String> required = subject.parameter(Schemas.USER);
    return JdbcUsers.judge(subject, database -> Schemas.verdict(database, required));
  }
}
