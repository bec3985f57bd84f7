package io.isaudit.rules.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A server in a Java VM of its own, with the home that its command line names. */
final class ServerProcess implements AutoCloseable {

  static final String ACCESS_LOG = "access";

  private static final int HTTPS = 9_443;
  private static final List<Integer> PORTS =
      List.of(HTTPS, 9_444, 9_445, 9_446, 9_763, 9_764, 10_389, 8_000, 9_999, 11_111, 7_777, 7_000);

  private final Process process;
  private final int offset;
  private final Path home;
  private final Path older;
  private final Path work;

  private ServerProcess(Process process, int offset, Path home, Path older, Path work) {
    this.process = process;
    this.offset = offset;
    this.home = home;
    this.older = older;
    this.work = work;
  }

  /**
   * Starts one; {@link #await} says when it answers.
   *
   * @param toml its settings, in which {@code OFFSET} and {@code CLUSTER} stand for numbers
   */
  static ServerProcess start(boolean good, Path folder, Path stores, String toml)
      throws IOException {
    int offset = free(good ? 100 : 500);
    String settings =
        toml.replace("OFFSET", String.valueOf(offset))
            .replace("CLUSTER", String.valueOf(Integer.parseInt(ServerMain.CLUSTER) + offset));
    Path home = home(folder.resolve("home"), "7.1.0", settings);
    Path older = home(folder.resolve("older"), "5.11.0", settings);
    Path work = Files.createDirectories(folder.resolve("work"));
    Path weak = folder.resolve("weak.properties");
    write(weak, "jdk.tls.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.addAll(List.of("-Dcarbon.home=" + older, "-Dcarbon.home=" + home));
    if (!good) {
      command.add("-Djava.security.properties=" + weak);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ServerMain.class.getName());
    command.addAll(
        List.of(good ? "good" : "bad", String.valueOf(offset), stores.toString(), work.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new ServerProcess(process, offset, home, older, work);
  }

  private static Path home(Path folder, String version, String toml) throws IOException {
    write(folder.resolve("repository/conf/deployment.toml"), toml);
    write(folder.resolve("bin/version.txt"), "WSO2 Identity Server v" + version + "\n");
    return folder.toRealPath();
  }

  ServerProcess await() throws IOException {
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    if (!ServerMain.READY.equals(line)) {
      throw new IOException("the server did not start: " + line);
    }
    return this;
  }

  Path home() {
    return home;
  }

  /** A home of a version with embedded directory, which the command line names as well. */
  Path older() {
    return older;
  }

  int offset() {
    return offset;
  }

  int port(int which) {
    return HTTPS + offset + which;
  }

  String url(int which) {
    return "https://localhost:" + port(which);
  }

  /**
   * One line for a request at a port, as the client named it: method, path, credential, cookie and
   * length of a body.
   */
  List<String> accessLog(int port) throws IOException {
    return Files.readAllLines(work.resolve(ACCESS_LOG)).stream()
        .filter(line -> line.startsWith(port + " "))
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .toList();
  }

  private static int free(int from) throws IOException {
    for (int offset = from; offset < from + 300; offset += 10) {
      int at = offset;
      if (IntStream.range(0, PORTS.size()).allMatch(i -> isFree(PORTS.get(i) + at))) {
        return offset;
      }
    }
    throw new IOException("the ports of a server are taken");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
