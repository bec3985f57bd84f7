package io.isaudit.rules.web;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rules.web.LinearPattern.NotFollowed;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose word the server takes for the address of a client. Without proxies that are named, the
 * valve believes every machine of a private network.
 */
final class RemoteIpValve implements Check {

  private static final String VALVE = "catalinaValves.remoteIpValve.";
  private static final String KEY = VALVE + "enable";
  private static final List<String> PROXIES =
      List.of(VALVE + "internalProxies", VALVE + "trustedProxies");

  /** Addresses for documentation: nobody's proxy. */
  private static final List<String> STRANGERS = List.of("203.0.113.9", "198.51.100.77");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Setting enable = settings.stated(KEY);
    if (enable.isAbsent()) {
      return List.of(Verdict.pass(KEY, "the server takes no forwarded address"));
    }
    return List.of(
        StrictFlag.isOn(enable)
            ? proxies(settings, enable)
            : StrictFlag.off(KEY, Optional.of(enable), KEY + " is on"));
  }

  private static Verdict proxies(Settings settings, Setting enable) {
    List<String> named = new ArrayList<>();
    for (String key : PROXIES) {
      Setting proxies = settings.stated(key);
      if (Hidden.is(proxies.value())) {
        return Verdict.unknown(KEY, Hidden.words(key)).from(proxies.origin());
      }
      String regex = proxies.value().asText().orElse("").strip();
      if (!regex.isEmpty()) {
        named.add(key);
        try {
          if (matchesStranger(regex)) {
            return Verdict.fail(KEY, key + " takes in addresses of anybody").from(proxies.origin());
          }
        } catch (NotFollowed e) {
          return Verdict.unknown(KEY, key + " can't be judged: " + e.words())
              .from(proxies.origin());
        }
      }
    }
    Verdict verdict =
        named.isEmpty()
            ? Verdict.fail(KEY, "forwarded addresses are believed, and no proxy is named")
            : Verdict.pass(KEY, "forwarded addresses are taken from the named proxies");
    return verdict
        .expected(String.join(" or ", PROXIES))
        .actual(named.isEmpty() ? "absent" : String.join(" and ", named))
        .from(enable.origin());
  }

  private static boolean matchesStranger(String regex) throws NotFollowed {
    LinearPattern pattern = LinearPattern.of(regex);
    for (String stranger : STRANGERS) {
      if (pattern.matches(stranger)) {
        return true;
      }
    }
    return false;
  }
}
