package io.isaudit.rules.server;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/**
 * A list with all applications that the product protects on its own. A written list replaces that
 * of the product, which is why it is repeated here.
 */
final class ReadOnlyApps implements Condition<SettingView> {

  private static final String CONSOLE = "Console";
  private static final String MY_ACCOUNT = "My Account";
  private static final ProductVersion CONSOLE_ONLY = ProductVersion.of("7.0");

  @Override
  public String description() {
    return "hold all applications that the product protects or be absent";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    if (!view.setting().isExplicit()) {
      return Judgement.met();
    }
    List<SettingValue> apps = view.value().asList();
    boolean hidden =
        apps.stream()
            .anyMatch(app -> Conditions.isReferenceText(app) || app.asSecret().isPresent());
    if (hidden) {
      return Judgement.unknown("not all of " + view.key() + " stands in the file");
    }
    List<String> missing =
        required(subject.version()).stream()
            .filter(app -> apps.stream().noneMatch(listed -> listed.is(app)))
            .toList();
    return missing.isEmpty()
        ? Judgement.met()
        : Judgement.notMet("it lacks " + String.join(" and ", missing));
  }

  private static List<String> required(Optional<ProductVersion> version) {
    boolean both = version.filter(known -> known.isBefore(CONSOLE_ONLY)).isPresent();
    return both ? List.of(CONSOLE, MY_ACCOUNT) : List.of(CONSOLE);
  }
}
