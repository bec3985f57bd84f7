package io.isaudit.cli;

import io.isaudit.json.FleetJson;
import io.isaudit.json.ResultJson;
import io.isaudit.result.AuditResult;
import io.isaudit.result.fleet.FleetPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private static final InputFile INPUT = new InputFile("--history");
  private static final String NAME = "result.json";
  private static final String FLEET = "fleet.json";
  private static final long LONGEST_FLEET = 256L << 20;

  @Option(
      names = "--history",
      paramLabel = "FILE|DIR",
      description = {
        "An earlier result.json, or a folder of such, also in folders below it; the HTML report",
        "then shows score, grade and open findings over time. May be given several times.",
        "With --fleet: an earlier fleet.json."
      })
  List<Path> history = List.of();

  private final List<AuditResult> results = new ArrayList<>();
  private boolean read;

  /** The results, in any order; a file that cannot be read is named. */
  List<AuditResult> results() throws Stop {
    if (!read) {
      for (Path path : history) {
        for (Path file : Files.isDirectory(path) ? files(path, NAME) : List.of(path)) {
          results.add(INPUT.read(file, InputFile.LARGEST, ResultJson::read));
        }
      }
      read = true;
    }
    return List.copyOf(results);
  }

  /** What a trend needs of earlier results of a fleet. */
  List<FleetPoint> fleets() throws Stop {
    List<FleetPoint> points = new ArrayList<>();
    for (Path path : history) {
      for (Path file : Files.isDirectory(path) ? files(path, FLEET) : List.of(path)) {
        points.add(INPUT.read(file, LONGEST_FLEET, FleetJson::readPoint));
      }
    }
    return points;
  }

  private static List<Path> files(Path folder, String name) throws Stop {
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      files =
          below
              .filter(file -> String.valueOf(file.getFileName()).endsWith(name))
              .filter(Files::isRegularFile)
              .limit(MOST_FILES + 1L)
              .sorted()
              .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new Stop(Exit.UNUSABLE, "--history: " + folder + " cannot be read", e);
    }
    if (files.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--history: there is no " + name + " in " + folder);
    }
    if (files.size() > MOST_FILES) {
      throw new Stop(
          Exit.UNUSABLE, "--history: " + folder + " holds more than " + MOST_FILES + " results");
    }
    return files;
  }
}
