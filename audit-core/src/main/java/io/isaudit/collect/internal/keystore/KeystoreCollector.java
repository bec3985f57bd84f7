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
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks into the stores in the home's folder of stores and into those that settings name. A named
 * store that cannot be read is there all the same, with the reason; never as an empty store.
 */
public final class KeystoreCollector {

  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_STORES = 200;
  private static final Set<String> ENDINGS = Set.of("jks", "p12", "pfx", "bcfks");

  private final HomeFolder home;
  private final StoreReader reader;
  private final Map<String, Found> stores = new TreeMap<>();

  private KeystoreCollector(HomeFolder home, StoreReader reader) {
    this.home = home;
    this.reader = reader;
  }

  /** What is known of a store before it is opened. */
  private record Found(
      Set<StoreRole> roles, List<StorePassword> passwords, Optional<MissingReason> problem) {}

  public static Evidence<Keystores> collect(
      HomeFolder home, List<StoreUse> uses, ShippedCertificates shipped, KnownSecrets known) {
    KeystoreCollector collector = new KeystoreCollector(home, new StoreReader(shipped, known));
    boolean listed = collector.listFolder();
    uses.forEach(collector::add);
    if (!listed && collector.stores.isEmpty()) {
      String words = StoreLocation.FOLDER + " is not there or cannot be listed";
      return Evidence.missing(MissingReason.ABSENT, words, Place.of(StoreLocation.FOLDER));
    }
    Map<String, StoreFile> byPath = new TreeMap<>();
    collector.stores.forEach((path, found) -> byPath.put(path, collector.open(path, found)));
    return Evidence.collected(new Keystores(byPath), StoreLocation.FOLDER, home.now());
  }

  private boolean listFolder() {
    Optional<Path> folder = home.locate(StoreLocation.FOLDER).filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get())) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ENDINGS.contains(ending) && stores.size() < MOST_STORES) {
          found(StoreLocation.FOLDER + "/" + name, Optional.empty());
        }
      }
      return true;
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  private void add(StoreUse use) {
    StoreLocation location = StoreLocation.of(home.root(), use.fileName());
    Found found = found(location.path(), location.problem());
    found.roles().add(use.role());
    use.password().ifPresent(found.passwords()::add);
  }

  private Found found(String path, Optional<MissingReason> problem) {
    return stores.computeIfAbsent(
        path, first -> new Found(EnumSet.noneOf(StoreRole.class), new ArrayList<>(), problem));
  }

  private StoreFile open(String path, Found found) {
    if (found.problem().isPresent()) {
      MissingReason reason = found.problem().get();
      return new StoreFile(found.roles(), Evidence.missing(reason, path + " is " + reason.words()));
    }
    Evidence<StoreContent> content =
        home.read(path, "keystore", MOST_BYTES)
            .flatMap(bytes -> content(path, bytes, found.passwords()));
    return new StoreFile(found.roles(), content);
  }

  private Evidence<StoreContent> content(String path, byte[] bytes, List<StorePassword> passwords) {
    try {
      return Evidence.collected(reader.read(bytes, passwords), path, home.now());
    } catch (Unreadable e) {
      Place place = Place.of(path);
      Problem problem = new Problem(e.code(), e.words(), place);
      if (e.reason() == MissingReason.UNPARSABLE) {
        home.unparsable(path, List.of(problem));
      } else {
        home.remarks(path, List.of(problem));
      }
      return Evidence.missing(e.reason(), path + " " + e.words(), place);
    }
  }
}
