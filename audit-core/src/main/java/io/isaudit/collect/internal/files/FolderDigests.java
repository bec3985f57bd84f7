package io.isaudit.collect.internal.files;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Sha256;
import io.isaudit.snapshot.FolderContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the digests of the folders that nodes have in common. Their files do not go on record one
 * by one as inputs: the digests themselves are the record.
 */
final class FolderDigests {

  static final List<String> FOLDERS =
      List.of(
          "repository/components/dropins",
          "repository/components/lib",
          "repository/components/patches",
          "repository/deployment/server/bpel",
          "repository/deployment/server/humantasks",
          "repository/deployment/server/userstores",
          Candidates.WEB_APPLICATIONS,
          "repository/tenants");

  private static final long MOST_BYTES = 512L * 1024 * 1024;
  private static final int BUFFER = 64 * 1024;

  private final Path root;
  private final Instant now;
  private final long mostBytes;
  private final byte[] buffer = new byte[BUFFER];
  private long left;

  private FolderDigests(Path root, Instant now, long mostBytes) {
    this.root = root;
    this.now = now;
    this.mostBytes = mostBytes;
  }

  static Map<String, Evidence<FolderContent>> of(Path root, HomeWalk walk, Instant now) {
    return of(root, walk, now, MOST_BYTES);
  }

  static Map<String, Evidence<FolderContent>> of(
      Path root, HomeWalk walk, Instant now, long mostBytes) {
    FolderDigests digests = new FolderDigests(root, now, mostBytes);
    Map<String, Evidence<FolderContent>> contents = new TreeMap<>();
    FOLDERS.forEach(folder -> contents.put(folder, digests.content(folder, walk)));
    return contents;
  }

  private Evidence<FolderContent> content(String folder, HomeWalk walk) {
    if (Mounts.isBehindLink(root, folder)) {
      String words = folder + " lies behind a symbolic link, which is not followed";
      return Evidence.missing(MissingReason.OUTSIDE, words);
    }
    Path path = root.resolve(folder);
    if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Evidence.missing(MissingReason.ABSENT, folder + " does not exist");
    }
    Candidates files = walk.candidates(folder);
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || !files.isReadable()) {
      return Evidence.missing(MissingReason.UNREADABLE, folder + " cannot be listed");
    }
    if (walk.isTooLarge()) {
      return tooLarge("the home holds too many files to look for those of " + folder);
    }
    if (files.isTooMany()) {
      return tooLarge(folder + " holds more than " + Candidates.MOST_FILES + " files");
    }
    if (files.bytes() > mostBytes) {
      return tooLarge(folder + " holds more than " + mostBytes + " bytes");
    }
    return digests(folder, files);
  }

  private Evidence<FolderContent> digests(String folder, Candidates files) {
    Map<String, String> digests = new TreeMap<>();
    Map<String, MissingReason> unread = files.unread();
    left = mostBytes;
    for (Map.Entry<String, Path> file : files.files().entrySet()) {
      try {
        digests.put(file.getKey(), digest(file.getValue()));
      } catch (IOException e) {
        unread.put(file.getKey(), MissingReason.UNREADABLE);
      }
    }
    return left < 0
        ? tooLarge(folder + " grew beyond " + mostBytes + " bytes while it was read")
        : Evidence.collected(new FolderContent(digests, unread), folder, now);
  }

  /** A link that has taken the place of the file since the walk is refused. */
  private String digest(Path file) throws IOException {
    MessageDigest sha256 = Sha256.digest();
    try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      int read = stream.read(buffer);
      while (read >= 0 && left >= 0) {
        sha256.update(buffer, 0, read);
        left -= read;
        read = stream.read(buffer);
      }
    }
    return Sha256.hex(sha256);
  }

  private static <T> Evidence<T> tooLarge(String words) {
    return Evidence.missing(MissingReason.TOO_LARGE, words);
  }
}
