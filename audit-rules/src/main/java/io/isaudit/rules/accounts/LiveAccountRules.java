package io.isaudit.rules.accounts;

import static io.isaudit.evidence.EvidenceKind.ENDPOINT;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import java.util.List;

/** Rules on the accounts of a running server. */
final class LiveAccountRules {

  private static final String ITEM = "shipped credentials";

  static final Rule DEFAULT_LOGIN =
      rule("accounts/default-login", CRITICAL)
          .on(TargetKind.ENDPOINT)
          .guide("Super admin user configurations")
          .needs(ENDPOINT, EvidenceKind.DEFAULT_LOGIN)
          .checkedBy("the running server rejects the shipped credentials", LiveAccountRules::login);

  static final List<Rule> ALL = List.of(DEFAULT_LOGIN);

  private LiveAccountRules() {}

  private static List<Verdict> login(Subject subject) {
    int status = subject.endpoint().defaultLogin().found().orElseThrow();
    Verdict verdict =
        switch (status) {
          case 401 -> Verdict.pass(ITEM, "the server rejects the shipped credentials");
          case 200 -> Verdict.fail(ITEM, "anybody can log in with the shipped credentials");
          default ->
              Verdict.unknown(ITEM, "status " + status + " tells neither success nor rejection");
        };
    return List.of(verdict.expected("status 401").actual("status " + status));
  }
}
