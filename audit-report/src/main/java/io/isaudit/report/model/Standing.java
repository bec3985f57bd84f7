package io.isaudit.report.model;

import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.Comparator;

/**
 * What an entry or an item amounts to for other programs: outcome and disposition in one word, and
 * how each format says it. The only place that translates; a format adds nothing of its own. A
 * failure that somebody settled stays a failure in every format but JUnit XML, which has no word
 * for it, and there it is skipped with the decision as its message.
 */
public enum Standing {
  PASS(Xccdf.PASS, SarifKind.PASS, Oscal.SATISFIED, Hdf.PASSED, JUnit.SUCCESS),
  FAIL(Xccdf.FAIL, SarifKind.FAIL, Oscal.NOT_SATISFIED, Hdf.FAILED, JUnit.FAILURE),
  ERROR(Xccdf.ERROR, SarifKind.OPEN, Oscal.UNDETERMINED, Hdf.ERROR, JUnit.ERROR),
  UNKNOWN(Xccdf.UNKNOWN, SarifKind.OPEN, Oscal.UNDETERMINED, Hdf.SKIPPED, JUnit.ERROR_AT_GATE),
  NOT_APPLICABLE(
      Xccdf.NOTAPPLICABLE,
      SarifKind.NOT_APPLICABLE,
      Oscal.OBSERVATION,
      Hdf.NOT_APPLICABLE,
      JUnit.SKIPPED),
  MANUAL(Xccdf.NOTCHECKED, SarifKind.REVIEW, Oscal.OBSERVATION, Hdf.SKIPPED, JUnit.SKIPPED),
  INFORMATIONAL(
      Xccdf.INFORMATIONAL,
      SarifKind.INFORMATIONAL,
      Oscal.OBSERVATION,
      Hdf.NOT_APPLICABLE,
      JUnit.SUCCESS),
  NOT_SELECTED(Xccdf.NOTSELECTED, SarifKind.OMITTED, Oscal.OMITTED, Hdf.OMITTED, JUnit.OMITTED),

  /** Answered by a person: met. */
  ATTESTED_MET(Xccdf.PASS, SarifKind.PASS, Oscal.SATISFIED, Hdf.PASSED, JUnit.SUCCESS),
  /** Answered by a person: not met. */
  ATTESTED_NOT_MET(Xccdf.FAIL, SarifKind.FAIL, Oscal.NOT_SATISFIED, Hdf.FAILED, JUnit.FAILURE),

  WAIVED(Xccdf.FAIL, SarifKind.FAIL, Oscal.RISK_ACCEPTED, Hdf.FAILED, JUnit.SKIPPED),
  /** A failure that counts again. */
  WAIVER_EXPIRED(Xccdf.FAIL, SarifKind.FAIL, Oscal.NOT_SATISFIED, Hdf.FAILED, JUnit.FAILURE),
  FALSE_POSITIVE(Xccdf.FAIL, SarifKind.FAIL, Oscal.RISK_ACCEPTED, Hdf.FAILED, JUnit.SKIPPED),
  BASELINED(Xccdf.FAIL, SarifKind.FAIL, Oscal.NOT_SATISFIED, Hdf.FAILED, JUnit.SKIPPED);

  /** The result words of XCCDF 1.2, table 26. An answer has the word of what it decided. */
  public enum Xccdf {
    PASS,
    FAIL,
    ERROR,
    UNKNOWN,
    NOTAPPLICABLE,
    NOTCHECKED,
    NOTSELECTED,
    INFORMATIONAL
  }

  /** {@code kind} of SARIF 2.1.0, 3.27.9; {@code level} is none unless it is {@code FAIL}. */
  public enum SarifKind {
    PASS("pass"),
    FAIL("fail"),
    OPEN("open"),
    REVIEW("review"),
    INFORMATIONAL("informational"),
    NOT_APPLICABLE("notApplicable"),
    /** No result: it is listed in the properties of the run. */
    OMITTED("");

    private final String word;

    SarifKind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** What OSCAL assessment results hold: a finding with a state and a reason, or less. */
  public enum Oscal {
    /** Finding, satisfied, reason pass. */
    SATISFIED,
    /** Finding, not-satisfied, reason fail, with an open risk. */
    NOT_SATISFIED,
    /** Finding, not-satisfied, reason fail, with a risk whose deviation is approved. */
    RISK_ACCEPTED,
    /** Finding, not-satisfied, reason other. */
    UNDETERMINED,
    /** An observation only: OSCAL has no word for it. */
    OBSERVATION,
    OMITTED
  }

  /**
   * Statuses of HDF exec-json 1.0; what does not apply is skipped with impact 0. A waiver changes
   * no status: readers would take the control for not applicable.
   */
  public enum Hdf {
    PASSED,
    FAILED,
    ERROR,
    SKIPPED,
    NOT_APPLICABLE,
    OMITTED
  }

  /** What a test case of JUnit XML holds. */
  public enum JUnit {
    SUCCESS,
    FAILURE,
    ERROR,
    SKIPPED,
    /** An error when the gate stops at it, otherwise skipped. */
    ERROR_AT_GATE,
    OMITTED
  }

  private final Xccdf xccdf;
  private final SarifKind sarif;
  private final Oscal oscal;
  private final Hdf hdf;
  private final JUnit junit;

  Standing(Xccdf xccdf, SarifKind sarif, Oscal oscal, Hdf hdf, JUnit junit) {
    this.xccdf = xccdf;
    this.sarif = sarif;
    this.oscal = oscal;
    this.hdf = hdf;
    this.junit = junit;
  }

  public static Standing of(RuleResult entry) {
    return of(entry.effectiveOutcome(), entry.disposition());
  }

  /** An item by itself; of an attested entry it does not know the answer. */
  public static Standing of(ItemResult item) {
    return of(item.outcome(), item.disposition());
  }

  /** An item keeps its raw outcome; a question among them stands as the entry was answered. */
  public static Standing of(RuleResult entry, ItemResult item) {
    boolean answered =
        entry.disposition() == Disposition.ATTESTED && item.outcome() == Outcome.MANUAL;
    return answered ? of(entry) : of(item);
  }

  /**
   * What an entry amounts to for a reader that has to be stopped by whatever is left: a settled
   * failure counts as what could not be decided behind it, if anything.
   */
  public static Standing accepting(RuleResult entry) {
    Outcome accepted = entry.acceptedOutcome();
    boolean undecided = accepted == Outcome.ERROR || accepted == Outcome.UNKNOWN;
    return undecided ? of(accepted, Disposition.NONE) : of(entry);
  }

  /** An outcome that nobody decided about. */
  public static Standing of(Outcome outcome) {
    return of(outcome, Disposition.NONE);
  }

  /**
   * What a rule amounts to: its worst target, and among those that failed one that nobody settled.
   */
  public static Standing of(RuleEntry rule) {
    return rule.targets().stream()
        .filter(target -> target.effectiveOutcome() == rule.outcome())
        .min(Comparator.comparing(target -> !target.isOpen()))
        .map(Standing::of)
        .orElseThrow();
  }

  private static Standing of(Outcome effective, Disposition disposition) {
    return switch (effective) {
      case PASS -> disposition == Disposition.ATTESTED ? ATTESTED_MET : PASS;
      case FAIL ->
          switch (disposition) {
            case NONE -> FAIL;
            case ATTESTED -> ATTESTED_NOT_MET;
            case WAIVED -> WAIVED;
            case WAIVER_EXPIRED -> WAIVER_EXPIRED;
            case FALSE_POSITIVE -> FALSE_POSITIVE;
            case BASELINED -> BASELINED;
          };
      case ERROR -> ERROR;
      case UNKNOWN -> UNKNOWN;
      case MANUAL -> MANUAL;
      case INFORMATIONAL -> INFORMATIONAL;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case NOT_SELECTED -> NOT_SELECTED;
    };
  }

  public Xccdf xccdf() {
    return xccdf;
  }

  public SarifKind sarif() {
    return sarif;
  }

  public Oscal oscal() {
    return oscal;
  }

  public Hdf hdf() {
    return hdf;
  }

  public JUnit junit() {
    return junit;
  }
}
