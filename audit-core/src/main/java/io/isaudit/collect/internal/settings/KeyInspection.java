package io.isaudit.collect.internal.settings;

import io.isaudit.facts.FlatKey;
import io.isaudit.facts.IneffectiveKeys;
import io.isaudit.snapshot.settings.IneffectiveKey;
import io.isaudit.snapshot.settings.KeyFindings;
import io.isaudit.snapshot.settings.LooseBoolean;
import io.isaudit.snapshot.settings.OpenReference;
import io.isaudit.snapshot.settings.OpenReference.ReferenceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the written keys for what the product makes nothing of, or something else. */
final class KeyInspection {

  private static final Pattern REFERENCE = Pattern.compile("\\$(ref|sys|env)\\{([^{}]*)}");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.'-]{1,120}");

  private final EffectiveSettings settings;

  /** By name: resolving one may be long work, and many keys may refer to it. */
  private final Map<String, Boolean> exists = new HashMap<>();

  private KeyInspection(EffectiveSettings settings) {
    this.settings = settings;
  }

  /**
   * What the keys show.
   *
   * @param written under the keys that the file has, before any was mapped
   */
  static KeyFindings of(
      VersionTables.OfVersion version, EffectiveSettings settings, List<RawSetting> written) {
    KeyInspection inspection = new KeyInspection(settings);
    return new KeyFindings(
        ineffective(version.ineffective(), written),
        settings.written().stream()
            .filter(raw -> version.strict().matches(raw.key()))
            .filter(raw -> !(settings.resolve(raw.key(), raw.value()) instanceof Boolean))
            .map(raw -> new LooseBoolean(raw.key(), raw.at()))
            .toList(),
        settings.written().stream().flatMap(inspection::openReferences).toList());
  }

  private static List<IneffectiveKey> ineffective(IneffectiveKeys keys, List<RawSetting> written) {
    List<IneffectiveKey> found = new ArrayList<>();
    for (RawSetting raw : written) {
      keys.reason(raw.key())
          .ifPresent(reason -> found.add(new IneffectiveKey(raw.key(), raw.at(), reason)));
    }
    return found;
  }

  private Stream<OpenReference> openReferences(RawSetting raw) {
    return texts(raw.value())
        .flatMap(text -> REFERENCE.matcher(text).results())
        .flatMap(
            reference -> {
              String name = reference.group(2).strip();
              return kind(reference.group(1), name, raw.key())
                  .map(kind -> new OpenReference(raw.key(), raw.at(), kind, plain(name)))
                  .stream();
            });
  }

  private Optional<ReferenceKind> kind(String word, String name, String key) {
    return switch (word) {
      case "sys" -> Optional.of(ReferenceKind.SYSTEM_PROPERTY);
      case "env" -> Optional.of(ReferenceKind.ENVIRONMENT);
      default -> {
        if (FlatKey.array(key).isPresent()) {
          yield Optional.of(ReferenceKind.IN_ARRAY_OF_TABLES);
        }
        yield exists.computeIfAbsent(name, target -> settings.value(target).isPresent())
            ? Optional.empty()
            : Optional.of(ReferenceKind.NO_SUCH_KEY);
      }
    };
  }

  private static Stream<String> texts(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(KeyInspection::texts);
    }
    return value instanceof String text ? Stream.of(text) : Stream.empty();
  }

  /** A name may be shown; anything else between the braces could be whatever was pasted there. */
  private static Optional<String> plain(String name) {
    return PLAIN_NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }
}
