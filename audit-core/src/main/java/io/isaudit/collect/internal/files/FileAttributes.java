package io.isaudit.collect.internal.files;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileFact.FileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Type, size, mode and owner of one file. Of a link the type is its own; its own mode says nothing,
 * so mode and owner are those of what it leads to, unless that lies outside the home.
 */
final class FileAttributes {

  private final Path root;
  private final Instant now;
  private final boolean copied;
  private final boolean posix;

  /**
   * @param root the real path of the home
   */
  FileAttributes(Path root, Instant now, boolean copied) {
    this.root = root;
    this.now = now;
    this.copied = copied;
    this.posix = hasModes(root);
  }

  /** Whether files there have POSIX permissions. */
  static boolean hasModes(Path root) {
    return root.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  FileFact of(Path file) {
    try {
      if (copied || !posix) {
        MissingReason reason = copied ? MissingReason.COPIED : MissingReason.UNSUPPORTED;
        BasicFileAttributes basic =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return fact(basic, Evidence.missing(reason, ""), Evidence.missing(reason, ""));
      }
      PosixFileAttributes all =
          Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (all.isSymbolicLink()) {
        return behind(file);
      }
      return fact(all, seen(bits(all.permissions())), seen(all.owner().getName()));
    } catch (IOException e) {
      return new FileFact(
          FileType.OTHER,
          0,
          Evidence.missing(MissingReason.UNREADABLE, ""),
          Evidence.missing(MissingReason.UNREADABLE, ""),
          Optional.empty());
    }
  }

  private FileFact behind(Path link) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(root)) {
        return link(missing(MissingReason.OUTSIDE, "it is a link out of the home"));
      }
      PosixFileAttributes all = Files.readAttributes(target, PosixFileAttributes.class);
      return new FileFact(
          FileType.LINK,
          0,
          seen(bits(all.permissions())),
          seen(all.owner().getName()),
          Optional.empty());
    } catch (NoSuchFileException e) {
      return link(missing(MissingReason.ABSENT, "it is a link that leads nowhere"));
    } catch (IOException e) {
      return link(missing(MissingReason.UNREADABLE, "it is a link that can't be followed"));
    }
  }

  private static FileFact link(Missing<Object> why) {
    return new FileFact(FileType.LINK, 0, why.as(), why.as(), Optional.empty());
  }

  private static Missing<Object> missing(MissingReason reason, String words) {
    return new Missing<>(reason, words, Optional.empty());
  }

  boolean isFolder(Path file) {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  private <T> Evidence<T> seen(T value) {
    return Evidence.collected(value, "the file system", now);
  }

  private static FileFact fact(
      BasicFileAttributes basic, Evidence<Integer> mode, Evidence<String> owner) {
    FileType type = FileType.OTHER;
    if (basic.isSymbolicLink()) {
      type = FileType.LINK;
    } else if (basic.isDirectory()) {
      type = FileType.DIRECTORY;
    } else if (basic.isRegularFile()) {
      type = FileType.FILE;
    }
    long size = type == FileType.FILE ? basic.size() : 0;
    return new FileFact(type, size, mode, owner, Optional.empty());
  }

  private static int bits(Set<PosixFilePermission> permissions) {
    int bits = 0;
    // The constants stand in the order of the bits, the owner's read bit first.
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      bits = bits << 1 | (permissions.contains(permission) ? 1 : 0);
    }
    return bits;
  }
}
