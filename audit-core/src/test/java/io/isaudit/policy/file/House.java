package io.isaudit.policy.file;

import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.policy.Policy;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A house with a few rules, and the policies of its people. The clock is 2026-01-31. */
final class House {

  static final Rule EXPIRY =
      rule("keystores/expiry", Severity.HIGH)
          .version(2)
          .formerly("keystores/certificate-expiry")
          .parameters(
              new Parameter.Count("warnDays", 30, "days", 1, 365),
              new Parameter.Flag("trusted", false),
              new Parameter.Words("ignored", List.of()),
              new Parameter.Choice("unit", "day", List.of("day", "week")))
          .checkedBy(
              "certificates hold on",
              subject ->
                  List.of(
                      Verdict.fail("wso2carbon in primary", "expired"),
                      Verdict.fail("internal in primary", "expired")));
  static final Rule HEADER =
      rule("web/server-header", Severity.MEDIUM)
          .checkedBy("the header is hidden", subject -> List.of(Verdict.fail("Server", "shown")));
  static final Rule CORS =
      rule("web/cors-any-origin", Severity.HIGH)
          .checkedBy("origins are listed", subject -> List.of(Verdict.pass("cors", "listed")));
  static final Rule BACKUP =
      rule("maintenance/database-backup", Severity.CRITICAL)
          .on(TargetKind.DEPLOYMENT)
          .attested("Is every schema backed up?");

  static final List<Rule> RULES = List.of(EXPIRY, HEADER, CORS, BACKUP);
  static final Snapshot DEPLOYMENT =
      Bench.snapshot(Bench.node("node1", Map.of()), Bench.node("node2", Map.of()));

  private House() {}

  static PolicyFile reader() {
    return PolicyFile.about(RULES);
  }

  static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A policy as one of these people wrote it. */
  static Path copy(Path folder, String name) {
    try (InputStream policy = House.class.getResourceAsStream(name)) {
      return write(folder, name, new String(policy.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Policy usable(PolicyReading reading) {
    if (reading instanceof PolicyReading.Refused refused) {
      throw new AssertionError(refused.problems().toString());
    }
    return ((PolicyReading.Usable) reading).policy();
  }

  static List<String> problems(PolicyReading reading) {
    return reading instanceof PolicyReading.Refused refused
        ? refused.problems().stream().map(PolicyProblem::toString).toList()
        : List.of();
  }
}
