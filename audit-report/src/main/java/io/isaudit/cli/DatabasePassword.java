package io.isaudit.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The account for databases. There is no option for the password itself: all could read it. */
final class DatabasePassword {

  @Option(names = "--jdbc-user", paramLabel = "NAME", description = "The account for --jdbc.")
  @Nullable String user;

  @Option(
      names = "--jdbc-password-env",
      paramLabel = "NAME",
      description = "The environment variable that holds its password; default: ask for it.")
  @Nullable String variable;

  @Option(
      names = "--jdbc-password-file",
      paramLabel = "FILE",
      description = "The file whose first line is its password.")
  @Nullable Path file;

  String user() throws Stop {
    if (user == null) {
      throw new Stop(Exit.UNUSABLE, "--jdbc needs an account: --jdbc-user NAME");
    }
    return user;
  }

  String read() throws Stop {
    String name = user();
    if (variable != null) {
      return PasswordInput.variable("--jdbc-password-env", variable);
    }
    return file == null
        ? PasswordInput.ask(name, "--jdbc-password-env or --jdbc-password-file")
        : PasswordInput.file("--jdbc-password-file", file);
  }
}
