package io.isaudit.rule.lang;

import io.isaudit.snapshot.ProductVersion;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A setting whose key may have another name in later versions of the product. */
public final class SettingKey {

  private final String first;
  private final SortedMap<ProductVersion, String> later;

  private SettingKey(String first, Map<ProductVersion, String> later) {
    this.first = first;
    this.later = new TreeMap<>(later);
  }

  public static SettingKey key(String key) {
    return new SettingKey(key, Map.of());
  }

  /** The same setting under another key from a version on. */
  public SettingKey from(String version, String key) {
    Map<ProductVersion, String> more = new TreeMap<>(later);
    more.put(ProductVersion.of(version), key);
    return new SettingKey(first, more);
  }

  /** The key in a version; empty when the version is not known and would decide. */
  Optional<String> in(Optional<ProductVersion> version) {
    if (later.isEmpty()) {
      return Optional.of(first);
    }
    return version.map(
        known -> {
          String key = first;
          for (Map.Entry<ProductVersion, String> change : later.entrySet()) {
            key = known.isBefore(change.getKey()) ? key : change.getValue();
          }
          return key;
        });
  }

  @Override
  public String toString() {
    return later.isEmpty() ? first : later.get(later.lastKey());
  }
}
