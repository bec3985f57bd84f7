package io.isaudit.rules.transport;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Optional;

/** What the HTTPS connector is set to, for rules that only use settings. */
final class Connector {

  static final String PROTOCOLS = "transport.https.sslHostConfig.properties.protocols";
  static final String CIPHERS = "transport.https.sslHostConfig.properties.ciphers";

  private Connector() {}

  /** The value of a key; empty when it is not known, absent when it is not set. */
  static Optional<SettingValue> value(Subject subject, String key) {
    return subject
        .node()
        .settings()
        .found()
        .flatMap(settings -> settings.find(key))
        .map(Setting::value)
        .filter(value -> value.asSecret().isEmpty() && !Conditions.isReferenceText(value));
  }
}
