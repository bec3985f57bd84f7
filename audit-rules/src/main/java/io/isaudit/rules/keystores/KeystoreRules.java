package io.isaudit.rules.keystores;

import static io.isaudit.evidence.EvidenceKind.KEYSTORES;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Cap;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** The rules of the chapter "keystores". */
public final class KeystoreRules implements RuleBook {

  public static final Rule SHIPPED_CERTIFICATE =
      rule("keystores/shipped-certificate", CRITICAL)
          .guide("Keystores")
          .needs(KEYSTORES)
          .caps(Cap.SHIPPED_PRIVATE_KEY)
          .checkedBy("no store holds a private key that the vendor ships", new ShippedKey());

  public static final Rule EXPIRY =
      rule("keystores/expiry", HIGH)
          .guide("Certificate Renew")
          .needs(KEYSTORES)
          .parameters(Expiry.WARN_DAYS, Expiry.FAIL_DAYS)
          .checkedBy("no certificate of a private key is about to expire", new Expiry());

  @Override
  public String name() {
    return "keystores";
  }

  @Override
  public List<Rule> rules() {
    return List.of(SHIPPED_CERTIFICATE, EXPIRY);
  }
}
