package io.isaudit.policy.file;

import io.isaudit.evidence.Place;
import io.isaudit.json.BaselineJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.policy.Baseline;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Baselines as they come to be: frozen once, and from then on only smaller. Nothing here writes a
 * file; an audit never changes one.
 */
public final class BaselineFile {

  private BaselineFile() {}

  /**
   * All findings of a result that are open, but for those that the baseline in use lets through.
   */
  public static Baseline freeze(AuditResult result) {
    Map<String, Baseline.Entry> entries = new HashMap<>();
    for (RuleResult entry : result.results()) {
      entry.items().stream()
          .filter(BaselineFile::isOpen)
          .forEach(
              item ->
                  entries.put(
                      item.fingerprint(),
                      new Baseline.Entry(
                          entry.rule(), entry.ruleVersion(), entry.target(), item.item())));
    }
    return new Baseline(entries, Optional.of(LocalDate.ofInstant(result.clock(), ZoneOffset.UTC)));
  }

  private static boolean isOpen(ItemResult item) {
    boolean settled =
        item.disposition() != Disposition.NONE && item.disposition() != Disposition.WAIVER_EXPIRED;
    return item.outcome() == Outcome.FAIL && !settled;
  }

  /**
   * A baseline without what is gone.
   *
   * @param result of an audit with this baseline in its policy
   */
  public static Baseline shrink(Baseline baseline, AuditResult result) {
    Set<String> gone = result.policy().baseline().map(report -> report.gone()).orElse(Set.of());
    Map<String, Baseline.Entry> left = new HashMap<>(baseline.entries());
    left.keySet().removeAll(gone);
    return new Baseline(left, baseline.taken());
  }

  static Baseline read(Path file, String name, Place named, Reading reading) {
    Optional<byte[]> bytes = SourceFile.json(file, named, reading);
    if (bytes.isEmpty()) {
      return Baseline.none();
    }
    try {
      return BaselineJson.read(bytes.get());
    } catch (UnreadableJson e) {
      // The place says where; the message begins with it as well.
      String words = e.line() > 0 ? withoutPlace(e) : String.valueOf(e.getMessage());
      reading.report(new Place(name, e.line(), e.column()), words);
      return Baseline.none();
    }
  }

  private static String withoutPlace(UnreadableJson problem) {
    String message = String.valueOf(problem.getMessage());
    return message.substring(message.indexOf(": ") + 2);
  }
}
