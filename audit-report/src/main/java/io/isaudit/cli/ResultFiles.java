package io.isaudit.cli;

import io.isaudit.json.ResultJson;
import io.isaudit.result.AuditResult;
import io.isaudit.result.diff.NamedResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads results that earlier runs wrote: two files, or those of a folder. */
final class ResultFiles {

  private static final int MOST_FILES = 400;

  /** Other files of this program that people keep beside results. */
  private static final Set<String> OTHERS = Set.of("snapshot.json", "diff.json");

  /** The results with their names, oldest first. */
  List<NamedResult> read(List<Path> given) throws Stop {
    if (given.size() == 1) {
      return folder(given.get(0));
    }
    Path old = given.get(0);
    Path now = given.get(1);
    int parts = 1;
    while (parts < 3 && end(old, parts).equals(end(now, parts))) {
      parts++;
    }
    boolean told = !end(old, parts).equals(end(now, parts));
    return List.of(
        new NamedResult(told ? end(old, parts) : "before", result(old)),
        new NamedResult(told ? end(now, parts) : "after", result(now)));
  }

  /** The last parts of a path: the whole path would say where on this machine the files lie. */
  private static String end(Path file, int parts) {
    int count = file.getNameCount();
    return count == 0
        ? file.toString()
        : file.subpath(Math.max(0, count - parts), count).toString().replace('\\', '/');
  }

  static AuditResult result(Path file) throws Stop {
    return InputFile.read(file, ResultJson::read);
  }

  private static List<NamedResult> folder(Path folder) throws Stop {
    if (!Files.isDirectory(folder)) {
      throw new Stop(Exit.UNUSABLE, "give two results, or a folder of results");
    }
    List<Path> files = files(folder);
    if (files.size() < 2 || files.size() > MOST_FILES) {
      throw new Stop(
          Exit.UNUSABLE,
          folder + " holds " + files.size() + " results; a trend takes 2 to " + MOST_FILES);
    }
    List<NamedResult> results = new ArrayList<>();
    for (Path file : files) {
      results.add(new NamedResult(end(file, folder.relativize(file).getNameCount()), result(file)));
    }
    results.sort(
        Comparator.comparing((NamedResult each) -> each.result().clock())
            .thenComparing(NamedResult::name));
    return results;
  }

  private static List<Path> files(Path folder) throws Stop {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> Files.isDirectory(entry) ? entry.resolve("result.json") : entry)
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .filter(file -> !OTHERS.contains(file.getFileName().toString()))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, folder + " cannot be read", e);
    }
  }
}
