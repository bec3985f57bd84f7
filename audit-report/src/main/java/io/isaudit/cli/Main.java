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
    // A writer never fails; it remembers that it did.
    if (out.checkError()) {
      err.println("is-audit: what was to be printed could not be written to its end");
      code = Exit.UNUSABLE.code();
    }
    err.flush();
    System.exit(code);
  }
}
