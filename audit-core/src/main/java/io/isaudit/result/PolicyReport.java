package io.isaudit.result;

import io.isaudit.evidence.Sorted;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people decided about an audit, and what became of it: stated in every report, so that
 * nothing is settled out of sight.
 *
 * @param profile name of the profile
 * @param deviations each thing in which the evaluation departs from the shipped rules, in words
 * @param waivers in the order of the policy
 * @param baseline empty when there is none
 * @param attestations in the order of the policy
 */
public record PolicyReport(
    String profile,
    List<String> deviations,
    List<WaiverReport> waivers,
    Optional<BaselineReport> baseline,
    List<AttestationReport> attestations) {

  public PolicyReport {
    deviations = List.copyOf(deviations);
    waivers = List.copyOf(waivers);
    attestations = List.copyOf(attestations);
  }

  /**
   * One waiver.
   *
   * @param target in words, {@code all} when it covers all of them
   * @param item {@code all} when it covers all items of the target
   * @param settles fingerprints of the findings that it settles
   */
  public record WaiverReport(
      RuleId rule,
      String target,
      String item,
      WaiverKind kind,
      String reason,
      String owner,
      Optional<String> approver,
      Optional<String> ticket,
      LocalDate expires,
      Set<WaiverState> states,
      Set<String> settles) {

    public WaiverReport {
      states = Sorted.set(states);
      settles = Sorted.set(settles);
    }
  }

  /**
   * The baseline.
   *
   * @param taken empty when its file does not say
   * @param ageDays full days since then at the evaluation clock
   * @param size findings in it
   * @param open of these, how many still fail
   * @param gone fingerprints of those that were judged and fail no longer: they can be taken out
   * @param stale how many were found by another version of their rule
   */
  public record BaselineReport(
      Optional<LocalDate> taken,
      Optional<Integer> ageDays,
      int size,
      int open,
      Set<String> gone,
      int stale) {

    public BaselineReport {
      gone = Sorted.set(gone);
    }
  }

  /** One answer, and whether it counts. */
  public record AttestationReport(
      RuleId rule,
      boolean met,
      String statement,
      String evidence,
      String by,
      LocalDate on,
      LocalDate validUntil,
      AnswerState state) {}

  /** What has become of an answer. */
  public enum AnswerState {
    COUNTS("counts"),
    EXPIRED("is no longer valid"),
    /** Evidence of the deployment says otherwise, and wins. */
    CONTRADICTED("is contradicted by evidence"),
    NOT_NEEDED("was not asked for in this run"),
    NO_SUCH_QUESTION("there is no such question");

    private final String words;

    AnswerState(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
