package io.isaudit.collect.internal.home;

import io.isaudit.snapshot.Evidence;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.MissingReason;
import io.isaudit.snapshot.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A home directory as collectors see it. Every file is read through here: at most so many bytes,
 * never outside the home, and each one goes on record as an input.
 */
public final class HomeFolder {

  private static final List<String> MARKS =
      List.of("repository/conf", "bin/version.txt", "bin/wso2server.sh", "bin/wso2server.bat");

  private final Path root;
  private final Instant now;
  private final Map<String, Input> inputs = new TreeMap<>();

  private HomeFolder(Path root, Instant now) {
    this.root = root;
    this.now = now;
  }

  /**
   * Opens the home of a server.
   *
   * @param now the time that its evidence is said to be collected at
   */
  public static HomeFolder open(Path folder, Instant now) throws NotAHome {
    if (!Files.exists(folder)) {
      throw new NotAHome("does not exist");
    }
    if (!Files.isDirectory(folder)) {
      throw new NotAHome("is not a directory");
    }
    try {
      Path root = folder.toRealPath();
      if (MARKS.stream().noneMatch(mark -> Files.exists(root.resolve(mark)))) {
        throw new NotAHome("holds none of " + String.join(", ", MARKS));
      }
      return new HomeFolder(root, now);
    } catch (IOException e) {
      throw new NotAHome("cannot be read");
    }
  }

  public Instant now() {
    return now;
  }

  public Path root() {
    return root;
  }

  /**
   * The bytes of a file.
   *
   * @param path relative, with forward slashes
   * @param parser the format it will be read as, for the record
   * @param mostBytes a larger file is not read
   */
  public Evidence<byte[]> read(String path, String parser, int mostBytes) {
    Optional<Path> inside = locate(path);
    if (inside.isEmpty()) {
      return refuse(path, parser, InputOutcome.OUTSIDE, MissingReason.OUTSIDE, "outside the home");
    }
    Path file = inside.get();
    if (!Files.exists(file)) {
      return refuse(path, parser, InputOutcome.ABSENT, MissingReason.ABSENT, "does not exist");
    }
    if (!Files.isRegularFile(file)) {
      return refuse(
          path, parser, InputOutcome.UNREADABLE, MissingReason.UNREADABLE, "is not a file");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        return refuse(
            path,
            parser,
            InputOutcome.TOO_LARGE,
            MissingReason.TOO_LARGE,
            "is larger than " + mostBytes + " bytes");
      }
      record(path, parser, InputOutcome.READ, List.of(), bytes);
      return Evidence.collected(bytes, path, now);
    } catch (IOException e) {
      return refuse(
          path, parser, InputOutcome.UNREADABLE, MissingReason.UNREADABLE, "cannot be read");
    }
  }

  /** The path of a file inside the home, with links resolved; empty when it leads out of it. */
  public Optional<Path> locate(String path) {
    try {
      Path file = root.resolve(path).normalize();
      if (!file.startsWith(root)) {
        return Optional.empty();
      }
      if (!Files.exists(file)) {
        return Files.isSymbolicLink(file) ? Optional.empty() : Optional.of(file);
      }
      return Optional.of(file.toRealPath()).filter(real -> real.startsWith(root));
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  /** Puts on record that a file that was read makes no sense in its format. */
  public void unparsable(String path, List<Problem> problems) {
    note(path, InputOutcome.UNPARSABLE, problems);
  }

  /** Puts on record remarks about a file that could be used all the same. */
  public void remarks(String path, List<Problem> problems) {
    note(path, InputOutcome.READ, problems);
  }

  private void note(String path, InputOutcome outcome, List<Problem> problems) {
    Input read = inputs.get(path);
    if (read == null) {
      throw new IllegalStateException("never read: " + path);
    }
    List<Problem> all = new ArrayList<>(read.problems());
    all.addAll(problems);
    inputs.put(path, new Input(path, read.size(), read.sha256(), read.parser(), outcome, all));
  }

  /** All files that were looked at so far, by path. */
  public List<Input> inputs() {
    return List.copyOf(inputs.values());
  }

  private <T> Evidence<T> refuse(
      String path, String parser, InputOutcome outcome, MissingReason reason, String words) {
    Place place = Place.of(path);
    List<Problem> problems =
        outcome == InputOutcome.ABSENT
            ? List.of()
            : List.of(new Problem(reason.name().toLowerCase(java.util.Locale.ROOT), words, place));
    inputs.put(
        path, new Input(path, Optional.empty(), Optional.empty(), parser, outcome, problems));
    return Evidence.missing(reason, path + " " + words, place);
  }

  private void record(
      String path, String parser, InputOutcome outcome, List<Problem> problems, byte[] bytes) {
    inputs.put(
        path,
        new Input(
            path,
            Optional.of((long) bytes.length),
            Optional.of(sha256(bytes)),
            parser,
            outcome,
            problems));
  }

  /** Lower-case hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
