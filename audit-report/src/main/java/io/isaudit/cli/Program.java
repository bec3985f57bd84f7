package io.isaudit.cli;

import io.isaudit.report.model.VisibleText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program without its process: it writes to what it is given and returns the exit code. */
final class Program {

  /** So that no example of the help is broken. */
  private static final int WIDTH = 100;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean colour;

  Program(PrintWriter out, PrintWriter err, boolean colour) {
    this.out = out;
    this.err = err;
    this.colour = colour;
  }

  int run(String... args) {
    Console console = new Console(out, colour);
    CommandLine line = new CommandLine(new AuditCommand(console));
    commands(console)
        .forEach(
            (name, command) -> {
              if (isWanted(name, args)) {
                line.addSubcommand(name, command.get());
              }
            });
    Formats.explainIn(line);
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(WIDTH);
    line.setParameterExceptionHandler(this::explain);
    line.setExecutionExceptionHandler(this::explain);
    return execute(line, args);
  }

  /** The library takes care of exceptions only, and an error is no gate that was not passed. */
  private int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      err.println("is-audit: there is not enough memory; give Java more with -Xmx");
    } catch (StackOverflowError | LinkageError | AssertionError e) {
      err.println("is-audit: internal failure: " + e.getClass().getSimpleName());
      if (List.of(args).contains("--debug")) {
        e.printStackTrace(err);
      }
    }
    return Exit.UNUSABLE.code();
  }

  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("collect", () -> new CollectCommand(console));
    commands.put("evaluate", () -> new EvaluateCommand(console));
    commands.put("attest", () -> new AttestCommand(console));
    commands.put("baseline", () -> new BaselineCommand(console));
    commands.put("diff", () -> new DiffCommand(console));
    commands.put("fix", () -> new FixCommand(console));
    commands.put("rules", () -> new RulesCommand(console));
    commands.put("sign", () -> new SignCommand(console));
    commands.put("verify", () -> new VerifyCommand(console));
    return commands;
  }

  /**
   * Whether a command is named, or help that lists all, or a file with arguments that may hold
   * either. Making a command ready takes as long as reading half a home.
   */
  private static boolean isWanted(String command, String[] args) {
    return Stream.of(args)
        .anyMatch(
            arg ->
                arg.equals(command)
                    || arg.startsWith("--help")
                    || arg.startsWith("@")
                    || (arg.startsWith("-") && !arg.startsWith("--") && arg.contains("h")));
  }

  private int explain(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    err.println("is-audit: " + VisibleText.of(String.valueOf(problem.getMessage())));
    err.println("Try 'is-audit --help'.");
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private int explain(Exception problem, CommandLine command, ParseResult given) {
    boolean debug = given.hasMatchedOption("--debug");
    if (problem instanceof Stop stop) {
      stop.lines().forEach(line -> err.println("is-audit: " + VisibleText.of(line)));
      if (debug) {
        stop.printStackTrace(err);
      }
      return stop.exit().code();
    }
    err.println("is-audit: internal failure: " + problem.getClass().getSimpleName());
    if (debug) {
      problem.printStackTrace(err);
    } else {
      err.println("Run it again with --debug to see where.");
    }
    return Exit.UNUSABLE.code();
  }
}
