package io.isaudit.engine;

import io.isaudit.evidence.Sha256;
import io.isaudit.result.AuditResult.Catalogue;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Describes a set of rules so that two results can be told to be comparable. */
final class Catalogues {

  private Catalogues() {}

  static Catalogue describe(List<? extends RuleBook> books, List<Rule> rules) {
    List<String> names = books.stream().map(RuleBook::name).sorted().toList();
    MessageDigest digest = Sha256.digest();
    for (Rule rule : rules) {
      digest.update((rule.id() + "@" + rule.version() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new Catalogue(names, rules.size(), Sha256.hex(digest));
  }
}
