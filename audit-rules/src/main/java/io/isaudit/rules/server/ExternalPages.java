package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Login pages on another host, while the server still knows them by the password that ships. Pages
 * under the server's own name may be forwarded elsewhere by a proxy, so that leaves it open.
 */
final class ExternalPages implements Check {

  private static final String LOGIN_URL = "authentication.endpoints.login_url";
  private static final String PASSWORD = "identity.auth_framework.endpoint.app_password";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Setting url = settings.stated(LOGIN_URL);
    boolean shipped =
        settings
            .find(PASSWORD)
            .flatMap(password -> password.value().asSecret())
            .filter(secret -> secret.isOn(KnownList.SHIPPED))
            .isPresent();
    return shipped && isElsewhere(url.value(), settings)
        ? List.of(
            Verdict.fail(PASSWORD, "the pages on another host use the password that ships")
                .expected("a password of your own in the server and in both files of the pages")
                .from(url.origin()))
        : List.of();
  }

  private static boolean isElsewhere(SettingValue url, Settings settings) {
    Optional<WebAddress> address = clear(url).flatMap(WebAddress::of);
    Optional<String> own = clear(settings.stated("server.hostname").value());
    return address.isPresent()
        && own.isPresent()
        && !address.get().isOwnHost()
        && !address.get().isOn(own.get());
  }

  private static Optional<String> clear(SettingValue value) {
    return value.asText().filter(text -> !Conditions.isReferenceText(value));
  }
}
