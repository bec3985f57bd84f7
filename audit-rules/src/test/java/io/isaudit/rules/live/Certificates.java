package io.isaudit.rules.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An authority of our own, and what it vouches for, made by the JDK's own tool. */
final class Certificates {

  static final String PASSWORD = "a test only";
  static final String ALIAS = "server";

  private static final String LOCALHOST = "san=dns:localhost";

  private Certificates() {}

  /** Writes {@code authority.p12}, the store that says whom to trust, and one for each server. */
  static void create(Path folder) throws IOException, InterruptedException {
    Path authority = folder.resolve("authority.p12");
    keytool(authority, "ca", "CN=Test Authority", "-ext", "bc:c", "-validity", "3650");
    signed(folder, "good", LOCALHOST, "-validity", "365");
    signed(folder, "expired", LOCALHOST, "-startdate", "-400d", "-validity", "365");
    signed(folder, "other-host", "san=dns:elsewhere.invalid", "-validity", "365");
    keytool(
        folder.resolve("self-signed.p12"),
        ALIAS,
        "CN=localhost",
        "-ext",
        LOCALHOST,
        "-validity",
        "365");
  }

  private static void signed(Path folder, String name, String host, String... more)
      throws IOException, InterruptedException {
    Path store = folder.resolve(name + ".p12");
    Files.copy(folder.resolve("authority.p12"), store);
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("-ext", host, "-signer", "ca"));
    keytool(store, ALIAS, "CN=" + name, options.toArray(String[]::new));
  }

  private static void keytool(Path store, String alias, String name, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-dname",
                name));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("keytool failed: " + said);
    }
  }
}
