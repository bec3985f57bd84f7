package io.isaudit.collect.internal.home;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.Sha256;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private final FileSource source;
  private final Instant now;
  private final Map<String, Input> inputs = new TreeMap<>();

  private HomeFolder(FileSource source, Instant now) {
    this.source = source;
    this.now = now;
  }

  /** A home that exists in memory only: the files that are given, and no others. */
  public static HomeFolder inMemory(Map<String, byte[]> files, Instant now) {
    return new HomeFolder(new FileSource.Memory(files), now);
  }

  /** Why a folder is no home of a server, as a predicate; empty when it is one. */
  public static Optional<String> problemWith(Path folder) {
    if (!Files.exists(folder)) {
      return Optional.of("does not exist");
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of("is neither a directory nor a file whose name ends in .toml");
    }
    if (!Files.isReadable(folder)) {
      return Optional.of("cannot be read");
    }
    if (MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)))) {
      return Optional.empty();
    }
    String hint =
        Files.isRegularFile(folder.resolve("deployment.toml"))
            ? "; its deployment.toml can be given by itself"
            : "";
    return Optional.of(
        "is no Identity Server home: it holds none of " + String.join(", ", MARKS) + hint);
  }

  /**
   * Opens the home of a server.
   *
   * @param now the time that its evidence is said to be collected at
   * @throws IOException when the folder is gone
   */
  public static HomeFolder open(Path folder, Instant now) throws IOException {
    return new HomeFolder(new FileSource.Disk(folder.toRealPath()), now);
  }

  public Instant now() {
    return now;
  }

  /** The folder on disk; empty for a home in memory. */
  public Optional<Path> root() {
    return source.root();
  }

  /**
   * The bytes of a file.
   *
   * @param path relative, with forward slashes
   * @param parser the format it will be read as, for the record
   * @param mostBytes a larger file is not read
   */
  public Evidence<byte[]> read(String path, String parser, int mostBytes) {
    try {
      byte[] bytes = source.read(path, mostBytes + 1);
      if (bytes.length > mostBytes) {
        String words = "is larger than " + mostBytes + " bytes";
        return refuse(path, parser, InputOutcome.TOO_LARGE, MissingReason.TOO_LARGE, words);
      }
      record(path, parser, bytes);
      return Evidence.collected(bytes, path, now);
    } catch (FileSource.Refusal refusal) {
      return refuse(path, parser, refusal.outcome(), refusal.reason(), refusal.words());
    }
  }

  /**
   * The bytes of a file that is nothing but a secret: it goes on record without its digest, by
   * which it could be guessed.
   */
  public Evidence<byte[]> readSecret(String path, int mostBytes) {
    Evidence<byte[]> bytes = read(path, "text", mostBytes);
    Input read = inputs.get(path);
    if (read != null) {
      inputs.put(
          path,
          new Input(
              path,
              Optional.empty(),
              Optional.empty(),
              read.parser(),
              read.outcome(),
              read.problems()));
    }
    return bytes;
  }

  /** The path of a file inside the home, with links resolved; empty when it leads out of it. */
  public Optional<Path> locate(String path) {
    return source.locate(path);
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
            : List.of(new Problem(reason.name().toLowerCase(Locale.ROOT), words, place));
    inputs.put(
        path, new Input(path, Optional.empty(), Optional.empty(), parser, outcome, problems));
    return Evidence.missing(reason, path + " " + words, place);
  }

  private void record(String path, String parser, byte[] bytes) {
    Optional<Long> size = Optional.of((long) bytes.length);
    Optional<String> digest = Optional.of(Sha256.hex(bytes));
    Input before = inputs.get(path);
    if (before == null || !before.sha256().equals(digest)) {
      inputs.put(path, new Input(path, size, digest, parser, InputOutcome.READ, List.of()));
    }
  }
}
