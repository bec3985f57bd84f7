package io.isaudit.facts;

import java.util.List;
import java.util.Set;

/**
 * What may stand in clear in a snapshot, by the name it is given under. What is not on it is
 * redacted.
 */
public final class AllowList {

  private final KeyPatterns settings;
  private final KeyPatterns logProperties;
  private final List<String> jvmOptions;
  private final Set<String> userStoreProperties;

  private AllowList(
      KeyPatterns settings,
      KeyPatterns logProperties,
      List<String> jvmOptions,
      Set<String> userStoreProperties) {
    this.settings = settings;
    this.logProperties = logProperties;
    this.jvmOptions = jvmOptions;
    this.userStoreProperties = userStoreProperties;
  }

  public static AllowList bundled() {
    return new AllowList(
        KeyPatterns.of(DataFile.lines("clear-keys.txt")),
        KeyPatterns.ofLogProperties(DataFile.lines("log4j2-clear.txt")),
        DataFile.lines("jvm-options-clear.txt"),
        Set.copyOf(DataFile.lines("userstore-properties-clear.txt")));
  }

  public boolean allowsSetting(String flatKey) {
    return settings.matches(flatKey);
  }

  public boolean allowsLogProperty(String key) {
    return logProperties.matches(key);
  }

  /** Whether the text of a property of a secondary user store may be shown. */
  public boolean allowsUserStoreProperty(String name) {
    return userStoreProperties.contains(name);
  }

  /**
   * Whether the value of an option may be shown.
   *
   * @param name an option with its dashes, or the name of a system property without {@code -D};
   *     without the equals sign before its value
   */
  public boolean allowsJvmOption(String name) {
    return jvmOptions.stream().anyMatch(entry -> covers(entry, name));
  }

  private static boolean covers(String entry, String name) {
    if (entry.endsWith("=*")) {
      return name.equals(entry.substring(0, entry.length() - 2));
    }
    return entry.endsWith("*")
        ? name.startsWith(entry.substring(0, entry.length() - 1))
        : name.equals(entry);
  }
}
