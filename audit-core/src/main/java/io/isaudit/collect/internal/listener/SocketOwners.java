package io.isaudit.collect.internal.listener;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which process holds which socket, as far as the account may see it.
 *
 * @param names names of processes by inode of the socket
 * @param ofServer the inodes that the server's process holds; empty when they are not readable
 */
record SocketOwners(Map<Long, String> names, Optional<Set<Long>> ofServer) {

  private static final int MOST_PROCESSES = 20_000;
  private static final int MOST_FILES = 200_000;
  private static final int LONGEST_NAME = 64;
  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d{1,18})]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

  static SocketOwners of(Path proc, Optional<Long> server) {
    Map<Long, String> names = new HashMap<>();
    Optional<Set<Long>> ofServer = Optional.empty();
    int files = 0;
    for (Path process : processes(proc)) {
      Optional<Set<Long>> sockets = files > MOST_FILES ? Optional.empty() : sockets(process);
      files += sockets.map(Set::size).orElse(0);
      Optional<String> name =
          sockets.filter(held -> !held.isEmpty()).flatMap(held -> name(process));
      sockets.ifPresent(
          held -> held.forEach(inode -> name.ifPresent(text -> names.putIfAbsent(inode, text))));
      String id = process.getFileName().toString();
      if (server.filter(wanted -> id.equals(Long.toString(wanted))).isPresent()) {
        ofServer = sockets;
      }
    }
    return new SocketOwners(names, ofServer);
  }

  private static List<Path> processes(Path proc) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            proc, path -> NUMBER.matcher(path.getFileName().toString()).matches())) {
      for (Path each : all) {
        if (found.size() == MOST_PROCESSES) {
          break;
        }
        found.add(each);
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  /** Empty when the account may not see them, or the process has ended meanwhile. */
  private static Optional<Set<Long>> sockets(Path process) {
    Set<Long> sockets = new HashSet<>();
    int files = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path each : all) {
        files++;
        if (files > MOST_FILES) {
          return Optional.empty();
        }
        socket(each).ifPresent(sockets::add);
      }
      return Optional.of(sockets);
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> socket(Path file) {
    try {
      Matcher matcher = SOCKET.matcher(Files.readSymbolicLink(file).toString());
      return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** A process chooses its name itself. */
  private static Optional<String> name(Path process) {
    try (InputStream in = Files.newInputStream(process.resolve("comm"))) {
      String name = new String(in.readNBytes(LONGEST_NAME), StandardCharsets.ISO_8859_1).strip();
      return Optional.of(name.replaceAll("[^A-Za-z0-9._:/-]", "?")).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
