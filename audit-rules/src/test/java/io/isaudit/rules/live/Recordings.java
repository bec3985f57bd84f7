package io.isaudit.rules.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a browser once recorded of the two servers, for machines that have none. */
final class Recordings {

  private static final Path FIXTURES = Path.of("src/test/resources/io/isaudit/rules/live");

  private Recordings() {}

  static Path of(String name) {
    return FIXTURES.resolve(name + ".har");
  }

  /** The recording with the port that the server has this time. */
  static Path fixture(String name, ServerProcess server, Path folder) throws IOException {
    String text =
        Files.readString(of(name)).replaceAll("localhost:\\d+", "localhost:" + server.port(0));
    return Files.writeString(folder.resolve(name + ".har"), text);
  }
}
