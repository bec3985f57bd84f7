package io.isaudit.rules.transport;

import static io.isaudit.declaration.DeclarationKey.MUTUAL_TLS;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks whether logins by certificate are limited to certain issuers. The authenticator is in use
 * when that is declared, or when somebody has written that it is on.
 */
final class MutualTlsIssuers implements Check {

  private static final List<String> AUTHENTICATORS =
      List.of(
          "event.default_listener.mutual_tls_authenticator.enable",
          "admin_console.authenticator.mutual_ssl_authenticator.enable");
  private static final String VALIDATION = "intermediate_cert_validation.enable";
  private static final String ISSUERS = "intermediate_cert_validation.cert_cns";
  private static final ProductVersion FIRST = ProductVersion.of("5.10");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Optional<Setting>> switches =
        AUTHENTICATORS.stream().map(key -> subject.settings().find(key)).toList();
    boolean unclear = switches.stream().anyMatch(each -> each.isEmpty() || isHidden(each.get()));
    boolean on = found(switches).anyMatch(each -> each.value().is("true"));
    boolean written =
        found(switches).anyMatch(each -> each.isExplicit() && each.value().is("true"));
    boolean declared = subject.declarations(MUTUAL_TLS).flag(MUTUAL_TLS).orElse(false);
    if (written || (declared && on)) {
      return List.of(validation(subject).expected(VALIDATION + " with the issuers"));
    }
    if (unclear) {
      return List.of(
          Verdict.unknown(VALIDATION, "whether logins by certificate are on is not known"));
    }
    if (on) {
      return List.of(
          Verdict.pass(VALIDATION, "nobody logs in by certificate")
              .note("the authenticator is on all the same: switch it off"));
    }
    Verdict off = Verdict.pass(VALIDATION, "logins by certificate are off");
    return List.of(declared ? off.note("they are declared to be in use") : off);
  }

  private static Stream<Setting> found(List<Optional<Setting>> settings) {
    return settings.stream().flatMap(Optional::stream);
  }

  private static Verdict validation(Subject subject) {
    if (subject.version().filter(version -> version.isBefore(FIRST)).isPresent()) {
      return Verdict.fail(VALIDATION, "this version cannot limit the issuers of certificates");
    }
    Optional<Setting> enabled = subject.settings().find(VALIDATION);
    if (enabled.isEmpty() || isHidden(enabled.get())) {
      return Verdict.unknown(VALIDATION, VALIDATION + " is not known");
    }
    Setting issuers = subject.settings().stated(ISSUERS);
    Verdict verdict =
        !enabled.get().value().is("true")
            ? Verdict.fail(VALIDATION, "a certificate of any trusted issuer logs in")
            : issuers(issuers.value().asList());
    return verdict.actual(enabled.get().value().display()).from(enabled.get().origin());
  }

  /** The product's own list names localhost, which issues nothing. */
  private static Verdict issuers(List<SettingValue> listed) {
    boolean named =
        listed.stream()
            .filter(issuer -> !issuer.is("localhost"))
            .anyMatch(issuer -> issuer.asText().filter(text -> !text.isBlank()).isPresent());
    boolean hidden = listed.stream().anyMatch(MutualTlsIssuers::isHidden);
    if (hidden) {
      return Verdict.unknown(VALIDATION, "not all of " + ISSUERS + " stands in the file");
    }
    return named
        ? Verdict.pass(VALIDATION, "only certificates of the listed issuers log in")
        : Verdict.fail(VALIDATION, ISSUERS + " lists no issuer");
  }

  private static boolean isHidden(Setting setting) {
    return isHidden(setting.value());
  }

  private static boolean isHidden(SettingValue value) {
    return value.asSecret().isPresent() || Conditions.isReferenceText(value);
  }
}
