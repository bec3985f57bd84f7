package io.isaudit.snapshot.userstore;

import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Map;

/**
 * One secondary user store as its file defines it.
 *
 * @param className the Java class of the store manager, which says whether it is a directory or a
 *     database; empty text when the file names none
 * @param properties by name, for example {@code ConnectionURL}; the product reads a property that
 *     stands twice as its last occurrence
 */
public record UserStoreFile(String className, Map<String, UserStoreProperty> properties) {

  public UserStoreFile {
    properties = Sorted.map(properties);
  }

  /** The value of a property, absent when the file does not hold it. */
  public SettingValue value(String name) {
    UserStoreProperty property = properties.get(name);
    return property == null ? new SettingValue.Absent() : property.value();
  }

  /**
   * One property.
   *
   * @param encrypted whether the file marks its value as encrypted by the product
   * @param line counted from one
   */
  public record UserStoreProperty(SettingValue value, boolean encrypted, int line) {}
}
