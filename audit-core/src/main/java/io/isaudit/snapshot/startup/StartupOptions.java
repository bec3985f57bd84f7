package io.isaudit.snapshot.startup;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/**
 * The JVM options that a start-up script passes, in order; of two with one name the last one wins.
 *
 * @param script relative path of the script
 * @param gaps lines of the script outside the shell subset that the collector reads: what they set
 *     is not known
 */
public record StartupOptions(String script, List<JvmOption> options, List<Place> gaps) {

  public StartupOptions {
    options = List.copyOf(options);
    gaps = List.copyOf(gaps);
  }

  /** The option that takes effect, for example {@code -Xmx} or {@code -Dcarbon.home}. */
  public Optional<JvmOption> effective(String name) {
    return options.stream().filter(option -> option.name().equals(name)).reduce((a, b) -> b);
  }

  /**
   * One option.
   *
   * @param name everything before the value: {@code -Xmx}, {@code -XX:HeapDumpPath}, {@code -Dkey}
   * @param overriddenBy the environment variable that replaces it when set outside the script
   */
  public record JvmOption(
      String name, SettingValue value, Place place, Optional<String> overriddenBy) {}
}
