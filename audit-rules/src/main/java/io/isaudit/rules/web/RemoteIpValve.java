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
  private static final List<String> PROXIES = List.of("internalProxies", "trustedProxies");

  /** Where a valve of that class is added as well; it needs no switch. */
  private static final String ADDED = "catalina.valves";

  private static final String PROPERTIES = "properties.";
  private static final String CLASS = PROPERTIES + "className";

  /** Addresses for documentation: nobody's proxy. */
  private static final List<String> STRANGERS = List.of("203.0.113.9", "198.51.100.77");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Verdict> verdicts = new ArrayList<>();
    added(settings).ifPresent(verdicts::add);
    Setting enable = settings.stated(KEY);
    if (StrictFlag.isOn(enable)) {
      verdicts.add(proxies(settings, KEY, VALVE, enable));
    } else if (!enable.isAbsent()) {
      verdicts.add(StrictFlag.off(KEY, Optional.of(enable), KEY + " is on"));
    } else if (verdicts.isEmpty()) {
      verdicts.add(Verdict.pass(KEY, "the server takes no forwarded address"));
    }
    return verdicts;
  }

  /** The worst of all that are added. */
  private static Optional<Verdict> added(Settings settings) {
    return settings.below(ADDED).entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(CLASS) && mayBeOne(entry.getValue()))
        .map(
            entry -> {
              String key = entry.getKey();
              if (Hidden.is(entry.getValue().value())) {
                return Verdict.unknown(ADDED, Hidden.words("a class of " + ADDED))
                    .from(entry.getValue().origin());
              }
              String rest = key.substring(0, key.length() - CLASS.length());
              String table = ADDED + (rest.startsWith("[") ? rest : "." + rest) + PROPERTIES;
              return proxies(settings, ADDED, table, entry.getValue());
            })
        .reduce(Verdict::worse);
  }

  private static boolean mayBeOne(Setting valve) {
    return Hidden.is(valve.value())
        || valve
            .value()
            .asText()
            .filter(name -> name.strip().endsWith("RemoteIpValve"))
            .isPresent();
  }

  private static Verdict proxies(Settings settings, String item, String table, Setting enable) {
    List<String> named = new ArrayList<>();
    for (String name : PROXIES) {
      String key = table + name;
      Setting proxies = settings.stated(key);
      if (Hidden.is(proxies.value())) {
        return Verdict.unknown(item, Hidden.words(key)).from(proxies.origin());
      }
      String regex = proxies.value().asText().orElse("").strip();
      if (!regex.isEmpty()) {
        named.add(key);
        try {
          if (matchesStranger(regex)) {
            return Verdict.fail(item, key + " takes in addresses of anybody")
                .from(proxies.origin());
          }
        } catch (NotFollowed e) {
          return Verdict.unknown(item, key + " can't be judged: " + e.words())
              .from(proxies.origin());
        }
      }
    }
    Verdict verdict =
        named.isEmpty()
            ? Verdict.fail(item, "forwarded addresses are believed, and no proxy is named")
            : Verdict.pass(item, "forwarded addresses are taken from the named proxies");
    return verdict
        .expected(table + String.join(" or " + table, PROXIES))
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
