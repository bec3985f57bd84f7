package com.example.benchmarks;

import io.isaudit.json.SnapshotJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/**
 * Makes fleets to measure, of which no two deployments are alike: {@code snapshots NUMBER FOLDER},
 * of which each hundredth is broken, or {@code pkcs12|jks NUMBER FOLDER}, homes with stores of
 * their own.
 */
public final class Fleets {

  private static final int EACH_BROKEN = 100;
  private static final int EACH_HARDENED = 3;

  private Fleets() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    int number = Integer.parseInt(args[1]);
    Path folder = Files.createDirectories(Path.of(args[2]));
    if (args[0].equals("snapshots")) {
      snapshots(number, folder);
    } else {
      for (int i = 0; i < number; i++) {
        Homes.copy(folder.resolve(name(i)), args[0].equals("jks"), host(i));
      }
    }
  }

  private static void snapshots(int number, Path folder) throws IOException {
    List<String> samples =
        List.of(json(Homes.withPkcs12()), json(Homes.withPkcs12().resolveSibling("hardened")));
    for (int i = 0; i < number; i++) {
      String json = samples.get(i % EACH_HARDENED == 0 ? 1 : 0);
      byte[] bytes = json.replace("localhost", host(i)).getBytes(StandardCharsets.UTF_8);
      // One of a hundred is cut off, as a full disk leaves it.
      boolean broken = i % EACH_BROKEN == EACH_BROKEN - 1;
      Files.write(
          folder.resolve(name(i) + ".json"),
          broken ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
    }
  }

  private static String json(Path home) {
    return new String(
        SnapshotJson.write(Homes.collect(Homes.audit(), home)), StandardCharsets.UTF_8);
  }

  private static String name(int i) {
    return "deployment-" + (100_000 + i);
  }

  private static String host(int i) {
    return "is-" + (100_000 + i) + ".example.com";
  }
}
