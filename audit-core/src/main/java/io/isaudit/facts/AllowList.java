package io.isaudit.facts;

import java.util.List;

/**
 * What may stand in clear in a snapshot, by the name it is given under. What is not on it is
 * redacted.
 */
public final class AllowList {

  private final KeyPatterns settings;
  private final KeyPatterns logProperties;
  private final List<String> jvmOptions;

  private AllowList(KeyPatterns settings, KeyPatterns logProperties, List<String> jvmOptions) {
    this.settings = settings;
    this.logProperties = logProperties;
    this.jvmOptions = jvmOptions;
  }

  public static AllowList bundled() {
    return new AllowList(
        KeyPatterns.of(DataFile.lines("clear-keys.txt")),
        KeyPatterns.ofLogProperties(DataFile.lines("log4j2-clear.txt")),
        DataFile.lines("jvm-options-clear.txt"));
  }

  public boolean allowsSetting(String flatKey) {
    return settings.matches(flatKey);
  }

  public boolean allowsLogProperty(String key) {
    return logProperties.matches(key);
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
