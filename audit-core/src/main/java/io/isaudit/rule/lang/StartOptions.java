package io.isaudit.rule.lang;

import io.isaudit.evidence.Evidence.Collected;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.ServerProcess;
import io.isaudit.snapshot.startup.Launcher;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The JVM options that a server is started with in one way, and where more may be set that is not
 * understood: ask {@link #doubt} before anything is concluded from an option or its absence. Rules
 * that use it need start-up options and use the host.
 */
public record StartOptions(List<JvmOption> options, List<Place> gaps) {

  public StartOptions {
    options = List.copyOf(options);
    gaps = List.copyOf(gaps);
  }

  /** Those in effect: of the running process where it is known, else of the start-up script. */
  public static StartOptions inEffect(Subject subject) {
    StartupOptions script = subject.startup();
    return process(subject).orElseGet(() -> new StartOptions(script.options(), script.gaps()));
  }

  /**
   * Looks for what must not be there in every way the home knows to start the server.
   *
   * @param item names what is looked for when nothing is found
   * @param clean the reason of the pass
   * @param findings failures and unknowns that the options of one way give rise to
   */
  public static List<Verdict> everyWay(
      Subject subject, String item, String clean, Function<StartOptions, List<Verdict>> findings) {
    Optional<StartOptions> running = process(subject);
    List<StartOptions> ways = new ArrayList<>();
    ways.add(new StartOptions(subject.startup().options(), subject.startup().gaps()));
    running.ifPresent(ways::add);
    List<Launcher> launchers = subject.startup().launchers().found().orElse(List.of());
    launchers.forEach(each -> ways.add(new StartOptions(each.options(), each.gaps())));

    Map<String, Verdict> found = new TreeMap<>();
    for (StartOptions way : ways) {
      findings.apply(way).forEach(each -> found.merge(each.item(), each, Verdict::worse));
    }
    if (!found.isEmpty()) {
      return List.copyOf(found.values());
    }
    if (running.isPresent()) {
      return List.of(Verdict.pass(item, clean));
    }
    for (StartOptions way : ways) {
      if (!way.gaps().isEmpty()) {
        return way.doubt(item).stream().toList();
      }
    }
    if (subject.startup().launchers() instanceof Missing<?> missing) {
      String what = "whether other files start the server is not known: ";
      return List.of(Verdict.unknown(item, what + missing.explanation()));
    }
    return List.of(Verdict.pass(item, clean));
  }

  private static Optional<StartOptions> process(Subject subject) {
    return subject.hostIfKnown() instanceof Collected<Host> host
            && host.value().process() instanceof Collected<ServerProcess> process
        ? Optional.of(new StartOptions(process.value().options(), List.of()))
        : Optional.empty();
  }

  /** Of several options, the one that the JVM reads last. */
  public Optional<JvmOption> last(String... names) {
    List<String> wanted = Arrays.asList(names);
    for (int i = options.size() - 1; i >= 0; i--) {
      if (wanted.contains(options.get(i).name())) {
        return Optional.of(options.get(i));
      }
    }
    return Optional.empty();
  }

  /** Not known, when there are gaps. */
  public Optional<Verdict> doubt(String item) {
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    Place gap = gaps.get(0);
    String reason = "what the server is started with at " + gap + " is not clear";
    return Optional.of(Verdict.unknown(item, reason).at(gap));
  }

  /** The text of an option when all of it is known before the server starts. */
  public static Optional<String> text(JvmOption option) {
    return option.value().asText().map(String::strip).filter(text -> text.indexOf('$') < 0);
  }

  /** Bytes of a size such as {@code 4096m}; empty when it is not one. */
  public static Optional<Long> bytes(JvmOption option) {
    String size = option.value().asText().orElse("").strip().toLowerCase(Locale.ROOT);
    if (!size.matches("\\d{1,13}[kmgt]?")) {
      return Optional.empty();
    }
    char unit = size.charAt(size.length() - 1);
    int shift = Character.isDigit(unit) ? 0 : 10 * ("kmgt".indexOf(unit) + 1);
    String digits = shift == 0 ? size : size.substring(0, size.length() - 1);
    long number = Long.parseLong(digits);
    return number > Long.MAX_VALUE >> shift ? Optional.empty() : Optional.of(number << shift);
  }

  /** The option that limits the heap: the last one counts. */
  public Optional<JvmOption> heapLimit() {
    return last("-Xmx", "-XX:MaxHeapSize");
  }

  /** How a report shows an option. */
  public static String shown(JvmOption option) {
    String text = option.value().asText().orElseGet(() -> option.value().display());
    boolean property = option.name().startsWith("-D") || option.name().startsWith("-XX:");
    return text.isEmpty() ? option.name() : option.name() + (property ? "=" : "") + text;
  }

  /** A verdict about an option, with its place and the variable that would replace it. */
  public static Verdict about(JvmOption option, Verdict verdict) {
    Verdict placed = verdict.actual(shown(option)).at(option.place());
    return option
        .overriddenBy()
        .map(variable -> placed.note(variable + " in the server's environment would replace it"))
        .orElse(placed);
  }
}
