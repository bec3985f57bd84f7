package io.isaudit.cli;

import io.isaudit.report.model.VisibleText;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program without its process: it writes to what it is given and returns the exit code. */
final class Program {

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
    line.addSubcommand("collect", new CollectCommand(console));
    line.addSubcommand("evaluate", new EvaluateCommand(console));
    line.addSubcommand("attest", new AttestCommand(console));
    line.addSubcommand("baseline", new BaselineCommand(console));
    line.addSubcommand("diff", new DiffCommand(console));
    line.addSubcommand("fix", new FixCommand(console));
    line.addSubcommand("rules", new RulesCommand(console));
    line.addSubcommand("sign", new SignCommand(console));
    line.addSubcommand("verify", new VerifyCommand(console));
    Formats.explainIn(line);
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(this::explain);
    line.setExecutionExceptionHandler(this::explain);
    return line.execute(args);
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
