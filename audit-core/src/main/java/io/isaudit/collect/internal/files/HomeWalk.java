package io.isaudit.collect.internal.files;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.WritableByOthers;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One walk over the whole home, which asks the file system once for each entry: nearly all of its
 * time is spent there, so a second thread shares the work while other collectors run. Links are
 * never followed. What is found is sorted, so it does not depend on who came first.
 */
final class HomeWalk {

  private static final int STICKY = 01000;
  private static final long PAUSE_NANOS = 20_000;

  private final Set<String> compared;
  private final boolean modes;
  private final Class<? extends BasicFileAttributes> view;
  private final boolean unix;
  private final int mostEntries;
  private final Queue<Folder> pending = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger entries = new AtomicInteger();
  private final Map<String, Candidates> candidates = new HashMap<>();
  private final OpenPaths openPaths = new OpenPaths();
  private Optional<Thread> helper = Optional.empty();
  private volatile boolean stopped;

  /**
   * @param compared the folders whose files are wanted by name; without modes only these are walked
   */
  HomeWalk(Path root, List<String> compared, boolean modes, int mostEntries) {
    this.compared = Set.copyOf(compared);
    this.modes = modes;
    this.view = modes ? PosixFileAttributes.class : BasicFileAttributes.class;
    this.unix = root.getFileSystem().supportedFileAttributeViews().contains("unix");
    this.mostEntries = mostEntries;
    compared.forEach(folder -> candidates.put(folder, new Candidates()));
    for (String start : modes ? List.of("") : compared) {
      Path folder = root.resolve(start);
      if (!Mounts.isBehindLink(root, start)
          && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        enqueue(new Folder(folder, start, Optional.of(start).filter(this.compared::contains)));
      }
    }
  }

  /**
   * A folder to list.
   *
   * @param in the compared folder that it is or lies in
   */
  private record Folder(Path path, String relative, Optional<String> in) {

    String child(String name) {
      return relative.isEmpty() ? name : relative + "/" + name;
    }
  }

  /** Starts a second thread on the walk. */
  HomeWalk inBackground() {
    Thread second = new Thread(this::work, "home-walk");
    second.setDaemon(true);
    second.start();
    helper = Optional.of(second);
    return this;
  }

  /** Gives the walk up, unless it is over, and returns when its second thread has ended. */
  void stop() {
    stopped = true;
    boolean interrupted = false;
    while (helper.filter(Thread::isAlive).isPresent()) {
      try {
        helper.get().join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the walk, with the caller's help. */
  HomeWalk finish() {
    work();
    return this;
  }

  Candidates candidates(String folder) {
    return candidates.getOrDefault(folder, new Candidates());
  }

  Evidence<WritableByOthers> writableByOthers(Instant now) {
    if (isTooLarge()) {
      String words = "the home holds more than " + mostEntries + " files";
      return Evidence.missing(MissingReason.TOO_LARGE, words);
    }
    return Evidence.collected(openPaths.result(), "the file system", now);
  }

  /** Then the walk ended early, and what it found depends on the order of the file system. */
  boolean isTooLarge() {
    return entries.get() > mostEntries;
  }

  private void work() {
    while (open.get() > 0 && !stopped) {
      Folder next = pending.poll();
      if (next == null) {
        // The other thread is about to add folders, or the walk is over.
        LockSupport.parkNanos(PAUSE_NANOS);
        continue;
      }
      try {
        list(next);
      } finally {
        open.decrementAndGet();
      }
    }
  }

  private void enqueue(Folder folder) {
    open.incrementAndGet();
    pending.add(folder);
  }

  private void list(Folder folder) {
    Map<String, Path> subfolders = new TreeMap<>();
    Set<String> archives = new HashSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
      for (Path child : stream) {
        if (entries.incrementAndGet() > mostEntries || stopped) {
          return;
        }
        Path last = child.getFileName();
        String name = last == null ? "" : last.toString();
        if (isArchive(folder, name)) {
          archives.add(name);
        }
        if (isFolder(folder, child, name)) {
          subfolders.put(name, child);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      unreadable(folder);
    }
    subfolders.forEach(
        (name, path) -> {
          String relative = folder.child(name);
          Optional<String> in =
              archives.contains(name + Candidates.ARCHIVE)
                  ? Optional.empty()
                  : folder.in().or(() -> Optional.of(relative).filter(compared::contains));
          if (modes || in.isPresent()) {
            enqueue(new Folder(path, relative, in));
          }
        });
  }

  private static boolean isArchive(Folder folder, String name) {
    return folder.relative().equals(Candidates.WEB_APPLICATIONS)
        && name.endsWith(Candidates.ARCHIVE);
  }

  private boolean isFolder(Folder folder, Path child, String name) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(child, view, LinkOption.NOFOLLOW_LINKS);
      if (attributes instanceof PosixFileAttributes posix && isOpen(child, posix)) {
        openPaths.add(folder.child(name));
      }
      if (!attributes.isDirectory() && folder.in().isPresent()) {
        String below = folder.child(name).substring(folder.in().get().length() + 1);
        candidates(folder.in().get()).add(below, child, attributes);
      }
      return attributes.isDirectory();
    } catch (NoSuchFileException e) {
      // It went while the server was running.
      return false;
    } catch (IOException e) {
      unreadable(folder);
      return false;
    }
  }

  private boolean isOpen(Path file, PosixFileAttributes attributes) throws IOException {
    if (attributes.isSymbolicLink()
        || !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      return false;
    }
    boolean sticky =
        attributes.isDirectory()
            && unix
            && Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS)
                instanceof Integer mode
            && (mode & STICKY) != 0;
    return !sticky;
  }

  private void unreadable(Folder folder) {
    openPaths.incomplete();
    folder.in().ifPresent(in -> candidates(in).broken());
  }
}
