package io.isaudit.collect.internal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Follows a path that cannot be resolved, link by link, to tell why. Nothing on it is opened. */
final class LinkTrail {

  private static final int MOST_LINKS = 40;

  private final Path home;
  private final Deque<Path> ahead = new ArrayDeque<>();
  private Path at;
  private int links;

  private LinkTrail(Path home, Path path) {
    this.home = home;
    this.at = home;
    push(path);
  }

  /** Where a path ends. */
  enum End {
    OUTSIDE,
    /** There is no such file. */
    ABSENT,
    /** The same, behind a link. */
    NOWHERE,
    /** A folder on the way may not be looked into. */
    LOCKED
  }

  /**
   * @param home its real path
   * @param path relative to it
   */
  static End of(Path home, Path path) {
    return new LinkTrail(home, path).follow();
  }

  private End follow() {
    while (!ahead.isEmpty()) {
      Path next = at.resolve(ahead.pop()).normalize();
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(next, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
          links++;
          if (links > MOST_LINKS) {
            return end(next, End.NOWHERE);
          }
          push(Files.readSymbolicLink(next));
        } else if (!attributes.isDirectory() && !ahead.isEmpty()) {
          return end(next, links == 0 ? End.ABSENT : End.NOWHERE);
        } else {
          at = next;
        }
      } catch (NoSuchFileException e) {
        return end(next, links == 0 ? End.ABSENT : End.NOWHERE);
      } catch (IOException e) {
        return end(next, End.LOCKED);
      }
    }
    return end(at, End.LOCKED);
  }

  /** What lies ahead of a place that is not there can lead out of the home as well. */
  private End end(Path place, End inside) {
    Path rest = place;
    for (Path name : ahead) {
      rest = rest.resolve(name);
    }
    return rest.normalize().startsWith(home) && place.startsWith(home) ? inside : End.OUTSIDE;
  }

  private void push(Path path) {
    Path root = path.getRoot();
    if (root != null) {
      at = root;
    }
    List<Path> names = new ArrayList<>();
    path.forEach(names::add);
    for (int i = names.size() - 1; i >= 0; i--) {
      ahead.push(names.get(i));
    }
  }
}
