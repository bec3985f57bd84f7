package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;

/** Finds entries of the secrets table that the cipher tool has not been over. */
final class UnencryptedSecrets implements Check {

  static final Parameter<Integer> MIN_CIPHER_LEN =
      new Parameter.Count("minCipherLen", 64, "bytes", 48, 512);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    int least = subject.parameter(MIN_CIPHER_LEN);
    List<Verdict> verdicts = new ArrayList<>();
    SecretsTable.of(subject.settings())
        .forEach((alias, setting) -> verdicts.add(verdict(alias, setting, least)));
    return verdicts;
  }

  private static Verdict verdict(String alias, Setting setting, int least) {
    boolean encrypted = SecretsTable.isCipherText(setting.value(), least);
    Verdict verdict =
        encrypted || SecretsTable.isFromEnvironment(setting.value())
            ? Verdict.pass(alias, "the secret " + alias + " cannot be read from the file")
            : Verdict.fail(alias, "the secret " + alias + " is no cipher text");
    return verdict
        .expected("Base64 of at least " + MIN_CIPHER_LEN.display(least))
        .actual(setting.value().display())
        .from(setting.origin());
  }
}
