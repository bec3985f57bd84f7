package io.isaudit.result;

import java.util.List;

/**
 * Whether the gate was passed.
 *
 * @param condition the gate in words
 * @param failures one sentence for each part that failed; empty when passed
 */
public record GateResult(boolean passed, String condition, List<String> failures) {

  public GateResult {
    failures = List.copyOf(failures);
  }
}
