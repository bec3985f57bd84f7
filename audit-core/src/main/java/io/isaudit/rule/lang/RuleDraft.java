package io.isaudit.rule.lang;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.declaration.Environment;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.rule.Applicability;
import io.isaudit.rule.Applicability.Precondition;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Rule.RuleKind;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.ProductVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule that is being written. It ends with {@code should}, {@link #checkedBy}, {@link #attested}
 * or {@link #informs}; a draft is used once.
 */
public final class RuleDraft {

  private final RuleId id;
  private final Severity severity;
  private final List<RuleId> formerIds = new ArrayList<>();
  private final Set<EvidenceKind> needs = EnumSet.noneOf(EvidenceKind.class);
  private final Set<EvidenceKind> uses = EnumSet.noneOf(EvidenceKind.class);
  private final List<DeclarationKey> declarations = new ArrayList<>();
  private final List<Parameter<?>> parameters = new ArrayList<>();
  private final List<String> guideHeadings = new ArrayList<>();
  private final Set<Environment> environments = EnumSet.noneOf(Environment.class);
  private final List<Precondition> preconditions = new ArrayList<>();
  private final Set<Cap> caps = EnumSet.noneOf(Cap.class);
  private int version = 1;
  private TargetKind targetKind = TargetKind.NODE;
  private Optional<ProductVersion> since = Optional.empty();
  private Optional<ProductVersion> before = Optional.empty();

  RuleDraft(RuleId id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** Raised whenever a verdict can change; 1 when not given. */
  public RuleDraft version(int number) {
    version = number;
    return this;
  }

  public RuleDraft formerly(String... ids) {
    Arrays.stream(ids).map(RuleId::of).forEach(formerIds::add);
    return this;
  }

  /** The first product version it holds for. */
  public RuleDraft since(String productVersion) {
    since = Optional.of(ProductVersion.of(productVersion));
    return this;
  }

  /** The first product version it no longer holds for. */
  public RuleDraft before(String productVersion) {
    before = Optional.of(ProductVersion.of(productVersion));
    return this;
  }

  /** The environments it holds in; all when not given. */
  public RuleDraft in(Environment... where) {
    environments.addAll(Arrays.asList(where));
    return this;
  }

  /** Headings of the vendor's guide that it covers, as they stand there. */
  public RuleDraft guide(String... headings) {
    guideHeadings.addAll(Arrays.asList(headings));
    return this;
  }

  public RuleDraft on(TargetKind kind) {
    targetKind = kind;
    return this;
  }

  public RuleDraft needs(EvidenceKind... kinds) {
    needs.addAll(Arrays.asList(kinds));
    return this;
  }

  public RuleDraft uses(EvidenceKind... kinds) {
    uses.addAll(Arrays.asList(kinds));
    return this;
  }

  public RuleDraft declarations(DeclarationKey... keys) {
    declarations.addAll(Arrays.asList(keys));
    return this;
  }

  public RuleDraft parameters(Parameter<?>... all) {
    parameters.addAll(Arrays.asList(all));
    return this;
  }

  /** A condition of the deployment without which the rule is not applicable. */
  public RuleDraft when(Precondition precondition) {
    preconditions.add(precondition);
    return this;
  }

  /** Caps that a failure may set. */
  public RuleDraft caps(Cap... all) {
    caps.addAll(Arrays.asList(all));
    return this;
  }

  /** Speaks of one setting, by its effective value. */
  public SettingClause setting(String key) {
    return setting(SettingKey.key(key));
  }

  public SettingClause setting(SettingKey key) {
    needs.add(EvidenceKind.SETTINGS);
    return new SettingClause(this, List.of(key));
  }

  /** Speaks of several settings, of each by its effective value. */
  public SettingClause settings(String... keys) {
    needs.add(EvidenceKind.SETTINGS);
    return new SettingClause(this, Arrays.stream(keys).map(SettingKey::key).toList());
  }

  /** Speaks of several settings, each by its effective value; each has to be as demanded. */
  public Rule demands(SettingDemand... demands) {
    needs.add(EvidenceKind.SETTINGS);
    List<SettingDemand> all = List.of(demands);
    String sentence =
        all.stream().map(SettingDemand::sentence).collect(Collectors.joining(" and "));
    return finish(RuleKind.AUTOMATED, sentence, new SettingDemands(all));
  }

  /** Speaks of each of several things of the target. */
  public <T> EachClause<T> each(Items<T> items) {
    return new EachClause<>(this, items);
  }

  /**
   * A rule with logic of its own.
   *
   * @param sentence what it demands, as a full sentence without a full stop
   */
  public Rule checkedBy(String sentence, Check check) {
    return finish(RuleKind.AUTOMATED, sentence, check);
  }

  /** A rule that states what is there and demands nothing. */
  public Rule informs(String sentence, Check check) {
    return finish(RuleKind.INFORMATIONAL, sentence, check);
  }

  /**
   * A rule that only a person can answer.
   *
   * @param question answerable with yes; {@code {name}} stands for the value of a parameter that is
   *     declared before
   */
  public Rule attested(String question) {
    return attestedUnless(question, subject -> List.of());
  }

  /**
   * A rule that a person answers unless evidence decides.
   *
   * @param contradiction returns what decides, mostly failures, and nothing where the question
   *     stays open. Evidence that could contradict and did not come is an UNKNOWN of it: an answer
   *     must not be worth more because nobody could look
   */
  public Rule attestedUnless(String question, Check contradiction) {
    Question asked = new Question(question, parameters);
    return finish(RuleKind.ATTESTED, asked.withDefaults(), asked.unless(contradiction));
  }

  Rule finish(RuleKind kind, String sentence, Check check) {
    return new Rule(
        id,
        kind,
        version,
        formerIds,
        severity,
        targetKind,
        needs,
        uses,
        declarations,
        parameters,
        new Applicability(since, before, environments, preconditions),
        guideHeadings,
        sentence,
        check,
        caps);
  }
}
