package io.isaudit.collect.internal.files;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.product.UpdateLogin;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.FileSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks for secrets in files other than deployment.toml: what the server rendered, the copies it
 * keeps of that, files of passwords, and the record of the update tool. Each value is redacted at
 * once; no file is followed through a link.
 */
public final class FileSecrets {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_FILES = 2_000;
  private static final int MOST_ENTRIES = 200_000;
  private static final int DEEPEST = 8;

  /** Of all files together: each of them is searched for in names of files, and goes on record. */
  private static final int MOST_SECRETS = 10_000;

  private static final int MOST_CHARACTERS = 1024 * 1024;

  private static final List<String> FOLDERS = List.of("repository/conf", "backup/repository/conf");
  private static final List<String> PASSWORD_FILES =
      List.of("password-persist", "password-persist.txt", "password-tmp", "password-tmp.txt");
  private static final String UPDATE_RECORD = UpdateLogin.FILE;

  /** Samples of the cipher tool and patterns for masking logs: no secrets. */
  private static final Set<String> SAMPLES =
      Set.of(
          "cipher-text.properties",
          "cipher-tool.properties",
          "secret-conf.properties",
          "wso2-log-masking.properties");

  private final HomeFolder home;
  private final Redactor redactor;
  private final Map<String, Evidence<List<FileSecret>>> found = new TreeMap<>();
  private int secretsSeen;
  private long charactersSeen;

  private FileSecrets(HomeFolder home, Redactor redactor) {
    this.home = home;
    this.redactor = redactor;
  }

  /**
   * What was found by path; files that are not there are left out. What is beyond a limit is there
   * under its folder, as missing.
   */
  public static Evidence<Map<String, Evidence<List<FileSecret>>>> collect(
      HomeFolder home, Redactor redactor) {
    if (home.root().isEmpty()) {
      return Evidence.missing(MissingReason.ABSENT, "the home is no folder on disk");
    }
    FileSecrets secrets = new FileSecrets(home, redactor);
    try {
      for (String folder : FOLDERS) {
        secrets.folder(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      return Evidence.missing(MissingReason.UNREADABLE, "a folder of configuration was not listed");
    }
    PASSWORD_FILES.forEach(secrets::passwordFile);
    secrets.updateRecord();
    return Evidence.collected(secrets.found, "files of the home", home.now());
  }

  private void folder(String folder) throws IOException {
    Optional<Path> start = home.locate(folder);
    if (start.isEmpty()) {
      found.put(folder, Evidence.missing(MissingReason.OUTSIDE, folder + " leads out of the home"));
      return;
    }
    if (!Files.isDirectory(start.get())) {
      return;
    }
    List<Path> entries;
    try (Stream<Path> walk = Files.walk(start.get(), DEEPEST)) {
      entries = walk.limit(MOST_ENTRIES + 1L).toList();
    }
    if (entries.size() > MOST_ENTRIES) {
      // Which ones come first depends on the file system, so that none of them is looked into.
      tooLarge(folder, "holds more than " + MOST_ENTRIES + " files");
      return;
    }
    int files = 0;
    for (Path entry : entries.stream().sorted().toList()) {
      Path below = start.get().relativize(entry);
      String path = folder + "/" + below.toString().replace('\\', '/');
      if (Files.isDirectory(entry)) {
        unlisted(path, entry, below.getNameCount());
      } else if (Files.isRegularFile(entry) && isConfiguration(path)) {
        files++;
        if (files > MOST_FILES) {
          tooLarge(folder, "holds more than " + MOST_FILES + " files of configuration");
          return;
        }
        file(path);
      }
    }
  }

  private void unlisted(String path, Path folder, int depth) {
    if (Files.isSymbolicLink(folder)) {
      found.put(path, Evidence.missing(MissingReason.OUTSIDE, path + " is a link"));
    } else if (depth == DEEPEST) {
      tooLarge(path, "lies too deep");
    }
  }

  private void tooLarge(String path, String words) {
    found.put(path, Evidence.missing(MissingReason.TOO_LARGE, path + " " + words));
  }

  private void file(String path) {
    boolean xml = path.endsWith(".xml");
    found.put(
        path,
        home.read(path, xml ? "xml" : "properties", MOST_BYTES)
            .flatMap(bytes -> bounded(path, NamedValues.in(text(bytes), xml))));
  }

  private Evidence<List<FileSecret>> bounded(String path, List<NamedValues.Value> values) {
    long length = values.stream().mapToLong(value -> value.text().length()).sum();
    if (secretsSeen + values.size() > MOST_SECRETS || charactersSeen + length > MOST_CHARACTERS) {
      String words = path + " and the files before it hold more secrets than are compared";
      return Evidence.missing(MissingReason.TOO_LARGE, words);
    }
    secretsSeen += values.size();
    charactersSeen += length;
    return Evidence.collected(redacted(values), path, home.now());
  }

  private static boolean isConfiguration(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean read = name.endsWith(".xml") || name.endsWith(".properties");
    return read && !SAMPLES.contains(name) && !name.startsWith("log4j2");
  }

  private List<FileSecret> redacted(List<NamedValues.Value> values) {
    List<FileSecret> secrets = new ArrayList<>();
    for (NamedValues.Value value : values) {
      redactor
          .secret(value.text(), List.of())
          .asSecret()
          .ifPresent(secret -> secrets.add(new FileSecret(value.name(), secret)));
    }
    return List.copyOf(secrets);
  }

  private void passwordFile(String path) {
    add(
        path,
        home.readSecret(path, MOST_BYTES)
            .map(bytes -> new NamedValues.Value("content", text(bytes).strip()))
            .map(value -> redacted(List.of(value))));
  }

  private void updateRecord() {
    add(
        UPDATE_RECORD,
        home.read(UPDATE_RECORD, "json", MOST_BYTES)
            .flatMap(
                bytes -> {
                  try {
                    return Evidence.collected(redacted(fields(bytes)), UPDATE_RECORD, home.now());
                  } catch (IOException e) {
                    String words = UPDATE_RECORD + " is not well-formed JSON";
                    return Evidence.missing(MissingReason.UNPARSABLE, words);
                  }
                }));
  }

  private static List<NamedValues.Value> fields(byte[] bytes) throws IOException {
    return UpdateLogin.in(bytes).entrySet().stream()
        .map(field -> new NamedValues.Value(field.getKey(), field.getValue()))
        .toList();
  }

  private void add(String path, Evidence<List<FileSecret>> secrets) {
    boolean absent =
        secrets.fold(any -> false, missing -> missing.reason() == MissingReason.ABSENT);
    if (!absent) {
      found.put(path, secrets);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
