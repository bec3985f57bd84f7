package com.example.benchmarks;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** What is measured: the stock sample, as a 7.1.0 with PKCS12 stores and as a 5.11.0 with JKS. */
final class Homes {

  private static final char[] PASSWORD = "wso2carbon".toCharArray();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-15T00:00:00Z"), ZoneOffset.UTC);

  private Homes() {}

  static IsAudit audit() {
    return IsAudit.create(CLOCK);
  }

  static Path withPkcs12() {
    return Path.of(System.getProperty("audit.home", "../stock"));
  }

  static Snapshot collect(IsAudit audit, Path home) {
    try {
      return audit.collect(Map.of("node1", home), CollectOptions.standard());
    } catch (NotAHomeException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A copy in which version and stores are those of a server of 5.11.0. */
  static Path withJks() throws IOException, GeneralSecurityException {
    Path home = Files.createTempDirectory("benchmark");
    copy(home, true, "localhost");
    return home;
  }

  /**
   * A copy whose stores are encrypted anew, so that no other home has the same.
   *
   * @param jks whether version and stores are those of a server of 5.11.0
   */
  static void copy(Path home, boolean jks, String host)
      throws IOException, GeneralSecurityException {
    Path from = withPkcs12();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = home.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (file.toString().endsWith(".p12")) {
          Path store = jks ? Path.of(target.toString().replaceFirst("p12$", "jks")) : target;
          convert(file, store, jks ? "JKS" : "PKCS12");
        } else {
          Files.copy(file, target);
        }
      }
    }
    Path toml = home.resolve("repository/conf/deployment.toml");
    replace(toml, "localhost", host);
    if (jks) {
      replace(home.resolve("bin/version.txt"), "7.1.0", "5.11.0");
      replace(toml, ".p12\"", ".jks\"");
      replace(toml, "\"PKCS12\"", "\"JKS\"");
    }
  }

  static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void replace(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private static void convert(Path from, Path to, String type)
      throws IOException, GeneralSecurityException {
    KeyStore old = KeyStore.getInstance(from.toFile(), PASSWORD);
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, PASSWORD);
    for (String alias : Collections.list(old.aliases())) {
      if (old.isKeyEntry(alias)) {
        store.setKeyEntry(
            alias, old.getKey(alias, PASSWORD), PASSWORD, old.getCertificateChain(alias));
      } else {
        store.setCertificateEntry(alias, old.getCertificate(alias));
      }
    }
    try (OutputStream out = Files.newOutputStream(to)) {
      store.store(out, PASSWORD);
    }
  }
}
