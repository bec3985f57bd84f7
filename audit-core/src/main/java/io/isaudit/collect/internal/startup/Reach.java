package io.isaudit.collect.internal.startup;

import java.util.List;

/**
 * Whether a part of a script is run when the server is started without arguments.
 *
 * @param variable for a part that runs only while an environment variable is not set: that one
 */
record Reach(Kind kind, String variable) {

  static final Reach ALWAYS = new Reach(Kind.ALWAYS, "");
  static final Reach LOOP = new Reach(Kind.LOOP, "");
  static final Reach UNDECIDED = new Reach(Kind.UNDECIDED, "");
  static final Reach NEVER = new Reach(Kind.NEVER, "");

  /** Later ones outweigh earlier ones. */
  enum Kind {
    ALWAYS,
    UNLESS_SET,
    /** Any number of times, which makes what it sets a computed value. */
    LOOP,
    UNDECIDED,
    NEVER
  }

  static Reach unlessSet(String variable) {
    return new Reach(Kind.UNLESS_SET, variable);
  }

  boolean isNever() {
    return kind == Kind.NEVER;
  }

  /** The reach of a part inside a part. */
  Reach inside(Reach outer) {
    return outer.kind.compareTo(kind) > 0 ? outer : this;
  }

  /** The reach of what follows behind a condition, after others that did not hold. */
  static Reach of(Condition condition, List<Condition> before) {
    if (before.stream().anyMatch(Condition::holds)) {
      return NEVER;
    }
    Reach reach = condition.reach();
    boolean open = before.stream().anyMatch(Condition::isOpen);
    return open && !reach.isNever() ? UNDECIDED : reach;
  }

  /** The reach of an {@code else}. */
  static Reach otherwise(List<Condition> before) {
    if (before.size() == 1) {
      return before.get(0).negated().reach();
    }
    boolean none = before.stream().allMatch(Condition::fails);
    boolean some = before.stream().anyMatch(condition -> condition.negated().reach().isNever());
    return none ? ALWAYS : some ? NEVER : UNDECIDED;
  }
}
