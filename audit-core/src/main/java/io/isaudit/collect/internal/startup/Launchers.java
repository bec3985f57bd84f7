package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.startup.Launcher;
import io.isaudit.snapshot.startup.Launcher.LauncherKind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads the files beside the start-up script that start the server. Units of systemd count where
 * the home holds them; those of the machine are outside it and not looked at.
 */
final class Launchers {

  static final String WRAPPER = "bin/yajsw/wrapper.conf";

  private static final List<String> UNIT_FOLDERS = List.of("", "bin", "repository");
  private static final String UNIT = ".service";
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_UNITS = 20;
  private static final int MOST_ENTRIES = 20_000;

  private final HomeFolder home;
  private final Redactor redactor;

  private Launchers(HomeFolder home, Redactor redactor) {
    this.home = home;
    this.redactor = redactor;
  }

  static Evidence<List<Launcher>> collect(HomeFolder home, Redactor redactor) {
    if (home.root().isEmpty()) {
      return Evidence.missing(MissingReason.ABSENT, "no home directory is given");
    }
    return new Launchers(home, redactor).all();
  }

  private Evidence<List<Launcher>> all() {
    NavigableSet<String> units = new TreeSet<>();
    for (String folder : UNIT_FOLDERS) {
      Optional<String> problem = addUnits(folder, units);
      if (problem.isPresent()) {
        return Evidence.missing(MissingReason.UNREADABLE, problem.get());
      }
    }
    List<Launcher> launchers = new ArrayList<>();
    launcher(WRAPPER, LauncherKind.WRAPPER).ifPresent(launchers::add);
    units.forEach(unit -> launcher(unit, LauncherKind.UNIT).ifPresent(launchers::add));
    return Evidence.collected(launchers, "the home directory", home.now());
  }

  /** Adds the units in a folder; what keeps them from being known, if anything. */
  private Optional<String> addUnits(String path, NavigableSet<String> units) {
    String shown = path.isEmpty() ? "the home" : path;
    Optional<Path> folder = home.locate(path);
    if (folder.isEmpty()) {
      return Optional.of(shown + " leads out of the home");
    }
    if (!Files.isDirectory(folder.get())) {
      return Optional.empty();
    }
    int entries = 0;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.get())) {
      for (Path child : stream) {
        String name = child.getFileName() == null ? "" : child.getFileName().toString();
        if (name.endsWith(UNIT) && !Files.isDirectory(child)) {
          units.add(path.isEmpty() ? name : path + "/" + name);
        }
        if (++entries > MOST_ENTRIES || units.size() > MOST_UNITS) {
          return Optional.of(shown + " holds more files or units than are looked at");
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.of(shown + " cannot be listed");
    }
    return Optional.empty();
  }

  private Optional<Launcher> launcher(String path, LauncherKind kind) {
    Evidence<byte[]> bytes =
        home.read(path, kind == LauncherKind.UNIT ? "unit" : "conf", MOST_BYTES);
    if (bytes instanceof Missing<byte[]> missing) {
      return missing.reason() == MissingReason.ABSENT
          ? Optional.empty()
          : Optional.of(new Launcher(path, kind, List.of(), List.of(Place.of(path))));
    }
    return bytes.found().map(found -> read(ScriptText.of(path, found), kind));
  }

  private Launcher read(ScriptText file, LauncherKind kind) {
    LauncherReader reader =
        switch (kind) {
          case WRAPPER -> new WrapperConf(file, redactor);
          case UNIT -> new UnitFile(file, redactor);
        };
    reader.read();
    NavigableSet<Integer> gaps = new TreeSet<>(reader.gaps());
    gaps.addAll(reader.options().gaps());
    return new Launcher(
        file.file(), kind, reader.options().options(), StartupCollector.places(file, gaps));
  }
}
