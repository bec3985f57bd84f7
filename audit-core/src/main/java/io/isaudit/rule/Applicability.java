package io.isaudit.rule;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a rule holds.
 *
 * @param since the first version it holds for
 * @param before the first version it no longer holds for
 * @param environments the environments it holds in; empty means all
 */
public record Applicability(
    Optional<ProductVersion> since,
    Optional<ProductVersion> before,
    Set<Environment> environments,
    List<Precondition> preconditions) {

  public Applicability {
    environments = Sorted.set(environments);
    preconditions = List.copyOf(preconditions);
  }

  public static Applicability always() {
    return new Applicability(Optional.empty(), Optional.empty(), Set.of(), List.of());
  }

  /** Whether the rule holds for what the subject shows; the first reason against it decides. */
  public Admission admits(Subject subject) {
    if (!environments.isEmpty() && !environments.contains(subject.environment())) {
      return Admission.no("does not apply to " + subject.environment().word());
    }
    if (since.isPresent() || before.isPresent()) {
      Optional<ProductVersion> version = subject.version();
      if (version.isEmpty()) {
        return Admission.unknown("the product version is not known");
      }
      if (since.isPresent() && version.get().isBefore(since.get())) {
        return Admission.no("applies from version " + since.get() + " on");
      }
      if (before.isPresent() && !version.get().isBefore(before.get())) {
        return Admission.no("applies before version " + before.get());
      }
    }
    for (Precondition precondition : preconditions) {
      Admission admission = precondition.test(subject);
      if (!(admission instanceof Admission.Yes)) {
        return admission;
      }
    }
    return Admission.yes();
  }

  /** A named condition of the deployment on which a rule depends. */
  @FunctionalInterface
  public interface Precondition {

    Admission test(Subject subject);
  }

  /** Whether a rule holds, with the reason where it does not or where that is not known. */
  public sealed interface Admission {

    /** It holds. */
    record Yes() implements Admission {}

    /** It does not hold. */
    record No(String reason) implements Admission {}

    /** Whether it holds is not known. */
    record Unknown(String reason) implements Admission {}

    static Admission yes() {
      return new Yes();
    }

    static Admission no(String reason) {
      return new No(reason);
    }

    static Admission unknown(String reason) {
      return new Unknown(reason);
    }
  }
}
