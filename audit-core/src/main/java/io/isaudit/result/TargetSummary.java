package io.isaudit.result;

import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /**
   * One file that was looked at.
   *
   * @param sha256 lower-case hex of the whole file, by which a later look tells whether it is still
   *     the same; empty when it could not be read
   */
  public record InputSummary(
      String path, String outcome, List<String> problems, Optional<String> sha256) {

    /** A file whose content is not known. */
    public InputSummary(String path, String outcome, List<String> problems) {
      this(path, outcome, problems, Optional.empty());
    }

    public InputSummary {
      problems = List.copyOf(problems);
    }
  }
}
