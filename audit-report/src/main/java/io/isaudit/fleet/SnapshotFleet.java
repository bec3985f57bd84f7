package io.isaudit.fleet;

import io.isaudit.evidence.Sha256;
import io.isaudit.fleet.FleetSource.Opened;
import io.isaudit.json.SnapshotJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A fleet of snapshots that were collected before: the files {@code *.json} below a folder. */
public final class SnapshotFleet {

  /** A snapshot is a few hundred kilobytes. */
  static final int LARGEST = 64 << 20;

  private static final String ENDING = ".json";
  private static final String NAME = "/snapshot";

  private SnapshotFleet() {}

  /**
   * The snapshots by path.
   *
   * @param output a folder that is left out, because results of earlier runs lie there
   * @throws IOException when the folder cannot be listed
   */
  public static List<FleetSource> below(Path folder, Path output) throws IOException {
    return FleetTree.list(folder, output, new Kind(), SnapshotFile::new);
  }

  private static final class Kind implements FleetTree.Kind {

    @Override
    public boolean isFile(Path file) {
      return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    @Override
    public boolean isFolder(Path folder) {
      return false;
    }

    @Override
    public String shortened(String path) {
      String name =
          path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
      return name.endsWith(NAME) ? name.substring(0, name.length() - NAME.length()) : name;
    }
  }

  private record SnapshotFile(String id, Path file) implements FleetSource {

    @Override
    public long size() {
      try {
        return Files.size(file);
      } catch (IOException e) {
        return 0;
      }
    }

    @Override
    public Opened open() throws IOException, Unusable {
      byte[] json = bytes();
      return new Opened(Optional.of(Sha256.hex(json)), () -> SnapshotJson.read(json));
    }

    private byte[] bytes() throws IOException, Unusable {
      try (InputStream in = Files.newInputStream(file)) {
        // A file may grow after its size was asked for.
        byte[] json = in.readNBytes(LARGEST + 1);
        if (json.length > LARGEST) {
          throw new Unusable("is larger than 64 MiB");
        }
        return json;
      } catch (UncheckedIOException e) {
        throw new IOException(e);
      }
    }
  }
}
