package io.isaudit.rules.web;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The guard of the management console against forged requests: its switch, tokens and gaps. */
final class CsrfGuard implements Check {

  /** Paths that may stay without it, as they stand in the file. */
  static final Parameter<List<String>> ALLOWED =
      new Parameter.Words("allowedUnprotected", List.of());

  private static final String SWITCH = "owasp.csrfguard.enable";
  private static final String LENGTH = "owasp.csrfguard.token_length";
  private static final String UNPROTECTED = "owasp.csrfguard.unprotected.service";
  private static final ProductVersion HAS_SWITCH = ProductVersion.of("6.0");
  private static final int LEAST = 32;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(isOn(settings.stated(SWITCH), subject.version()));
    verdicts.add(length(settings.find(LENGTH)));
    verdicts.addAll(gaps(settings, subject.parameter(ALLOWED)));
    return verdicts;
  }

  private static Verdict isOn(Setting on, Optional<ProductVersion> version) {
    if (on.isAbsent()) {
      return Verdict.pass(SWITCH, "the guard is on unless it is switched off");
    }
    if (version.isEmpty()) {
      return Verdict.unknown(SWITCH, "whether this version reads " + SWITCH + " is not known");
    }
    if (version.get().isBefore(HAS_SWITCH)) {
      return Verdict.pass(SWITCH, "the guard is always on before version " + HAS_SWITCH.release())
          .note(SWITCH + " has no effect");
    }
    Verdict verdict;
    if (Hidden.is(on.value())) {
      verdict = Verdict.unknown(SWITCH, Hidden.words(SWITCH));
    } else if (on.value().is("true")) {
      verdict = Verdict.pass(SWITCH, "the guard is on");
    } else {
      verdict = Verdict.fail(SWITCH, "the guard is off");
    }
    return verdict.expected("true or absent").actual(on.value().display()).from(on.origin());
  }

  private static Verdict length(Optional<Setting> found) {
    if (found.isEmpty()) {
      return Verdict.unknown(LENGTH, "the default of " + LENGTH + " is not known");
    }
    SettingValue value = found.get().value();
    Verdict verdict;
    if (Hidden.is(value)) {
      verdict = Verdict.unknown(LENGTH, Hidden.words(LENGTH));
    } else if (value.asNumber().filter(length -> length >= LEAST).isPresent()) {
      verdict = Verdict.pass(LENGTH, "tokens have " + value.asText().orElse("") + " characters");
    } else {
      verdict = Verdict.fail(LENGTH, "tokens are too short or of no known length");
    }
    return verdict.expected("at least " + LEAST).actual(value.display()).from(found.get().origin());
  }

  private static List<Verdict> gaps(Settings settings, List<String> allowed) {
    List<Verdict> gaps = new ArrayList<>();
    for (String table : settings.tablesBelow(UNPROTECTED)) {
      Setting path = settings.stated(table + ".service");
      Verdict gap = gap(settings.stated(table + ".name").value(), path, allowed);
      gaps.add(path.isAbsent() ? gap : gap.from(path.origin()));
    }
    Setting written = settings.stated(UNPROTECTED);
    boolean list = written.value().asList().isEmpty();
    if (!list) {
      gaps.add(
          Verdict.unknown(UNPROTECTED, UNPROTECTED + " is no list of tables")
              .from(written.origin()));
    }
    return gaps;
  }

  private static Verdict gap(SettingValue name, Setting path, List<String> allowed) {
    String item = UNPROTECTED + " " + name.asText().orElse("without a name");
    if (Hidden.is(path.value()) || Hidden.is(name)) {
      return Verdict.unknown(item, Hidden.words("part of " + item));
    }
    String written = path.value().asText().orElse("").strip();
    return allowed.contains(written)
        ? Verdict.pass(item, "the profile allows " + written + " without the guard")
        : Verdict.fail(item, "nobody has reviewed that the guard spares " + item)
            .actual(written.isEmpty() ? "absent" : written);
  }
}
