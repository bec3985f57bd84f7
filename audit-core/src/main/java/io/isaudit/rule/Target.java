package io.isaudit.rule;

import java.util.Comparator;
import java.util.Locale;

/** What a rule is applied to: one node, database or endpoint, or the deployment as a whole. */
public record Target(TargetKind kind, String id) implements Comparable<Target> {

  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::kind).thenComparing(Target::id);

  /** The kinds of target. */
  public enum TargetKind {
    DEPLOYMENT,
    NODE,
    DATABASE,
    ENDPOINT;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
      return word;
    }
  }

  public static Target deployment() {
    return new Target(TargetKind.DEPLOYMENT, "deployment");
  }

  @Override
  public int compareTo(Target other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind == TargetKind.DEPLOYMENT ? id : kind.word() + " " + id;
  }
}
