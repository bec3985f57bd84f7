package io.isaudit.rules.transport;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks whether plain HTTP is off or bound to this machine. The switch works from 5.11 on, and only
 * a real boolean turns the connector on: any text removes it.
 */
final class HttpConnector implements Check {

  private static final String ENABLED = "transport.http.enabled";
  private static final String ADDRESS = "transport.http.properties.address";
  private static final ProductVersion SWITCH = ProductVersion.of("5.11");
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");
  private static final String EXPECTED = "off, or bound to the loopback address";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(verdict(subject).expected(EXPECTED));
  }

  private static Verdict verdict(Subject subject) {
    Setting address = subject.settings().find(ADDRESS).orElse(Setting.absent());
    if (address.value().asText().filter(HttpConnector::isLoopback).isPresent()) {
      return Verdict.pass(ENABLED, "plain HTTP is bound to the loopback address")
          .actual(address.value().display())
          .from(address.origin());
    }
    Optional<ProductVersion> version = subject.version();
    if (version.isEmpty()) {
      return Verdict.unknown(ENABLED, "the product version is not known, and it decides");
    }
    if (version.get().isBefore(SWITCH)) {
      return open(address, Setting.absent());
    }
    Optional<Setting> enabled = subject.settings().find(ENABLED);
    if (enabled.isEmpty()) {
      return Verdict.unknown(ENABLED, "the default of " + ENABLED + " is not known");
    }
    return switched(address, enabled.get())
        .actual(enabled.get().value().display())
        .from(enabled.get().origin());
  }

  private static Verdict switched(Setting address, Setting enabled) {
    SettingValue value = enabled.value();
    if (isHidden(value)) {
      return Verdict.unknown(ENABLED, ENABLED + " is set outside the file");
    }
    if (value instanceof SettingValue.Flag flag) {
      return flag.on() ? open(address, enabled) : Verdict.pass(ENABLED, "plain HTTP is off");
    }
    if (value.isAbsent()) {
      return open(address, enabled);
    }
    return Verdict.pass(ENABLED, "plain HTTP is off")
        .note(ENABLED + " is no real boolean; plain HTTP is off whatever it says");
  }

  private static Verdict open(Setting address, Setting enabled) {
    return isHidden(address.value())
        ? Verdict.unknown(
            ENABLED, "the address that plain HTTP is bound to is set outside the file")
        : Verdict.fail(ENABLED, "plain HTTP is open to other machines")
            .actual(enabled.isAbsent() ? "on" : enabled.value().display());
  }

  private static boolean isHidden(SettingValue value) {
    return value.asSecret().isPresent() || Conditions.isReferenceText(value);
  }

  private static boolean isLoopback(String address) {
    String host = address.strip().toLowerCase(Locale.ROOT);
    return LOOPBACK.matcher(host).matches() || List.of("localhost", "::1", "[::1]").contains(host);
  }
}
