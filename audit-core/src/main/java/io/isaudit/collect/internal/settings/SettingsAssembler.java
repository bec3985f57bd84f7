package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.KnownKeys;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Defaults;
import io.isaudit.snapshot.settings.IneffectiveKey;
import io.isaudit.snapshot.settings.KeyFindings;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.settings.UnknownKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Redacts effective settings into the form that a snapshot holds. */
final class SettingsAssembler {

  private static final String KEYS = "known keys";

  /** A guess compares a key with thousands; a file with more of them is no file with typos. */
  private static final int MOST_GUESSES = 1_000;

  private final Redactor redactor;
  private final EffectiveSettings settings;
  private final Relations relations;
  private final TimeSpans spans;
  private final Collection<String> varying;
  private final Set<String> secretTargets;

  /**
   * @param varying the keys of all defaults that are not the same in every deployment
   */
  SettingsAssembler(
      EffectiveSettings settings, TimeSpans spans, Collection<String> varying, Redactor redactor) {
    this.settings = settings;
    this.redactor = redactor;
    this.relations = new Relations(settings);
    this.spans = spans;
    this.varying = varying;
    this.secretTargets = settings.referencesTo(this::isSecret, varying);
  }

  /**
   * @param written the settings under the keys that the file has, before any was mapped
   * @param version that the home is said to be of, for the reason why nothing is known
   */
  Settings assemble(
      Optional<ProductVersion> version,
      VersionTables tables,
      List<RawSetting> written,
      Instant now) {
    Map<String, Setting> given = given();
    if (tables.version().isEmpty()) {
      String noTables =
          version
              .map(known -> "no tables of version " + known)
              .orElse("the product version is not known");
      return new Settings(
          given, unsupported(noTables), unsupported(noTables), unsupported(noTables));
    }
    VersionTables.OfVersion known = tables.version().get();
    Defaults defaults = defaults(known.version(), tables.clear());
    KeyFindings findings = KeyInspection.of(known, settings, written);
    return new Settings(
        given,
        Evidence.collected(defaults, known.source(), now),
        known
            .known()
            .map(keys -> Evidence.collected(unknownKeys(keys, findings, written), KEYS, now))
            .orElseGet(() -> unsupported("no tables of version " + known.version())),
        Evidence.collected(findings, KEYS, now));
  }

  private static <T> Evidence<T> unsupported(String why) {
    return Evidence.missing(MissingReason.UNSUPPORTED, why);
  }

  private Map<String, Setting> given() {
    Map<String, Setting> given = new TreeMap<>();
    for (RawSetting raw : settings.written()) {
      SettingValue value = redacted(raw.key(), raw.value());
      given.put(raw.key(), new Setting(value, new Origin.Explicit(raw.at())));
    }
    settings
        .inferred()
        .forEach(
            (key, inferred) ->
                given.put(
                    key,
                    new Setting(
                        redacted(key, inferred.value()),
                        new Origin.Inferred(inferred.from(), inferred.at()))));
    return given;
  }

  private Defaults defaults(ProductVersion version, SortedMap<String, SettingValue> clear) {
    SortedMap<String, SettingValue> values = new TreeMap<>(clear);
    settings.leaveOutReplaced(values);
    for (String key : varying) {
      Object value = settings.defaults().get(key);
      if (value != null) {
        values.put(key, redacted(key, value));
      }
    }
    return new Defaults(version.release(), values);
  }

  /**
   * Those of the defaults that are the same in every deployment: shown, and without references.
   *
   * @param redactor that serves no collection
   */
  static SortedMap<String, SettingValue> clear(
      SortedMap<String, Object> defaults, TimeSpans spans, Redactor redactor) {
    SettingsAssembler alone =
        new SettingsAssembler(
            new EffectiveSettings(List.of(), Map.of(), defaults),
            spans,
            defaults.keySet(),
            redactor);
    SortedMap<String, SettingValue> clear = new TreeMap<>();
    defaults.forEach(
        (key, value) -> {
          SettingValue shown = alone.redacted(key, value);
          if (EffectiveSettings.references(value).isEmpty() && isClear(shown)) {
            clear.put(key, shown);
          }
        });
    return Collections.unmodifiableSortedMap(clear);
  }

  private static boolean isClear(SettingValue value) {
    return value instanceof SettingValue.Many many
        ? many.values().stream().allMatch(SettingsAssembler::isClear)
        : !(value instanceof SettingValue.Secret);
  }

  private static List<UnknownKey> unknownKeys(
      KnownKeys known, KeyFindings findings, List<RawSetting> written) {
    Set<String> ineffective =
        findings.ineffective().stream().map(IneffectiveKey::key).collect(Collectors.toSet());
    List<UnknownKey> unknown = new ArrayList<>();
    for (RawSetting raw : written) {
      if (!known.knows(raw.key()) && !ineffective.contains(raw.key())) {
        String plain = raw.key().replaceAll("\\[\\d+]", "");
        Optional<String> meant =
            unknown.size() < MOST_GUESSES ? known.nearestTo(plain) : Optional.empty();
        unknown.add(new UnknownKey(raw.key(), raw.at(), meant));
      }
    }
    return unknown;
  }

  private SettingValue redacted(String key, Object value) {
    if (value instanceof List<?> list) {
      return new SettingValue.Many(list.stream().map(element -> redacted(key, element)).toList());
    }
    if (value instanceof Boolean flag) {
      return new SettingValue.Flag(flag);
    }
    if (value instanceof Long number) {
      return number(key, new SettingValue.Whole(number), number.toString());
    }
    if (value instanceof Double number) {
      return number(key, new SettingValue.Decimal(number), number.toString());
    }
    if (!(value instanceof String)) {
      // A date or a time.
      return redactor.setting(key, value.toString(), List::of);
    }
    Object resolved = settings.resolve(key, value);
    // A reference must not carry a secret into a key that is shown in clear.
    if (EffectiveSettings.references(value).stream().anyMatch(secretTargets::contains)) {
      return secret(key, resolved);
    }
    return resolved instanceof String text ? text(key, text) : redacted(key, resolved);
  }

  private SettingValue text(String key, String text) {
    return spans
        .read(key, text)
        .<SettingValue>map(span -> span)
        .orElseGet(() -> redactor.setting(key, text, () -> relations.of(key, text)));
  }

  private SettingValue number(String key, SettingValue number, String text) {
    return redactor.number(key, number, text, () -> relations.of(key, text));
  }

  private SettingValue secret(String key, Object value) {
    if (value instanceof List<?> list) {
      return new SettingValue.Many(list.stream().map(element -> secret(key, element)).toList());
    }
    if (value instanceof Boolean flag) {
      return new SettingValue.Flag(flag);
    }
    String text = value.toString();
    return redactor.secret(text, relations.of(key, text));
  }

  private boolean isSecret(String key, Object value) {
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(element -> isSecret(key, element));
    }
    return !(value instanceof Boolean) && !redactor.shows(key, value.toString());
  }
}
