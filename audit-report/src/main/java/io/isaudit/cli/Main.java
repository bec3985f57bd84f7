package io.isaudit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** Starts the program; all it adds to {@link Program} is the console and the exit. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean colour = Ansi.AUTO.enabled();
    int code = new Program(out, err, colour).run(args);
    out.flush();
    err.flush();
    System.exit(code);
  }
}
