package io.isaudit.fix;

import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Comparator;
import java.util.Optional;

/**
 * A value that a finding asks for.
 *
 * @param item what the finding is about, in the words of the result
 * @param key flat key as the file may have it
 * @param value absent when the key should not be written
 * @param line where the key stands now, from 1; empty where it does not
 * @param shown the present value as the result shows it, by which it is known to be no secret
 */
public record Proposal(
    RuleId rule,
    String item,
    String key,
    SettingValue value,
    Optional<Integer> line,
    Optional<String> shown)
    implements Comparable<Proposal> {

  private static final Comparator<Proposal> ORDER =
      Comparator.comparing(Proposal::key)
          .thenComparing(Proposal::rule)
          .thenComparing(Proposal::item);

  @Override
  public int compareTo(Proposal other) {
    return ORDER.compare(this, other);
  }
}
