package io.isaudit.engine;

import io.isaudit.policy.Profile;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import java.util.Map;

/**
 * A rule with what is the same in every evaluation of it.
 *
 * @param shipped its parameters with their default values, as reports print them
 */
record Prepared(Rule rule, String title, Map<String, String> shipped) {

  static Prepared of(Rule rule, String title) {
    return new Prepared(rule, title, rule.describe(ParameterValues.defaults()));
  }

  /** The values that a profile puts into effect, as reports print them. */
  Map<String, String> parameters(Profile profile) {
    ParameterValues values = profile.parametersOf(rule.id());
    return values.changed().isEmpty() ? shipped : rule.describe(values);
  }
}
