package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for a valve that watches stuck threads among those that are added to the product's own,
 * under its right name or one that resembles it.
 */
final class StuckThreadValve implements Check {

  private static final String VALVES = "catalina.valves";
  private static final String ITEM = "stuck-thread valve";
  private static final Pattern NAME = Pattern.compile(".*(stuck|thread_?detect).*");
  private static final List<String> REAL =
      List.of(
          "org.wso2.carbon.tomcat.ext.valves.CarbonStuckThreadDetectionValve",
          "org.apache.catalina.valves.StuckThreadDetectionValve");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Verdict worst = Verdict.pass(ITEM, "no valve of that kind is added to the built-in one");
    for (var entry : subject.settings().below(VALVES).entrySet()) {
      if (entry.getKey().endsWith("properties.className")) {
        worst = worst.worse(verdict(entry.getValue()));
      }
    }
    return List.of(worst.expected("only the built-in valve"));
  }

  private static Verdict verdict(Setting className) {
    Optional<String> text = className.value().asText();
    if (text.isEmpty() || Conditions.isReferenceText(className.value())) {
      return Verdict.unknown(ITEM, "the class of an added valve is not known")
          .from(className.origin());
    }
    String name = text.get().strip();
    if (!NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return Verdict.pass(ITEM, "the added valves have other purposes");
    }
    String reason =
        REAL.contains(name)
            ? "a second valve watches for stuck threads"
            : "an added valve has the name of no class that watches for stuck threads";
    return Verdict.fail(ITEM, reason).actual(className.value().display()).from(className.origin());
  }
}
