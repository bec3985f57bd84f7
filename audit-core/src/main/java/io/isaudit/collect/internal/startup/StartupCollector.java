package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the JVM options that a start-up script passes when the server is started without arguments.
 * The script is text and never run. What it sets in ways outside the subset that is followed is a
 * gap: an option that is not found then proves nothing.
 *
 * <p>Syntax errors and typographic quotes are facts of their own and problems of the input. Other
 * files that start the server are read by {@link Launchers}. The subset of the shell that is
 * followed is described in {@code docs/start-up-scripts.md}.
 */
public final class StartupCollector {

  public static final String SHELL_SCRIPT = "bin/wso2server.sh";
  public static final String BATCH_SCRIPT = "bin/wso2server.bat";

  private static final String WINDOWS_LINE =
      "a line ends as in Windows, which a shell takes for a part of the last word";

  private static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_PROBLEMS = 50;
  private static final int MOST_PLACES = 200;

  private StartupCollector() {}

  public static Evidence<StartupOptions> collect(HomeFolder home, Redactor redactor) {
    Evidence<byte[]> shell = home.read(SHELL_SCRIPT, "sh", MOST_BYTES);
    boolean noShell =
        shell.fold(found -> false, missing -> missing.reason() == MissingReason.ABSENT);
    if (!noShell) {
      return shell.map(bytes -> shell(home, ScriptText.of(SHELL_SCRIPT, bytes), redactor));
    }
    Evidence<byte[]> batch = home.read(BATCH_SCRIPT, "bat", MOST_BYTES);
    boolean neither =
        batch.fold(found -> false, missing -> missing.reason() == MissingReason.ABSENT);
    return neither
        ? Evidence.missing(
            MissingReason.ABSENT, "neither " + SHELL_SCRIPT + " nor " + BATCH_SCRIPT + " is there")
        : batch.map(bytes -> batch(home, ScriptText.of(BATCH_SCRIPT, bytes), redactor));
  }

  private static StartupOptions shell(HomeFolder home, ScriptText script, Redactor redactor) {
    ShellLexer lexer = new ShellLexer(script.text());
    List<Token> tokens = lexer.tokens();
    Variables variables = new Variables();
    CommandReader commands = new CommandReader(variables);
    ShellScript shell = new ShellScript(tokens, variables, commands);
    shell.follow();

    SortedMap<Integer, String> errors = new TreeMap<>(shell.syntaxErrors());
    lexer.windowsLineEnd().ifPresent(at -> errors.put(at, WINDOWS_LINE));
    lexer.unclosed().forEach(at -> errors.put(at, "a quote or bracket is never closed"));
    List<SyntaxError> syntax =
        errors.entrySet().stream()
            .limit(MOST_PROBLEMS)
            .map(error -> new SyntaxError(error.getValue(), script.place(error.getKey())))
            .toList();
    NavigableSet<Integer> gaps = new TreeSet<>(commands.gaps());
    gaps.addAll(errors.keySet());
    Script read = new Script(script, commands.javaWords(), gaps, TypographicMarks.in(tokens));
    return options(home, read, found(home, script, syntax), redactor);
  }

  private static StartupOptions batch(HomeFolder home, ScriptText script, Redactor redactor) {
    BatchScript batch = new BatchScript(script.text());
    batch.follow();
    Script read =
        new Script(script, batch.javaWords(), batch.gaps(), TypographicMarks.inBatch(script));
    String why = "the syntax of Windows scripts is not checked";
    return options(home, read, Evidence.missing(MissingReason.UNSUPPORTED, why), redactor);
  }

  /** A script that has been followed. */
  private record Script(
      ScriptText text,
      List<Fragment> javaWords,
      NavigableSet<Integer> gaps,
      NavigableSet<Integer> marks) {}

  private static StartupOptions options(
      HomeFolder home, Script script, Evidence<List<SyntaxError>> errors, Redactor redactor) {
    JvmOptions options = new JvmOptions(script.text(), redactor);
    options.read(JvmOptions.split(script.javaWords()));
    NavigableSet<Integer> gaps = new TreeSet<>(script.gaps());
    gaps.addAll(options.gaps());
    String file = script.text().file();
    List<Place> places = new ArrayList<>();
    if (script.javaWords().isEmpty()) {
      // Without a java command nothing is known of the options.
      places.add(Place.of(file));
    }
    places.addAll(places(script.text(), gaps));
    List<Place> marks = places(script.text(), script.marks());
    home.remarks(file, problems(errors.found().orElse(List.of()), marks));
    return new StartupOptions(
        file,
        options.options(),
        places,
        errors,
        found(home, script.text(), marks),
        Launchers.collect(home, redactor));
  }

  private static List<Problem> problems(List<SyntaxError> errors, List<Place> marks) {
    List<Problem> problems = new ArrayList<>();
    errors.forEach(
        error -> problems.add(new Problem("shell-syntax", error.problem(), error.place())));
    String words = "holds a typographic quote or dash";
    marks.forEach(mark -> problems.add(new Problem("typographic-mark", words, mark)));
    return problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS));
  }

  private static <T> Evidence<T> found(HomeFolder home, ScriptText script, T value) {
    return Evidence.collected(value, script.file(), home.now());
  }

  /** The places of offsets, of very many the first ones. */
  static List<Place> places(ScriptText script, NavigableSet<Integer> offsets) {
    return offsets.stream().limit(MOST_PLACES).map(script::place).toList();
  }
}
