package io.isaudit.rules.web;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the portals tell browsers to come back by https only. Each parameter of their filter is a
 * table of its own, and the product adds {@code hstsEnabled=false} unless that one is given.
 */
final class PortalHsts implements Check {

  static final Parameter<Integer> MIN_HSTS =
      new Parameter.Count("minHsts", 15_768_000, "s", 0, 999_999_999);

  /** Set where a proxy adds the header to every answer. */
  static final Parameter<Boolean> SENT_BY_PROXY = new Parameter.Flag("sentByProxy", false);

  private static final List<String> PORTALS =
      List.of("authenticationendpoint", "accountrecoveryendpoint");

  static Admission isLeftToPortals(Subject subject) {
    return subject.parameter(SENT_BY_PROXY)
        ? Admission.no("the profile says that the proxy sends HSTS")
        : Admission.yes();
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    int least = subject.parameter(MIN_HSTS);
    return PORTALS.stream().map(portal -> verdict(portal, subject.settings(), least)).toList();
  }

  private static Verdict verdict(String portal, Settings settings, int least) {
    String table = portal + ".tomcat.http_header_security_filter.parameters";
    Set<String> written = settings.tablesBelow(table);
    List<Setting> enabled = parameter(written, "hstsEnabled", settings);
    List<Setting> age = parameter(written, "hstsMaxAgeSeconds", settings);
    boolean nameHidden =
        written.stream().anyMatch(entry -> Hidden.is(settings.stated(entry + ".name").value()));
    if (nameHidden || enabled.stream().anyMatch(one -> Hidden.is(one.value()))) {
      return Verdict.unknown(portal, Hidden.words("part of " + table));
    }
    boolean on = !enabled.isEmpty() && enabled.stream().allMatch(one -> one.value().is("true"));
    Verdict verdict = on ? age(portal, age, least) : off(portal, enabled.isEmpty());
    return first(enabled).or(() -> first(age)).map(s -> verdict.from(s.origin())).orElse(verdict);
  }

  private static Verdict off(String portal, boolean byDefault) {
    String why = byDefault ? ", because nobody has switched it on" : "";
    return Verdict.fail(portal, portal + " does not send HSTS" + why)
        .expected("hstsEnabled = true")
        .actual(byDefault ? "absent" : "not true");
  }

  private static Verdict age(String portal, List<Setting> age, int least) {
    if (age.stream().anyMatch(one -> Hidden.is(one.value()))) {
      return Verdict.unknown(portal, Hidden.words("hstsMaxAgeSeconds of " + portal));
    }
    boolean longEnough =
        !age.isEmpty()
            && age.stream().allMatch(o -> o.value().asNumber().filter(n -> n >= least).isPresent());
    String actual = first(age).map(one -> one.value().display()).orElse("absent");
    return longEnough
        ? Verdict.pass(portal, portal + " sends HSTS for " + actual + " s")
        : Verdict.fail(portal, portal + " sends HSTS for too short a time")
            .expected("hstsMaxAgeSeconds of at least " + least)
            .actual(actual);
  }

  private static List<Setting> parameter(Set<String> written, String name, Settings settings) {
    return written.stream()
        .filter(entry -> named(settings.stated(entry + ".name").value(), name))
        .map(entry -> settings.stated(entry + ".value"))
        .toList();
  }

  private static boolean named(SettingValue value, String name) {
    return value.asText().map(String::strip).filter(name::equals).isPresent();
  }

  private static Optional<Setting> first(List<Setting> settings) {
    return settings.stream().findFirst();
  }
}
