package io.isaudit.rules.monitoring;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether slow queries are written to the log at all: a pool has to have the interceptor. */
final class SlowQueryReport {

  private static final String OPTION = "jdbcInterceptors";
  private static final String INTERCEPTOR = "SlowQueryReport";

  private SlowQueryReport() {}

  static Admission isOn(Subject subject) {
    List<SettingValue> values = new ArrayList<>();
    for (Map.Entry<String, Setting> given : subject.settings().given().entrySet()) {
      if (given.getKey().endsWith("." + OPTION)) {
        values.add(given.getValue().value());
      }
    }
    boolean on =
        values.stream()
            .anyMatch(
                value -> value.asText().filter(text -> text.contains(INTERCEPTOR)).isPresent());
    boolean open =
        values.stream()
            .anyMatch(value -> value.asText().filter(text -> !text.contains("$")).isEmpty());
    if (on) {
      return Admission.yes();
    }
    return open
        ? Admission.unknown("the interceptors of a pool are not known from the file")
        : Admission.no("no pool has the interceptor " + INTERCEPTOR + ", which writes these lines");
  }
}
