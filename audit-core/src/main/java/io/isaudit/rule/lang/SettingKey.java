package io.isaudit.rule.lang;

import io.isaudit.snapshot.ProductVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A setting whose key may have another name in later versions of the product. */
public final class SettingKey {

  private final String first;
  private final List<Change> changes;

  private SettingKey(String first, List<Change> changes) {
    this.first = first;
    this.changes = List.copyOf(changes);
  }

  private record Change(ProductVersion from, String key) {}

  public static SettingKey key(String key) {
    return new SettingKey(key, List.of());
  }

  /**
   * The same setting under another key from a version on.
   *
   * @throws IllegalArgumentException when the version does not come after the one before
   */
  public SettingKey from(String version, String key) {
    ProductVersion since = ProductVersion.of(version);
    if (!changes.isEmpty() && !changes.get(changes.size() - 1).from().isBefore(since)) {
      throw new IllegalArgumentException("versions of " + first + " are not in their order");
    }
    List<Change> more = new ArrayList<>(changes);
    more.add(new Change(since, key));
    return new SettingKey(first, more);
  }

  /** The key in a version; empty when the version is not known and would decide. */
  public Optional<String> in(Optional<ProductVersion> version) {
    if (changes.isEmpty()) {
      return Optional.of(first);
    }
    return version.map(this::keyIn);
  }

  private String keyIn(ProductVersion version) {
    String key = first;
    for (Change change : changes) {
      key = version.isBefore(change.from()) ? key : change.key();
    }
    return key;
  }

  @Override
  public String toString() {
    return changes.isEmpty() ? first : changes.get(changes.size() - 1).key();
  }
}
