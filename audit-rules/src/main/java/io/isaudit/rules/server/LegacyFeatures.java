package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Defaults;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for retired features among those written, which replace the whole list that ships. */
final class LegacyFeatures implements Check {

  private static final String TABLE = "legacy_feature";
  private static final String RUNTIME = "legacy_authz_runtime.enable";
  private static final ProductVersion FIRST_WITH_RUNTIME = ProductVersion.of("7.0.0");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Set<String> written = settings.tablesBelow(TABLE);
    List<Verdict> verdicts = new ArrayList<>();
    for (String table : written) {
      String id = settings.stated(table + ".id").value().asText().orElse("without an id");
      verdicts.add(verdict(TABLE + " " + id, settings.stated(table + ".enable")));
    }
    if (written.isEmpty()) {
      verdicts.add(shipped(settings));
    }
    if (mayHaveRuntime(subject)) {
      verdicts.add(
          settings
              .find(RUNTIME)
              .map(setting -> verdict(RUNTIME, setting))
              .orElseGet(
                  () -> Verdict.unknown(RUNTIME, "the default of " + RUNTIME + " is not known")));
    }
    return verdicts;
  }

  /** Older versions know no such key. */
  private static boolean mayHaveRuntime(Subject subject) {
    return subject.version().filter(version -> version.isBefore(FIRST_WITH_RUNTIME)).isEmpty();
  }

  private static Verdict verdict(String item, Setting enable) {
    if (Conditions.isReferenceText(enable.value()) || enable.value().asSecret().isPresent()) {
      return Verdict.unknown(item, item + " is switched outside the file").from(enable.origin());
    }
    boolean on = enable.value().is("true");
    return (on
            ? Verdict.fail(item, item + " is on").expected("off").actual("on")
            : Verdict.pass(item, item + " is off"))
        .from(enable.origin());
  }

  private static boolean anyIsOn(Defaults defaults) {
    for (Map.Entry<String, SettingValue> entry : defaults.elementsOf(TABLE).entrySet()) {
      if (entry.getKey().endsWith(".enable") && entry.getValue().is("true")) {
        return true;
      }
    }
    return false;
  }

  private static Verdict shipped(Settings settings) {
    Optional<Boolean> on = settings.defaults().found().map(LegacyFeatures::anyIsOn);
    if (on.isEmpty()) {
      return Verdict.unknown(TABLE, "which old features this version ships is not known");
    }
    return on.get()
        ? Verdict.fail(TABLE, "an old feature is on as it ships").expected("off").actual("on")
        : Verdict.pass(TABLE, "all old features are off as they ship");
  }
}
