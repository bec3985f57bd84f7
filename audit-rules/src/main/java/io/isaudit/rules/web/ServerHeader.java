package io.isaudit.rules.web;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A header that does not tell the product; of a connector that is off nobody gets to see one. */
final class ServerHeader implements Condition<SettingView> {

  static final String OF_HTTPS = "transport.https.properties.server";
  static final String OF_HTTP = "transport.http.properties.server";

  private static final String HTTP = "transport.http.enabled";
  private static final ProductVersion SWITCH = ProductVersion.of("5.11");
  private static final Pattern PRODUCT =
      Pattern.compile("wso2|carbon|tomcat|coyote", Pattern.CASE_INSENSITIVE);
  private static final Condition<SettingView> SILENT =
      Conditions.onText("not name the product", text -> !PRODUCT.matcher(text).find());

  @Override
  public String description() {
    return SILENT.description();
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    Judgement header = SILENT.judge(view, subject);
    if (!view.key().equals(OF_HTTP) || header.equals(Judgement.met())) {
      return header;
    }
    Optional<SettingValue> enabled = subject.settings().find(HTTP).map(Setting::value);
    boolean switched =
        subject.version().filter(version -> !version.isBefore(SWITCH)).isPresent()
            && enabled.filter(value -> !value.isAbsent()).isPresent();
    if (!switched) {
      return header;
    }
    if (Hidden.is(enabled.get())) {
      return Judgement.unknown(Hidden.words(HTTP));
    }
    // Only a real boolean turns the connector on: any text removes it.
    boolean on = enabled.get() instanceof SettingValue.Flag flag && flag.on();
    return on ? header : Judgement.metWithNote("plain HTTP is off, so that nobody gets the header");
  }
}
