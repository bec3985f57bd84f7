package io.isaudit.result;

import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.List;

/**
 * What a target is, for the head of a report.
 *
 * @param description product and version, DBMS, or URL
 * @param inputs the files it was judged by, with what became of them
 */
public record TargetSummary(
    Target target, String description, Instant collectedAt, List<InputSummary> inputs) {

  public TargetSummary {
    inputs = List.copyOf(inputs);
  }

  /** One file that was looked at. */
  public record InputSummary(String path, String outcome, List<String> problems) {

    public InputSummary {
      problems = List.copyOf(problems);
    }
  }
}
