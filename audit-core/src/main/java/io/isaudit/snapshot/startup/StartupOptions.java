package io.isaudit.snapshot.startup;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/**
 * The JVM options that a start-up script passes, in order; of two with one name the last one wins.
 * Where there are gaps, an option that is not listed may be set all the same.
 *
 * @param script relative path of the script
 * @param gaps lines of the script outside the shell subset that the collector reads: what they set
 *     is not known
 * @param syntaxErrors what keeps a shell from reading the script; missing for a Windows script
 * @param typographicMarks quotes and dashes of a word processor outside comments
 * @param launchers the other files of the home that start the server
 */
public record StartupOptions(
    String script,
    List<JvmOption> options,
    List<Place> gaps,
    Evidence<List<SyntaxError>> syntaxErrors,
    Evidence<List<Place>> typographicMarks,
    Evidence<List<Launcher>> launchers) {

  public StartupOptions {
    options = List.copyOf(options);
    gaps = List.copyOf(gaps);
    syntaxErrors = syntaxErrors.map(List::copyOf);
    typographicMarks = typographicMarks.map(List::copyOf);
    launchers = launchers.map(List::copyOf);
  }

  /** The option that takes effect, for example {@code -Xmx} or {@code -Dcarbon.home}. */
  public Optional<JvmOption> effective(String name) {
    return options.stream().filter(option -> option.name().equals(name)).reduce((a, b) -> b);
  }

  public boolean isWindowsScript() {
    return script.endsWith(".bat");
  }

  /**
   * One option.
   *
   * @param name everything before the value: {@code -Xmx}, {@code -XX:HeapDumpPath}, {@code -Dkey}
   * @param overriddenBy the environment variable that replaces it when set outside the script
   */
  public record JvmOption(
      String name, SettingValue value, Place place, Optional<String> overriddenBy) {}

  /**
   * A defect of the script.
   *
   * @param problem what is wrong, without text of the script
   */
  public record SyntaxError(String problem, Place place) {}
}
