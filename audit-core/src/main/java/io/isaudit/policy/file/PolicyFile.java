package io.isaudit.policy.file;

import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Place;
import io.isaudit.policy.Attestation;
import io.isaudit.policy.Baseline;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.rule.Rule;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code is-audit.toml}: profile, declarations, waivers, attestations, baseline, gate. All
 * problems are found before any rule runs, and all of them at once.
 *
 * <p>Rules that are not given here do not exist for the file, so give those of all books of the
 * audit.
 */
public final class PolicyFile {

  private static final Place PROFILE_OPTION = Place.of("--profile");

  private final List<Rule> rules;
  private final Optional<String> profile;
  private final Optional<Environment> environment;
  private final boolean withBaseline;

  private PolicyFile(
      List<Rule> rules,
      Optional<String> profile,
      Optional<Environment> environment,
      boolean withBaseline) {
    this.rules = List.copyOf(rules);
    this.profile = profile;
    this.environment = environment;
    this.withBaseline = withBaseline;
  }

  /** A reader of policies about these rules. */
  public static PolicyFile about(List<Rule> rules) {
    return new PolicyFile(rules, Optional.empty(), Optional.empty(), true);
  }

  /**
   * Uses another profile than that of the file.
   *
   * @param nameOrFile a shipped one, or the path of a policy file that has one
   */
  public PolicyFile withProfile(String nameOrFile) {
    return new PolicyFile(rules, Optional.of(nameOrFile), environment, withBaseline);
  }

  /** Judges for another environment than that of the file. */
  public PolicyFile in(Environment where) {
    return new PolicyFile(rules, profile, Optional.of(where), withBaseline);
  }

  /** Leaves the baseline aside, which need not exist yet. */
  public PolicyFile withoutBaseline() {
    return new PolicyFile(rules, profile, environment, false);
  }

  /** Reads a policy and the files that it names. */
  public PolicyReading read(Path file) {
    Reading reading = Reading.of(new RuleNames(rules));
    Path whole = file.toAbsolutePath().normalize();
    String name = String.valueOf(file.getFileName());
    Optional<Section> content = SourceFile.toml(file, name, Place.of(name), reading);
    Optional<Policy> policy = content.flatMap(section -> policy(section, whole, reading));
    return outcome(policy, reading);
  }

  /** The policy of an audit without a file: a profile and nothing else. */
  public PolicyReading withoutFile() {
    Reading reading = Reading.of(new RuleNames(rules));
    Profiles profiles = new Profiles(reading);
    Optional<Profile> chosen =
        profile.isPresent()
            ? chosen(profiles)
            : Optional.of(profiles.shipped(environment.orElse(Environment.PRODUCTION)));
    return outcome(chosen.map(Policy.standard()::with), reading);
  }

  private static PolicyReading outcome(Optional<Policy> policy, Reading reading) {
    List<PolicyProblem> problems = reading.problems();
    return problems.isEmpty()
        ? new PolicyReading.Usable(policy.orElseThrow())
        : new PolicyReading.Refused(problems);
  }

  private Optional<Profile> chosen(Profiles profiles) {
    return profile
        .flatMap(name -> profiles.named(name, PROFILE_OPTION, List.of()))
        .map(found -> environment.map(where -> Profiles.judgedIn(where, found)).orElse(found));
  }

  private Optional<Policy> policy(Section content, Path file, Reading reading) {
    Profiles profiles = new Profiles(reading);
    Optional<Section> section = content.get(PolicyKeys.PROFILE);
    Optional<Profile> own =
        section.isPresent()
            ? profiles.of(section.get(), environment, List.of(file))
            : Optional.of(profiles.shipped(environment.orElse(Environment.PRODUCTION)));
    Optional<Profile> used = profile.isPresent() ? chosen(profiles) : own;
    DecisionTables decisions = new DecisionTables(reading);
    Policy base =
        Policy.standard()
            .declaring(content.get(PolicyKeys.DECLARATIONS).orElse(Declarations.none()))
            .waiving(decisions.waivers(content.get(PolicyKeys.WAIVERS).orElse(List.of())))
            .knowing(baseline(content, file, reading))
            .gatedBy(
                content.get(PolicyKeys.GATE).map(DecisionTables::gate).orElse(Gate.standard()));
    List<Attestation> answers =
        decisions.attestations(content.get(PolicyKeys.ATTESTATIONS).orElse(List.of()));
    Policy asked = content.has(PolicyKeys.ATTESTATIONS) ? base.attesting(answers) : base;
    return used.map(asked::with);
  }

  private Baseline baseline(Section content, Path file, Reading reading) {
    Optional<Section> section = content.get(PolicyKeys.BASELINE);
    Optional<String> name = section.flatMap(each -> each.get(PolicyKeys.BASELINE_FILE));
    if (!withBaseline || name.isEmpty()) {
      return Baseline.none();
    }
    Place named = section.map(each -> each.placeOf(PolicyKeys.BASELINE_FILE)).orElseThrow();
    try {
      return BaselineFile.read(file.resolveSibling(name.get()), name.get(), named, reading);
    } catch (InvalidPathException e) {
      reading.report(named, "file is not a path");
      return Baseline.none();
    }
  }
}
