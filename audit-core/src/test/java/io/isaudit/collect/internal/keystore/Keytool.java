package io.isaudit.collect.internal.keystore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes real stores with the JDK's own tool. */
final class Keytool {

  private Keytool() {}

  static void keyPair(Path store, String type, String password, String... options)
      throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=is.example.com",
                "-ext",
                "san=dns:is.example.com,ip:192.0.2.1",
                "-keypass",
                password));
    all.addAll(List.of(options));
    run(store, type, password, all);
  }

  static void run(Path store, String type, String password, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    int javaOptions = command.size();
    for (String argument : arguments) {
      if (argument.startsWith("-J")) {
        command.add(javaOptions, argument);
      } else {
        command.add(argument);
      }
    }
    command.addAll(List.of("-keystore", store.toString(), "-storetype", type));
    command.addAll(List.of("-storepass", password));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + output);
    }
  }
}
