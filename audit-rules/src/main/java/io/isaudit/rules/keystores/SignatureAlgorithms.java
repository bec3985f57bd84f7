package io.isaudit.rules.keystores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.CertificateFact;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges the signatures on certificates of private keys. */
final class SignatureAlgorithms implements Check {

  private static final Pattern BROKEN =
      Pattern.compile("(MD2|MD4|MD5|SHA1|SHA)WITH.*|RSASSAPSS WITH (MD2|MD4|MD5|SHA1)");
  private static final Pattern SOUND =
      Pattern.compile(
          "(SHA224|SHA256|SHA384|SHA512|SHA512/224|SHA512/256|SHA3_?\\d{3})WITH.*"
              + "|RSASSAPSS WITH (SHA224|SHA256|SHA384|SHA512|SHA512/224|SHA512/256|SHA3_?\\d{3})"
              + "|ED25519|ED448|EDDSA");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return Stores.privateKeys(subject, SignatureAlgorithms::verdict);
  }

  private static Verdict verdict(String item, StoreKey key) {
    if (key.certificate().isEmpty()) {
      return Verdict.unknown(item, "the key " + item + " has no certificate");
    }
    CertificateFact certificate = key.certificate().get();
    String algorithm = certificate.signatureAlgorithm();
    String name = algorithm.toUpperCase(Locale.ROOT).replace("-", "");
    String words = "the certificate of " + item + " is signed with " + algorithm;
    Verdict verdict = Verdict.unknown(item, words + ", which this rule does not know");
    if (BROKEN.matcher(name).matches()) {
      verdict = Verdict.fail(item, words);
    } else if (SOUND.matcher(name).matches()) {
      verdict = Verdict.pass(item, words);
    }
    return verdict.expected("SHA-256 or better").actual(algorithm);
  }
}
