package io.isaudit.rules.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A good and a bad node, started once for all tests: a start takes seconds. They end with this Java
 * VM.
 */
record Servers(ServerProcess good, ServerProcess bad, Path trustStore) {

  private static final String GOOD =
      """
      [server]
      hostname = "localhost"
      offset = OFFSET

      [clustering]
      membership_scheme = "wka"
      local_member_port = CLUSTER

      [carbon_health_check]
      enable = true

      [database.identity_db]
      type = "postgre"
      hostname = "10.20.30.40"
      """;

  private static final String BAD =
      """
      [server]
      hostname = "localhost"
      offset = OFFSET

      [transport.https.properties]
      port = 9500

      [clustering]
      local_member_port = CLUSTER

      [carbon_health_check]
      enable = true

      [database.identity_db]
      type = "postgre"
      hostname = "8.8.8.8"
      """;

  private static final class Shared {
    static final Servers SERVERS = start();
  }

  static Servers shared() {
    return Shared.SERVERS;
  }

  private static Servers start() {
    try {
      Path folder = Files.createTempDirectory("is-audit-live");
      Certificates.create(folder);
      ServerProcess good = ServerProcess.start(true, folder.resolve("good"), folder, GOOD);
      ServerProcess bad = ServerProcess.start(false, folder.resolve("bad"), folder, BAD);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(List.of(good, bad), folder)));
      return new Servers(good.await(), bad.await(), folder.resolve("authority.p12"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stop(List<ServerProcess> servers, Path folder) {
    servers.forEach(ServerProcess::close);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // What is left lies in a temporary folder.
    }
  }
}
