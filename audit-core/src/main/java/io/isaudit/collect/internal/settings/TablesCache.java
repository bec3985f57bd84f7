package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.Sha256;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.InstalledFacts;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ProductFacts;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the tables by which a node resolves its settings: its own, which are of exactly its update
 * level, else the bundled ones of its version. Own tables that cannot be read leave none: the
 * product would not use the bundled ones either. Tables that several nodes share are read once;
 * several threads may ask.
 */
public final class TablesCache {

  private static final int MOST_TABLES = 16;
  private static final int MOST_BYTES = 4 << 20;
  private static final String DEFAULTS = InstalledFacts.FOLDER + "/default.json";
  private static final String INFERENCES = InstalledFacts.FOLDER + "/infer.json";

  /** In the order in which {@link InstalledFacts} takes them. */
  private static final List<String> FILES =
      List.of(
          DEFAULTS,
          INFERENCES,
          InstalledFacts.FOLDER + "/key-mappings.json",
          InstalledFacts.FOLDER + "/unit-resolve.json");

  private final AllowList allowList;
  private final KnownSecrets knownSecrets;
  private final Map<Name, VersionTables> known = new LinkedHashMap<>(16, 0.75f, true);

  public TablesCache(AllowList allowList, KnownSecrets knownSecrets) {
    this.allowList = allowList;
    this.knownSecrets = knownSecrets;
  }

  /**
   * @param contents digests of the files of an installation; none for bundled tables
   */
  private record Name(Optional<ProductVersion> version, List<String> contents) {}

  VersionTables of(HomeFolder home, Optional<ProductVersion> version) {
    boolean installed = home.locate(DEFAULTS).filter(Files::exists).isPresent();
    return installed ? installed(home, version) : bundled(version);
  }

  private VersionTables bundled(Optional<ProductVersion> version) {
    Name name = new Name(version, List.of());
    return remembered(name)
        .orElseGet(
            () ->
                version
                    .flatMap(ProductFacts::of)
                    .map(facts -> remember(name, facts))
                    .orElseGet(VersionTables::none));
  }

  private VersionTables installed(HomeFolder home, Optional<ProductVersion> version) {
    // All of them are read, so that each that cannot be is told.
    List<byte[]> files =
        FILES.stream()
            .flatMap(file -> home.read(file, "json", MOST_BYTES).found().stream())
            .toList();
    if (files.size() < FILES.size()) {
      return VersionTables.none();
    }
    Name name = new Name(version, files.stream().map(Sha256::hex).toList());
    Optional<VersionTables> before = remembered(name);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      ProductFacts facts =
          InstalledFacts.read(version, files.get(0), files.get(1), files.get(2), files.get(3));
      Optional<String> problem = Inferrer.problemWith(facts.inferences());
      return problem.isPresent()
          ? refused(home, INFERENCES, "inference", "holds " + problem.get())
          : remember(name, facts);
    } catch (IOException e) {
      // Its message may quote the file.
      String message = "one of the tables of this installation is not JSON of the expected shape";
      return refused(home, DEFAULTS, "json", message);
    }
  }

  private static VersionTables refused(HomeFolder home, String file, String code, String message) {
    home.unparsable(file, List.of(new Problem(code, message, Place.of(file))));
    return VersionTables.none();
  }

  private synchronized Optional<VersionTables> remembered(Name name) {
    return Optional.ofNullable(known.get(name));
  }

  /** Threads that come together each read the tables, rather than wait for one another. */
  private VersionTables remember(Name name, ProductFacts facts) {
    Redactor alone = new Redactor(allowList, knownSecrets);
    VersionTables tables = VersionTables.of(name.version(), facts, alone);
    synchronized (this) {
      known.put(name, tables);
      if (known.size() > MOST_TABLES) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return tables;
  }
}
