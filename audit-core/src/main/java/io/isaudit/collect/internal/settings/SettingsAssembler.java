package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.KnownKeys;
import io.isaudit.facts.ProductFacts;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Defaults;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.settings.UnknownKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Redacts effective settings into the form that a snapshot holds. */
final class SettingsAssembler {

  private final Redactor redactor;
  private final Instant now;
  private final EffectiveSettings settings;
  private final Relations relations;
  private final Predicate<String> mayHoldSecret;

  SettingsAssembler(EffectiveSettings settings, Redactor redactor, Instant now) {
    this.settings = settings;
    this.redactor = redactor;
    this.now = now;
    this.relations = new Relations(settings);
    this.mayHoldSecret = key -> !redactor.allowsSetting(key);
  }

  /**
   * @param written the settings under the keys that the file has, before any was mapped
   */
  Settings assemble(
      Optional<ProductVersion> version, Optional<ProductFacts> facts, List<RawSetting> written) {
    Map<String, Setting> given = new TreeMap<>();
    for (RawSetting raw : settings.written()) {
      SettingValue value = redacted(raw.key(), raw.value());
      given.put(raw.key(), new Setting(value, new Origin.Explicit(raw.at())));
    }
    String noTables =
        version
            .map(known -> "no tables of version " + known)
            .orElse("the product version is not known");
    return new Settings(
        given,
        facts.isPresent() && version.isPresent()
            ? Evidence.collected(
                defaults(version.get()), "defaults of " + version.get().release(), now)
            : Evidence.missing(MissingReason.UNSUPPORTED, noTables),
        facts
            .map(ProductFacts::knownKeys)
            .map(known -> Evidence.collected(unknownKeys(known, written), "known keys", now))
            .orElseGet(() -> Evidence.missing(MissingReason.UNSUPPORTED, noTables)));
  }

  private Defaults defaults(ProductVersion version) {
    Map<String, SettingValue> values = new TreeMap<>();
    settings.defaults().forEach((key, value) -> values.put(key, redacted(key, value)));
    return new Defaults(version.release(), values);
  }

  private static List<UnknownKey> unknownKeys(KnownKeys known, List<RawSetting> written) {
    return written.stream()
        .filter(raw -> !known.knows(raw.key()))
        .map(
            raw -> {
              String plain = raw.key().replaceAll("\\[\\d+]", "");
              return new UnknownKey(raw.key(), raw.at(), known.nearestTo(plain));
            })
        .toList();
  }

  private SettingValue redacted(String key, Object value) {
    if (value instanceof List<?> list) {
      return new SettingValue.Many(list.stream().map(element -> redacted(key, element)).toList());
    }
    if (value instanceof Boolean flag) {
      return new SettingValue.Flag(flag);
    }
    if (value instanceof Long number) {
      return redactor.number(key, new SettingValue.Whole(number), number.toString());
    }
    if (value instanceof Double number) {
      return redactor.number(key, new SettingValue.Decimal(number), number.toString());
    }
    return text(key, value);
  }

  private SettingValue text(String key, Object value) {
    Object resolved = settings.resolve(value);
    // A reference must not carry a secret into a key that is shown in clear.
    boolean leaks = settings.refersTo(value, mayHoldSecret);
    if (resolved instanceof String text) {
      return leaks
          ? redactor.secret(text, relations.of(key, text))
          : redactor.setting(key, text, relations.of(key, text));
    }
    return leaks ? redactor.secret(resolved.toString(), List.of()) : redacted(key, resolved);
  }
}
