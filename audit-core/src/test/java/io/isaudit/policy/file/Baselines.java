package io.isaudit.policy.file;

import io.isaudit.json.BaselineJson;
import io.isaudit.policy.Baseline;
import io.isaudit.result.Fingerprint;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Baselines of one finding. */
final class Baselines {

  private Baselines() {}

  static Baseline of(Rule rule, String node, String item) {
    Target target = new Target(TargetKind.NODE, node);
    return new Baseline(
        Map.of(
            Fingerprint.of(rule.id(), target, item),
            new Baseline.Entry(rule.id(), rule.version(), target, item)),
        Optional.of(LocalDate.parse("2026-01-01")));
  }

  static void write(Path file, Baseline baseline) {
    try {
      Files.write(file, BaselineJson.write(baseline));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
