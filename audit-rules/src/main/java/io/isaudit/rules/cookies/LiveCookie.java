package io.isaudit.rules.cookies;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges a cookie wherever an endpoint sets it. */
final class LiveCookie implements Check {

  static final Parameter<Boolean> USED = new Parameter.Flag("used", true);

  private static final ProductVersion FIRST_WITH_SAME_SITE = ProductVersion.of("6.0");

  private final String name;
  private final Function<Subject, CookieDemand> demand;
  private final boolean ofConsole;
  private final boolean mayBeUnused;

  private LiveCookie(
      String name, Function<Subject, CookieDemand> demand, boolean ofConsole, boolean mayBeUnused) {
    this.mayBeUnused = mayBeUnused;
    this.name = name;
    this.demand = demand;
    this.ofConsole = ofConsole;
  }

  static LiveCookie named(String name, CookieDemand demand) {
    return new LiveCookie(name, subject -> demand, false, false);
  }

  /** A cookie of a feature that the policy may say is not used; its rule declares {@link #USED}. */
  static LiveCookie ofFeature(String name, CookieDemand demand) {
    return new LiveCookie(name, subject -> demand, false, true);
  }

  /** A cookie of the management console, which nobody outside may be given. */
  static LiveCookie ofConsole(
      String name, Function<Subject, CookieDemand> demand, boolean mayBeUnused) {
    return new LiveCookie(name, demand, true, mayBeUnused);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<CookieFact> seen = SeenCookies.of(subject.endpoint(), name);
    if (seen.isEmpty() && mayBeUnused && !subject.parameter(USED)) {
      return List.of(Verdict.notApplicable(name, "the policy says that nothing sets " + name));
    }
    if (seen.isEmpty()) {
      return List.of(Verdict.unknown(name, "no answer sets the cookie " + name));
    }
    if (ofConsole && subject.endpoint().vantage() == Vantage.EXTERNAL) {
      return List.of(
          Verdict.fail(name, "the cookie " + name + " of the console is set on the public origin"));
    }
    Optional<Boolean> since60 =
        subject.version().map(version -> !version.isBefore(FIRST_WITH_SAME_SITE));
    return seen.stream()
        .map(cookie -> demand.apply(subject).judge(cookie, since60))
        .distinct()
        .toList();
  }
}
