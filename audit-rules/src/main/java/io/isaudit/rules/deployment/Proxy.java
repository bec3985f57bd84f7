package io.isaudit.rules.deployment;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;

import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;

/** What a declaration says about the proxy before the nodes. */
final class Proxy {

  private Proxy() {}

  static List<Verdict> declaredAbsent(Subject subject) {
    return isDeclaredAbsent(subject)
        ? List.of(
            Verdict.fail("proxy", "it is declared that clients reach the nodes without a proxy"))
        : List.of();
  }

  private static boolean isDeclaredAbsent(Subject subject) {
    return subject
        .declarations(BEHIND_PROXY)
        .flag(BEHIND_PROXY)
        .filter(proxied -> !proxied)
        .isPresent();
  }
}
