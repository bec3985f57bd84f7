package io.isaudit.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.json.SnapshotJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a fleet of snapshots out of the sample deployments, each different by its seed, one in a
 * hundred broken. By hand, for figures: {@code java -cp audit-report/target/is-audit.jar
 * audit-report/src/test/java/io/isaudit/fleet/FleetMaker.java samples FOLDER 10000}
 */
final class FleetMaker {

  static final Instant COLLECTED = Instant.parse("2026-06-01T00:00:00Z");

  private static final Pattern FLAG = Pattern.compile("\"value\": (true|false)");
  private static final String[] GROUPS = {"prod", "staging", "test"};

  private final List<String> bases = new ArrayList<>();

  FleetMaker(Path samples) throws Exception {
    IsAudit audit = IsAudit.create(Clock.fixed(COLLECTED, ZoneOffset.UTC));
    for (String sample : List.of("stock", "hardened", "broken")) {
      Map<String, Path> home = Map.of("node1", samples.resolve(sample));
      bases.add(
          new String(
              SnapshotJson.write(audit.collect(home, CollectOptions.standard().fromCopy())),
              UTF_8));
    }
  }

  public static void main(String[] arguments) throws Exception {
    new FleetMaker(Path.of(arguments[0]))
        .make(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }

  void make(Path folder, int number) throws Exception {
    for (int i = 0; i < number; i++) {
      Path file = folder.resolve(GROUPS[i % 3]).resolve("is-" + i).resolve("snapshot.json");
      Files.createDirectories(file.getParent());
      byte[] json = snapshot(i).getBytes(UTF_8);
      Files.write(file, i % 100 == 99 ? broken(json, i / 100 % 3) : json);
    }
  }

  /** Flips some switches; staging and test resemble each other more than production. */
  String snapshot(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String base = bases.get(random.nextInt(8) < 6 ? seed % 3 == 0 ? 1 : 0 : 2);
    Matcher flag = FLAG.matcher(base);
    StringBuilder out = new StringBuilder(base.length());
    while (flag.find()) {
      boolean was = flag.group(1).equals("true");
      flag.appendReplacement(out, "\"value\": " + (random.nextInt(100) < 4 ? !was : was));
    }
    String version = random.nextInt(4) == 0 ? "\"7.0.0\"" : "\"7.1.0\"";
    return flag.appendTail(out).toString().replace("\"7.1.0\"", version);
  }

  private static byte[] broken(byte[] json, int kind) {
    return switch (kind) {
      case 0 -> Arrays.copyOf(json, json.length / 2);
      case 1 ->
          new String(json, UTF_8)
              .replaceFirst("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"9.0\"")
              .getBytes(UTF_8);
      default -> new byte[] {(byte) 0xff, 0, 1, 2, 3};
    };
  }
}
