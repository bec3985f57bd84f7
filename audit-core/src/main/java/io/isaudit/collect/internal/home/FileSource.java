package io.isaudit.collect.internal.home;

import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.Input.InputOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Where the bytes of a home come from. */
sealed interface FileSource {

  /** At most so many bytes of a file; a result of that length was cut. */
  byte[] read(String path, int mostBytes) throws Refusal;

  /** The path of a file inside the home, with links resolved; empty when it leads out of it. */
  Optional<Path> locate(String path);

  Optional<Path> root();

  /** Why a file was not read. */
  final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final InputOutcome outcome;
    private final MissingReason reason;

    Refusal(InputOutcome outcome, MissingReason reason, String words) {
      super(words);
      this.outcome = outcome;
      this.reason = reason;
    }

    InputOutcome outcome() {
      return outcome;
    }

    MissingReason reason() {
      return reason;
    }

    String words() {
      return String.valueOf(getMessage());
    }

    static Refusal absent() {
      return new Refusal(InputOutcome.ABSENT, MissingReason.ABSENT, "does not exist");
    }
  }

  /**
   * A folder on disk.
   *
   * @param folder its real path
   */
  record Disk(Path folder) implements FileSource {

    @Override
    public byte[] read(String path, int mostBytes) throws Refusal {
      Optional<Path> inside = locate(path);
      if (inside.isEmpty()) {
        throw unlocated(path);
      }
      Path file = inside.get();
      if (Files.notExists(file)) {
        throw Refusal.absent();
      }
      if (!Files.exists(file)) {
        // Nobody may even look at it.
        throw new Refusal(InputOutcome.UNREADABLE, MissingReason.UNREADABLE, "cannot be read");
      }
      if (!Files.isRegularFile(file)) {
        throw new Refusal(InputOutcome.UNREADABLE, MissingReason.UNREADABLE, "is not a file");
      }
      try (InputStream stream = Files.newInputStream(file)) {
        return stream.readNBytes(mostBytes);
      } catch (IOException e) {
        // The message of the exception would name a path of this machine.
        throw new Refusal(InputOutcome.UNREADABLE, MissingReason.UNREADABLE, "cannot be read");
      }
    }

    private Refusal unlocated(String path) {
      LinkTrail.End end;
      try {
        end = LinkTrail.of(folder, Path.of(path));
      } catch (InvalidPathException e) {
        end = LinkTrail.End.OUTSIDE;
      }
      return switch (end) {
        case OUTSIDE ->
            new Refusal(InputOutcome.OUTSIDE, MissingReason.OUTSIDE, "leads out of the home");
        case ABSENT -> Refusal.absent();
        case NOWHERE ->
            new Refusal(InputOutcome.ABSENT, MissingReason.ABSENT, "is a link that leads nowhere");
        case LOCKED ->
            new Refusal(
                InputOutcome.UNREADABLE,
                MissingReason.UNREADABLE,
                "lies in a folder that the audit may not look into");
      };
    }

    @Override
    public Optional<Path> locate(String path) {
      try {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
          return Optional.empty();
        }
        // A link on the way counts also when nothing is behind it.
        Path there = file;
        while (!there.equals(folder) && Files.notExists(there, LinkOption.NOFOLLOW_LINKS)) {
          there = there.resolveSibling("").normalize();
        }
        Path real = there.toRealPath();
        if (!real.startsWith(folder)) {
          return Optional.empty();
        }
        return Optional.of(there.equals(file) ? real : file);
      } catch (InvalidPathException | IOException e) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<Path> root() {
      return Optional.of(folder);
    }
  }

  /** Files in memory by path. */
  record Memory(Map<String, byte[]> files) implements FileSource {

    public Memory {
      files = Map.copyOf(files);
    }

    @Override
    public byte[] read(String path, int mostBytes) throws Refusal {
      byte[] bytes = files.get(path);
      if (bytes == null) {
        throw Refusal.absent();
      }
      return Arrays.copyOf(bytes, Math.min(bytes.length, mostBytes));
    }

    @Override
    public Optional<Path> locate(String path) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> root() {
      return Optional.empty();
    }
  }
}
