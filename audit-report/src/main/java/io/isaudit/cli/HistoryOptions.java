package io.isaudit.cli;

import io.isaudit.json.ResultJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Earlier results of the same deployment, which reports compare the present one with. */
final class HistoryOptions {

  private static final int DEPTH = 3;
  private static final int MOST_FILES = 500;
  private static final long LONGEST = 64L << 20;
  private static final String NAME = "result.json";

  @Option(
      names = "--history",
      paramLabel = "FILE|DIR",
      description = {
        "An earlier result.json, or a folder of such, also in folders below it; the HTML report",
        "then shows score, grade and open findings over time. May be given several times."
      })
  List<Path> history = List.of();

  private final List<AuditResult> results = new ArrayList<>();
  private boolean read;

  /** The results, in any order; a file that cannot be read is named. */
  List<AuditResult> results() throws Stop {
    if (!read) {
      for (Path path : history) {
        for (Path file : Files.isDirectory(path) ? files(path) : List.of(path)) {
          results.add(result(file));
        }
      }
      read = true;
    }
    return List.copyOf(results);
  }

  private static List<Path> files(Path folder) throws Stop {
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      files =
          below
              .filter(file -> file.getFileName().toString().endsWith(NAME))
              .filter(Files::isRegularFile)
              .limit(MOST_FILES + 1L)
              .sorted()
              .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new Stop(Exit.UNUSABLE, "--history: " + folder + " cannot be read", e);
    }
    if (files.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--history: there is no " + NAME + " in " + folder);
    }
    if (files.size() > MOST_FILES) {
      throw new Stop(
          Exit.UNUSABLE, "--history: " + folder + " holds more than " + MOST_FILES + " results");
    }
    return files;
  }

  private static AuditResult result(Path file) throws Stop {
    try {
      if (Files.size(file) > LONGEST) {
        throw new Stop(Exit.MALFORMED, "--history: " + file + " is too long for a result");
      }
      return ResultJson.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, "--history: " + file + " cannot be read", e);
    } catch (UnreadableJson e) {
      throw new Stop(Exit.MALFORMED, "--history: " + file + ": " + e.getMessage(), e);
    }
  }
}
