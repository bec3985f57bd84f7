package io.isaudit.rules.keystores;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Judges the passwords of stores, each file once: what the settings say and what opens it. */
final class StorePasswords implements Check {

  private final List<Use> uses;

  StorePasswords(Use... uses) {
    this.uses = List.of(uses);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Verdict> verdicts = new ArrayList<>();
    Set<Use> withoutFile = new TreeSet<>(uses);
    for (Map.Entry<String, StoreFile> store : subject.keystores().byPath().entrySet()) {
      List<Use> served = uses.stream().filter(use -> use.isOf(store.getValue())).toList();
      withoutFile.removeAll(served);
      if (!served.isEmpty()) {
        String path = store.getKey();
        Verdict opened = opened(path, store.getValue());
        verdicts.add(
            served.stream()
                .map(use -> configured(path, use, settings))
                .reduce(opened, Verdict::worse)
                .expected("a password of your own, best as $secret{}"));
      }
    }
    for (Use use : withoutFile) {
      verdicts.add(configured(use.table(), use, settings).worse(use.whichIsUnknown()));
    }
    return verdicts;
  }

  private static Verdict opened(String path, StoreFile store) {
    return store
        .content()
        .fold(found -> opened(path, found.value()), missing -> notOpened(path, missing))
        .at(Place.of(path));
  }

  private static Verdict opened(String path, StoreContent content) {
    if (!content.opensWithShippedPassword()) {
      return Verdict.pass(path, path + " opens with no password that everybody knows");
    }
    String why = content.integrityChecked() ? "" : "; it has no MAC to check one against";
    return Verdict.fail(path, path + " opens with a password that everybody knows" + why);
  }

  /** A locked store has withstood all published passwords. */
  private static Verdict notOpened(String path, Missing<?> why) {
    return why.reason() == MissingReason.LOCKED
        ? Verdict.pass(path, path + " opens with no password that everybody knows")
        : Use.notRead(path, why);
  }

  private static Verdict configured(String item, Use use, Settings settings) {
    String key = use.key("password");
    Verdict verdict =
        switch (PasswordState.of(settings, key)) {
          case PUBLIC -> Verdict.fail(item, key + " is a password that everybody knows");
          case OWN -> Verdict.pass(item, key + " is not one that everybody knows");
          case NOT_KNOWN -> Verdict.unknown(item, "the value of " + key + " is not known");
        };
    return settings
        .find(key)
        .map(setting -> verdict.actual(setting.value().display()).from(setting.origin()))
        .orElse(verdict);
  }
}
