package io.isaudit.collect.internal.files;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Sha256;
import io.isaudit.snapshot.AppliedFile;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.WritableByOthers;
import io.isaudit.snapshot.keystore.Keystores;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lists the parts of a home that rules ask about. Contents are not read, save for digests, and no
 * symbolic link found on the way is followed: it stands in the listing, without what lies behind
 * it.
 */
public final class FilesCollector {

  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_WALKED = 200_000;
  private static final int MOST_BYTES_HASHED = 1024 * 1024;
  private static final String USER_STORES = "repository/deployment/server/userstores";

  private static final String CONFIGURATION = "repository/conf";
  private static final int CONFIGURATION_DEPTH = 6;

  /** The folders of which only the entries are listed; the empty path is the home itself. */
  private static final List<String> FLAT =
      List.of(
          "",
          "bin",
          "repository/components/dropins",
          "repository/components/lib",
          "repository/components/patches",
          "repository/database",
          USER_STORES,
          "repository/deployment/server/webapps",
          "repository/logs",
          Keystores.FOLDER,
          "updates",
          "updates/logs");

  private final HomeFolder home;
  private final Path root;
  private final boolean copied;
  private final HomeWalk walk;
  private final FileAttributes attributes;
  private final int mostEntries;
  private final Map<String, FileFact> found = new HashMap<>();
  private boolean complete = true;

  private FilesCollector(
      HomeFolder home, Path root, boolean copied, int mostEntries, HomeWalk walk) {
    this.home = home;
    this.root = root;
    this.copied = copied;
    this.attributes = new FileAttributes(root, home.now(), copied);
    this.mostEntries = mostEntries;
    this.walk = walk;
  }

  /** Files that are being looked at already, while other collectors run. */
  public static final class Begun implements AutoCloseable {

    private final Optional<FilesCollector> files;

    private Begun(Optional<FilesCollector> files) {
      this.files = files;
    }

    /** What there is; to be called once. */
    public Evidence<HomeFiles> finish() {
      return files
          .map(FilesCollector::finish)
          .orElseGet(() -> Evidence.missing(MissingReason.ABSENT, "the home is no folder on disk"));
    }

    /** Leaves no thread behind, whether they were finished or not. */
    @Override
    public void close() {
      files.ifPresent(begun -> begun.walk.stop());
    }
  }

  /**
   * Begins to walk over the home.
   *
   * @param copied whether the home is a copy, so that modes and owners say nothing
   */
  public static Begun begin(HomeFolder home, boolean copied) {
    return begin(home, copied, MOST_ENTRIES, MOST_WALKED);
  }

  static Begun begin(HomeFolder home, boolean copied, int mostEntries, int mostWalked) {
    Optional<Path> root = home.root();
    if (root.isEmpty()) {
      return new Begun(Optional.empty());
    }
    boolean modes = !copied && FileAttributes.hasModes(root.get());
    HomeWalk walk = new HomeWalk(root.get(), FolderDigests.FOLDERS, modes, mostWalked);
    walk.inBackground();
    return new Begun(Optional.of(new FilesCollector(home, root.get(), copied, mostEntries, walk)));
  }

  private Evidence<HomeFiles> finish() {
    FLAT.forEach(folder -> listFolder(folder, 1));
    listFolder(CONFIGURATION, CONFIGURATION_DEPTH);
    Evidence<Map<String, AppliedFile>> applied = AppliedFiles.of(home);
    walk.finish();
    HomeFiles files =
        new HomeFiles(
            found,
            complete,
            applied,
            Evidence.notAsked(),
            writableByOthers(),
            seen(FolderDigests.of(root, walk, home.now())),
            seen(Mounts.of(root, FolderDigests.FOLDERS, copied, home.now())));
    return Evidence.collected(files, "the home directory", home.now());
  }

  private Evidence<WritableByOthers> writableByOthers() {
    if (copied || !FileAttributes.hasModes(root)) {
      return Evidence.missing(copied ? MissingReason.COPIED : MissingReason.UNSUPPORTED, "");
    }
    return walk.writableByOthers(home.now());
  }

  private <T> Evidence<T> seen(T value) {
    return Evidence.collected(value, "the home directory", home.now());
  }

  private void listFolder(String path, int depth) {
    boolean link = addLinks(path);
    Optional<Path> inside = home.locate(path);
    if (inside.isEmpty()) {
      complete &= link;
      return;
    }
    if (!path.isEmpty() && Files.exists(inside.get())) {
      add(path, root.resolve(path));
    }
    if (Files.isDirectory(inside.get())) {
      list(path, inside.get(), depth);
    }
  }

  /** Lists the links that a path leads over, so that it is known why nothing was found there. */
  private boolean addLinks(String path) {
    boolean link = false;
    for (String part : HomeFiles.leadingTo(path)) {
      if (Files.isSymbolicLink(root.resolve(part))) {
        link = true;
        complete &= add(part, root.resolve(part));
      }
    }
    return link;
  }

  private void list(String path, Path folder, int depth) {
    for (Map.Entry<String, Path> child : children(folder).entrySet()) {
      String childPath = path.isEmpty() ? child.getKey() : path + "/" + child.getKey();
      if (!add(childPath, child.getValue())) {
        return;
      }
      if (path.startsWith(CONFIGURATION)) {
        descend(childPath, child.getValue(), depth - 1);
      }
    }
  }

  private void descend(String path, Path child, int depth) {
    if (attributes.isFolder(child)) {
      if (depth > 0) {
        list(path, child, depth);
      } else {
        complete = false;
      }
    }
  }

  private NavigableMap<String, Path> children(Path folder) {
    NavigableMap<String, Path> children = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        Path name = child.getFileName();
        children.put(name == null ? "" : name.toString(), child);
        if (children.size() > mostEntries) {
          // Which ones come first depends on the file system: those that come first by name stay.
          complete = false;
          children.pollLastEntry();
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      complete = false;
    }
    return children;
  }

  private boolean add(String path, Path file) {
    if (found.size() >= mostEntries && !found.containsKey(path)) {
      complete = false;
      return false;
    }
    FileFact fact = attributes.of(file);
    boolean hashed =
        path.startsWith(USER_STORES + "/") && path.endsWith(".xml") && fact.type() == FileType.FILE;
    found.put(path, hashed ? withDigest(path, fact) : fact);
    return true;
  }

  private FileFact withDigest(String path, FileFact fact) {
    Optional<String> digest = home.read(path, "xml", MOST_BYTES_HASHED).map(Sha256::hex).found();
    return new FileFact(fact.type(), fact.size(), fact.mode(), fact.owner(), digest);
  }
}
