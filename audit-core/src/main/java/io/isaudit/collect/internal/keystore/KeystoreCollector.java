package io.isaudit.collect.internal.keystore;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.PasswordFit;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks into the stores in the home's folder of stores and into those that settings name. A named
 * store that cannot be read is there all the same, with the reason; never as an empty store.
 */
public final class KeystoreCollector {

  static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_STORES = 200;

  private final HomeFolder home;
  private final StoreReader reader;
  private final StoreCache cache;
  private final Map<String, Found> stores = new TreeMap<>();

  private KeystoreCollector(HomeFolder home, StoreReader reader, StoreCache cache) {
    this.home = home;
    this.reader = reader;
    this.cache = cache;
  }

  /** What is known of a store before it is opened. */
  private record Found(List<StoreUse> uses, Optional<MissingReason> problem) {

    Set<StoreRole> roles() {
      return uses.stream().map(StoreUse::role).collect(Collectors.toSet());
    }

    List<StorePassword> passwords() {
      return uses.stream().map(StoreUse::password).flatMap(Optional::stream).toList();
    }
  }

  /** The stores of one home that has none in common with others. */
  public static Evidence<Keystores> collect(
      HomeFolder home, List<StoreUse> uses, ShippedCertificates shipped, KnownSecrets known) {
    return collect(home, uses, shipped, known, new StoreCache());
  }

  /**
   * The stores of one home.
   *
   * @param cache of collections with the same certificates and secrets known
   */
  public static Evidence<Keystores> collect(
      HomeFolder home,
      List<StoreUse> uses,
      ShippedCertificates shipped,
      KnownSecrets known,
      StoreCache cache) {
    KeystoreCollector collector =
        new KeystoreCollector(home, new StoreReader(shipped, known), cache);
    boolean listed = collector.listFolder();
    uses.forEach(collector::add);
    if (!listed && collector.stores.isEmpty()) {
      String words = StoreLocation.FOLDER + " is not there or cannot be listed";
      return Evidence.missing(MissingReason.ABSENT, words, Place.of(StoreLocation.FOLDER));
    }
    Map<String, StoreFile> byPath = new TreeMap<>();
    collector.stores.forEach((path, found) -> byPath.put(path, collector.open(path, found)));
    uses.forEach(use -> use.password().ifPresent(StorePassword::forget));
    return Evidence.collected(new Keystores(byPath), StoreLocation.FOLDER, home.now());
  }

  private boolean listFolder() {
    Optional<Path> folder = home.locate(StoreLocation.FOLDER).filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return false;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder.get(), KeystoreCollector::isStore)) {
      NavigableSet<String> names = new TreeSet<>();
      for (Path file : files) {
        names.add(String.valueOf(file.getFileName()));
        if (names.size() > MOST_STORES) {
          // Which ones come first depends on the file system: those that come first by name stay.
          names.pollLast();
          found(StoreLocation.FOLDER + "/(more)", Optional.of(MissingReason.TOO_LARGE));
        }
      }
      names.forEach(name -> found(StoreLocation.FOLDER + "/" + name, Optional.empty()));
      return true;
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  private static boolean isStore(Path file) {
    return Keystores.isStore(String.valueOf(file.getFileName()));
  }

  private void add(StoreUse use) {
    StoreLocation location = StoreLocation.of(home.root(), use.fileName());
    found(location.path(), location.problem()).uses().add(use);
  }

  private Found found(String path, Optional<MissingReason> problem) {
    return stores.computeIfAbsent(path, first -> new Found(new ArrayList<>(), problem));
  }

  private StoreFile open(String path, Found found) {
    if (found.problem().isPresent()) {
      MissingReason reason = found.problem().get();
      Evidence<StoreContent> none = Evidence.missing(reason, path + " is " + reason.words());
      return new StoreFile(
          found.roles(), fits(path, found, password -> PasswordFit.NOT_TRIED), none);
    }
    return home.read(path, "keystore", MOST_BYTES)
        .fold(
            read -> open(path, found, read.value()),
            missing ->
                new StoreFile(
                    found.roles(),
                    fits(path, found, password -> PasswordFit.NOT_TRIED),
                    missing.as()));
  }

  private StoreFile open(String path, Found found, byte[] bytes) {
    try {
      List<StorePassword> passwords = found.passwords();
      StoreFacts facts = cache.read(reader, bytes, passwords);
      return new StoreFile(
          found.roles(),
          fits(path, found, password -> fit(facts, passwords.indexOf(password))),
          Evidence.collected(facts.content(), path, home.now()));
    } catch (Unreadable e) {
      PasswordFit fit =
          e.reason() == MissingReason.LOCKED ? PasswordFit.DOES_NOT_OPEN : PasswordFit.NOT_TRIED;
      return new StoreFile(found.roles(), fits(path, found, password -> fit), missing(path, e));
    }
  }

  private static PasswordFit fit(StoreFacts facts, int password) {
    if (!facts.tried()) {
      return PasswordFit.NOT_TRIED;
    }
    return facts.fitting().contains(password) ? PasswordFit.OPENS : PasswordFit.DOES_NOT_OPEN;
  }

  /** Of several passwords for one role the worst fit. */
  private Evidence<Map<StoreRole, PasswordFit>> fits(
      String path, Found found, Function<StorePassword, PasswordFit> judge) {
    Map<StoreRole, PasswordFit> fits = new TreeMap<>();
    for (StoreUse use : found.uses()) {
      PasswordFit fit = use.password().map(judge).orElse(PasswordFit.NOT_TRIED);
      fits.merge(use.role(), fit, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    return Evidence.collected(fits, path, home.now());
  }

  private Evidence<StoreContent> missing(String path, Unreadable why) {
    Place place = Place.of(path);
    Problem problem = new Problem(why.code(), why.words(), place);
    if (why.reason() == MissingReason.UNPARSABLE) {
      home.unparsable(path, List.of(problem));
    } else {
      home.remarks(path, List.of(problem));
    }
    return Evidence.missing(why.reason(), path + " " + why.words(), place);
  }
}
