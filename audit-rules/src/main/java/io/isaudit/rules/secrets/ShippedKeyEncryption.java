package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the store by whose key secrets are encrypted holds a key that everybody has. */
final class ShippedKeyEncryption implements Check {

  private static final String SECRETS = SecretsTable.NAME;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    boolean encrypted =
        SecretsTable.of(subject.settings()).values().stream()
            .map(Setting::value)
            .flatMap(value -> value.asSecret().stream())
            .map(Redacted::kind)
            .anyMatch(kind -> kind == SecretKind.ENCRYPTED);
    if (!encrypted) {
      return List.of(Verdict.notApplicable(SECRETS, "no secret is encrypted"));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Map.Entry<String, StoreFile> store : subject.keystores().byPath().entrySet()) {
      if (store.getValue().roles().contains(StoreRole.INTERNAL)) {
        verdicts.add(verdict(store.getKey(), store.getValue()));
      }
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.unknown(SECRETS, "which key store encrypts secrets is not known"))
        : verdicts;
  }

  private static Verdict verdict(String path, StoreFile store) {
    return store
        .content()
        .fold(
            found -> verdict(path, found.value()),
            missing -> Verdict.unknown(path, path + " was not read: " + missing.explanation()));
  }

  private static Verdict verdict(String path, StoreContent content) {
    List<StoreEntry> keys = content.entries().stream().filter(StoreEntry::privateKey).toList();
    Optional<String> shipped =
        keys.stream()
            .flatMap(key -> key.chain().stream().limit(1))
            .map(CertificateFact::shipped)
            .flatMap(Optional::stream)
            .findFirst();
    if (shipped.isPresent()) {
      return Verdict.fail(path, "everybody can decrypt what is encrypted with " + path)
          .expected("a key pair of your own")
          .actual("the key pair shipped with " + shipped.get());
    }
    boolean told = !keys.isEmpty() && keys.stream().noneMatch(key -> key.chain().isEmpty());
    return told
        ? Verdict.pass(path, "no key of " + path + " is one that ships")
        : Verdict.unknown(path, path + " holds no key that could be told by its certificate");
  }
}
