package io.isaudit.rules.web;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Methods of HTTP that APIs use, and all of those that applications in a browser need. */
final class CorsMethods implements Condition<SettingView> {

  static final Parameter<List<String>> BASE =
      new Parameter.Words(
          "baseMethods", List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"));

  private static final ProductVersion WRITING = ProductVersion.of("6.0");
  private static final List<String> OF_APPLICATIONS = List.of("PUT", "PATCH", "DELETE");

  @Override
  public String description() {
    return "list the methods that applications use and no others";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    if (view.value().isAbsent()) {
      return Judgement.met();
    }
    List<SettingValue> values = view.value().asList();
    if (values.stream().anyMatch(Hidden::is)) {
      return Judgement.unknown(Hidden.words("part of " + view.key()));
    }
    List<String> listed =
        values.stream()
            .map(value -> value.asText().orElse("").strip().toUpperCase(Locale.ROOT))
            .toList();
    List<String> base = subject.parameter(BASE);
    List<String> others = listed.stream().filter(method -> !base.contains(method)).toList();
    if (!others.isEmpty()) {
      return Judgement.notMet(String.join(", ", others) + " should not be there");
    }
    Optional<ProductVersion> version = subject.version();
    boolean writing = version.filter(known -> !known.isBefore(WRITING)).isPresent();
    List<String> lacking =
        OF_APPLICATIONS.stream()
            .filter(method -> writing && base.contains(method) && !listed.contains(method))
            .toList();
    return lacking.isEmpty()
        ? Judgement.met()
        : Judgement.notMet("it lacks " + String.join(", ", lacking));
  }
}
