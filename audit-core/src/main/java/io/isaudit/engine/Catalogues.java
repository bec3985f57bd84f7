package io.isaudit.engine;

import io.isaudit.result.AuditResult.Catalogue;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Describes a set of rules so that two results can be told to be comparable. */
final class Catalogues {

  private Catalogues() {}

  static Catalogue describe(List<? extends RuleBook> books, List<Rule> rules) {
    List<String> names = books.stream().map(RuleBook::name).sorted().toList();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Rule rule : rules) {
        digest.update((rule.id() + "@" + rule.version() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return new Catalogue(names, rules.size(), HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
