package io.isaudit.rules.accounts;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the accounts under which parts of the server call it, where they are the super admin. */
final class ServiceAccounts implements Check {

  private static final String ENDPOINT = "identity.auth_framework.endpoint.";
  private static final String TASKS = "tasks.";
  private static final String ADMIN = "super_admin.username";
  private static final String ADMIN_PASSWORD = "super_admin.password";
  private static final String OWN = "an account of its own, written in the file";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(name(settings, ENDPOINT + "mutual_ssl_username"));
    verdicts.add(name(settings, ENDPOINT + "username"));
    verdicts.add(password(settings, ENDPOINT + "password"));
    String names = TASKS + "server_username";
    String passwords = TASKS + "server_password";
    Optional<Boolean> clustered = clusteredTasks(settings);
    if (clustered.isEmpty()) {
      verdicts.add(Verdict.unknown(names, "whether tasks are clustered is not known"));
    } else if (clustered.get()) {
      verdicts.add(name(settings, names));
      verdicts.add(password(settings, passwords));
    } else {
      verdicts.add(Verdict.notApplicable(names, "tasks run inside one server"));
    }
    return verdicts;
  }

  /** The mode AUTO means clustered tasks where the servers form a cluster. */
  private static Optional<Boolean> clusteredTasks(Settings settings) {
    Optional<String> mode = settings.find(TASKS + "mode").flatMap(found -> found.value().asText());
    if (mode.isEmpty() || mode.get().contains("{")) {
      return Optional.empty();
    }
    boolean auto = mode.get().strip().equalsIgnoreCase("AUTO");
    boolean alone = mode.get().strip().equalsIgnoreCase("STANDALONE");
    return Optional.of(auto ? settings.mentions("clustering") : !alone);
  }

  private static Verdict name(Settings settings, String key) {
    Optional<Setting> found = settings.find(key);
    Optional<Verdict> early = absent(key, found);
    if (early.isPresent()) {
      return early.get();
    }
    Setting setting = found.orElseThrow();
    SettingValue value = setting.value();
    if (!setting.isExplicit()) {
      return Verdict.fail(key, key + " is not set, and what ships is the super admin")
          .expected(OWN)
          .actual(value.display())
          .from(setting.origin());
    }
    if (Conditions.isReferenceText(value) || value.asText().isEmpty()) {
      return Verdict.unknown(key, key + " is set outside the file").from(setting.origin());
    }
    SettingValue admin = settings.stated(ADMIN).value();
    String name = value.asText().get().strip();
    Verdict verdict;
    if (name.equalsIgnoreCase("admin") || admin.is(name)) {
      verdict = Verdict.fail(key, key + " is the super admin or the name that ships");
    } else if (Conditions.isReferenceText(admin)) {
      verdict = Verdict.unknown(key, "the name of the super admin is set outside the file");
    } else {
      verdict = Verdict.pass(key, key + " is an account of its own");
    }
    return verdict.expected(OWN).actual(value.display()).from(setting.origin());
  }

  private static Verdict password(Settings settings, String key) {
    Optional<Setting> found = settings.find(key);
    Optional<Verdict> early = absent(key, found);
    if (early.isPresent()) {
      return early.get();
    }
    Setting setting = found.orElseThrow();
    Optional<Redacted> secret = setting.value().asSecret();
    Optional<Redacted> admin = settings.stated(ADMIN_PASSWORD).value().asSecret();
    Verdict verdict;
    if (!setting.isExplicit()) {
      verdict = Verdict.fail(key, key + " is what ships");
    } else if (secret.isEmpty() || secret.get().kind() == SecretKind.EMPTY) {
      verdict = Verdict.fail(key, key + " is no password");
    } else if (secret.get().kind().isOpen()) {
      verdict = Verdict.unknown(key, "what is put for " + key + " is not known");
    } else if (secret.get().isOn(KnownList.SHIPPED)
        || admin.filter(secret.get()::sameAs).isPresent()) {
      verdict = Verdict.fail(key, key + " is the super admin's password or one that ships");
    } else {
      verdict = Verdict.pass(key, key + " is a password of its own");
    }
    return verdict.expected(OWN).actual(setting.value().display()).from(setting.origin());
  }

  private static Optional<Verdict> absent(String key, Optional<Setting> found) {
    if (found.isEmpty()) {
      return Optional.of(Verdict.unknown(key, key + " is not set, and its default is not known"));
    }
    return found.get().isAbsent()
        ? Optional.of(Verdict.notApplicable(key, "nothing is set, and this version has no default"))
        : Optional.empty();
  }
}
