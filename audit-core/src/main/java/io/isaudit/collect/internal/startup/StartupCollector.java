package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.startup.StartupOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Reads the JVM options that a start-up script passes when the server is started without arguments.
 * The script is text and never run. What it sets in ways outside the subset that is followed is a
 * gap: an option that is not found then proves nothing.
 *
 * <p>Syntax errors and typographic quotes are problems of the input.
 */
public final class StartupCollector {

  public static final String SHELL_SCRIPT = "bin/wso2server.sh";
  public static final String BATCH_SCRIPT = "bin/wso2server.bat";

  private static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_PROBLEMS = 50;
  private static final int MOST_GAPS = 200;

  private StartupCollector() {}

  public static Evidence<StartupOptions> collect(HomeFolder home, Redactor redactor) {
    Evidence<byte[]> shell = home.read(SHELL_SCRIPT, "sh", MOST_BYTES);
    boolean noShell =
        shell.fold(found -> false, missing -> missing.reason() == MissingReason.ABSENT);
    if (!noShell) {
      return shell.map(bytes -> shell(home, text(SHELL_SCRIPT, bytes), redactor));
    }
    Evidence<byte[]> batch = home.read(BATCH_SCRIPT, "bat", MOST_BYTES);
    boolean neither =
        batch.fold(found -> false, missing -> missing.reason() == MissingReason.ABSENT);
    return neither
        ? Evidence.missing(
            MissingReason.ABSENT, "neither " + SHELL_SCRIPT + " nor " + BATCH_SCRIPT + " is there")
        : batch.map(bytes -> batch(text(BATCH_SCRIPT, bytes), redactor));
  }

  private static ScriptText text(String file, byte[] bytes) {
    return new ScriptText(file, new String(bytes, StandardCharsets.UTF_8));
  }

  private static StartupOptions shell(HomeFolder home, ScriptText script, Redactor redactor) {
    ShellLexer lexer = new ShellLexer(script.text());
    List<Token> tokens = lexer.tokens();
    Variables variables = new Variables();
    CommandReader commands = new CommandReader(variables);
    ShellScript shell = new ShellScript(tokens, variables, commands);
    shell.follow();

    List<Problem> problems = new ArrayList<>();
    NavigableSet<Integer> gaps = new TreeSet<>(commands.gaps());
    shell.syntaxErrors().forEach((at, words) -> problems.add(syntax(script, at, words)));
    lexer.unclosed().forEach(at -> problems.add(syntax(script, at, "is never closed")));
    gaps.addAll(shell.syntaxErrors().keySet());
    gaps.addAll(lexer.unclosed());
    problems.addAll(TypographicMarks.in(script, tokens));
    home.remarks(SHELL_SCRIPT, problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
    return options(script, commands.javaWords(), gaps, redactor);
  }

  private static StartupOptions batch(ScriptText script, Redactor redactor) {
    BatchScript batch = new BatchScript(script.text());
    batch.follow();
    return options(script, batch.javaWords(), batch.gaps(), redactor);
  }

  private static StartupOptions options(
      ScriptText script, List<Fragment> javaWords, NavigableSet<Integer> gaps, Redactor redactor) {
    JvmOptions options = new JvmOptions(script, redactor);
    options.read(JvmOptions.split(javaWords));
    NavigableSet<Integer> all = new TreeSet<>(gaps);
    all.addAll(options.gaps());
    List<Place> places = new ArrayList<>();
    if (javaWords.isEmpty()) {
      // Without a java command nothing is known of the options.
      places.add(Place.of(script.file()));
    }
    all.stream().limit(MOST_GAPS).forEach(offset -> places.add(script.place(offset)));
    return new StartupOptions(script.file(), options.options(), places);
  }

  private static Problem syntax(ScriptText script, int offset, String words) {
    return new Problem("shell-syntax", words, script.place(offset));
  }
}
