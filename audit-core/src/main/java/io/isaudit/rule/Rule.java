package io.isaudit.rule;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.evidence.Sorted;
import io.isaudit.rule.Target.TargetKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One requirement on a deployment: data about it and its check. Written as a sentence with {@link
 * io.isaudit.rule.lang.Sentences#rule}; its prose is a Markdown page of the same name.
 *
 * @param kind how it is decided
 * @param version raised whenever a verdict can change, so that waivers of an older one show
 * @param formerIds ids it had before, resolved in waivers, baselines and diffs
 * @param needs evidence without which the check cannot run: then the outcome is UNKNOWN
 * @param uses evidence that only sharpens the verdict
 * @param guideHeadings headings of the vendor's guide that it covers
 * @param sentence what it demands, in words derived from the check; the question of an attested
 *     rule
 * @param caps the caps that a failure of it may set
 */
public record Rule(
    RuleId id,
    RuleKind kind,
    int version,
    List<RuleId> formerIds,
    Severity severity,
    TargetKind targetKind,
    Set<EvidenceKind> needs,
    Set<EvidenceKind> uses,
    List<DeclarationKey> declarations,
    List<Parameter<?>> parameters,
    Applicability applicability,
    List<String> guideHeadings,
    String sentence,
    Check check,
    Set<Cap> caps) {

  public Rule {
    formerIds = List.copyOf(formerIds);
    needs = kinds(needs);
    uses = kinds(uses);
    declarations = List.copyOf(declarations);
    parameters = List.copyOf(parameters);
    guideHeadings = List.copyOf(guideHeadings);
    caps = Sorted.set(caps);
  }

  /** How a rule is decided. */
  public enum RuleKind {
    /** By evidence. */
    AUTOMATED,
    /** By a person's answer, unless evidence contradicts. */
    ATTESTED,
    /** Not at all: it states what is there. */
    INFORMATIONAL
  }

  /** In their natural order too; each evidence that a check looks at is looked up here. */
  private static Set<EvidenceKind> kinds(Set<EvidenceKind> kinds) {
    Set<EvidenceKind> copy = EnumSet.noneOf(EvidenceKind.class);
    copy.addAll(kinds);
    return Collections.unmodifiableSet(copy);
  }

  public boolean isAttested() {
    return kind == RuleKind.ATTESTED;
  }

  /** The parameter values in effect with their units, by name. */
  public Map<String, String> describe(ParameterValues values) {
    return values.describe(parameters);
  }
}
