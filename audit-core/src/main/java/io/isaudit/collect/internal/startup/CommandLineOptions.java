package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/** The options of a Java process, read from its command line by the rules for scripts. */
public final class CommandLineOptions {

  private static final Place PROCESS = Place.of("process");

  private CommandLineOptions() {}

  /**
   * The options up to the main class.
   *
   * @param words the arguments behind the java command
   */
  public static List<JvmOption> of(List<String> words, Redactor redactor) {
    JvmOptions options = new JvmOptions(new ScriptText(PROCESS.file(), ""), redactor);
    options.read(
        words.stream()
            .filter(word -> !word.isEmpty())
            .map(word -> List.of(Fragment.literal(word, 0, true)))
            .toList());
    return options.options().stream()
        .map(each -> new JvmOption(each.name(), each.value(), PROCESS, Optional.empty()))
        .toList();
  }
}
