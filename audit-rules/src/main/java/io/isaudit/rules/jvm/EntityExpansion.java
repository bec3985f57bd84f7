package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for options that lift the limit of entities that one XML document may expand to. */
final class EntityExpansion implements Check {

  static final Parameter<Integer> MOST =
      new Parameter.Count("entityLimit", 64_000, "", 1, 999_999_999);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    int most = subject.parameter(MOST);
    return StartOptions.everyWay(
        subject,
        "entity expansion",
        "the expansion of entities is limited",
        way ->
            Stream.of("-DentityExpansionLimit", "-Djdk.xml.entityExpansionLimit")
                .flatMap(name -> way.last(name).stream())
                .flatMap(option -> finding(option, most).stream())
                .toList());
  }

  private static Optional<Verdict> finding(JvmOption option, int most) {
    String expected = "1 to " + most + ", or not set";
    Optional<String> text = StartOptions.text(option);
    Optional<Long> limit = option.value().asNumber();
    if (text.isPresent() && limit.filter(number -> number >= 1 && number <= most).isPresent()) {
      return Optional.empty();
    }
    Verdict verdict =
        text.isEmpty()
            ? Verdict.unknown(option.name(), "the limit is only known to the running server")
            : Verdict.fail(option.name(), "the limit is lifted, or higher than " + most);
    return Optional.of(StartOptions.about(option, verdict.expected(expected)));
  }
}
