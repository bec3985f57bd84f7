package io.isaudit.collect.internal.database;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a database as the collector does. */
final class Reading {

  static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private Reading() {}

  static Redactor redactor() {
    return new Redactor(AllowList.bundled(), KnownSecrets.bundled());
  }

  static Database read(String url, String user, String password) throws Exception {
    return read(url, user, password, Map.of(), List.of());
  }

  static Database read(
      String url, String user, String password, Map<String, String> scripts, List<Path> drivers)
      throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    scripts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    DatabaseReader reader =
        new DatabaseReader(Drivers.of(drivers), NOW, redactor(), Duration.ofSeconds(30));
    return reader.read(
        new DatabaseReader.Wanted(
            "identity",
            Set.of(DatabaseRole.IDENTITY),
            url,
            false,
            new DatabaseLogin(user, password),
            ShippedScripts.of(HomeFolder.inMemory(files, NOW))));
  }
}
