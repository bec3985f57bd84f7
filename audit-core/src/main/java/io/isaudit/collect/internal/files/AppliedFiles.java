package io.isaudit.collect.internal.files;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.AppliedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compares the files of a home with the digests that the product keeps of them: of deployment.toml,
 * of its templates and of what it rendered. A server that was never started has none.
 */
final class AppliedFiles {

  private static final String FOLDER = "repository/resources/conf/.metadata/";
  private static final List<String> LISTS =
      List.of("metadata_config.properties", "metadata_template.properties");
  private static final int MOST_BYTES_OF_LIST = 1024 * 1024;
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int MOST_FILES = 2_000;
  private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

  /** The product lists files of its configuration; anything else is none of our business. */
  private static final String LISTED = "repository/";

  private AppliedFiles() {}

  static Evidence<Map<String, AppliedFile>> of(HomeFolder home) {
    Map<String, AppliedFile> files = new TreeMap<>();
    for (String list : LISTS) {
      Evidence<byte[]> bytes = home.read(FOLDER + list, "properties", MOST_BYTES_OF_LIST);
      if (bytes instanceof Evidence.Missing<byte[]> missing) {
        return list.equals(LISTS.get(0))
            ? missing.as()
            : Evidence.missing(MissingReason.UNREADABLE, missing.explanation());
      }
      Properties digests = new Properties();
      try {
        digests.load(new ByteArrayInputStream(bytes.found().orElseThrow()));
      } catch (IOException | IllegalArgumentException e) {
        return Evidence.missing(MissingReason.UNPARSABLE, FOLDER + list + " is no properties file");
      }
      if (files.size() + digests.size() > MOST_FILES) {
        return Evidence.missing(MissingReason.TOO_LARGE, FOLDER + list + " lists too many files");
      }
      for (String name : digests.stringPropertyNames()) {
        String path = name.replace('\\', '/');
        if (path.startsWith(LISTED) && !path.contains("..")) {
          files.put(path, compare(home, path, digests.getProperty(name)));
        }
      }
    }
    return Evidence.collected(files, FOLDER, home.now());
  }

  private static AppliedFile compare(HomeFolder home, String path, String digest) {
    String stored = digest.strip().toLowerCase(Locale.ROOT);
    return home.read(path, "digest", MOST_BYTES)
        .fold(
            found ->
                !MD5.matcher(stored).matches()
                    ? AppliedFile.UNREADABLE
                    : md5(found.value()).equals(stored) ? AppliedFile.SAME : AppliedFile.CHANGED,
            missing ->
                missing.reason() == MissingReason.ABSENT
                    ? AppliedFile.GONE
                    : AppliedFile.UNREADABLE);
  }

  /** The product's own choice; it only has to tell a changed file from an unchanged one. */
  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
