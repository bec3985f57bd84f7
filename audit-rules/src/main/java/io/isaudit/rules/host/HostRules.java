package io.isaudit.rules.host;

import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "host". */
public final class HostRules implements RuleBook {

  public static final Rule WORLD_WRITABLE_FILES =
      rule("host/world-writable-files", HIGH)
          .guide("Security")
          .needs(FILES)
          .parameters(OpenFiles.MOST_LISTED)
          .checkedBy("nothing in the home is writable by every account", new OpenFiles());

  public static final Rule EXECUTABLE_SCRIPTS =
      rule("host/executable-scripts", LOW)
          .needs(FILES)
          .checkedBy(
              "the start-up script is run by its owner and written by nobody else", new Scripts());

  @Override
  public String name() {
    return "host";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            List.of(EXECUTABLE_SCRIPTS, WORLD_WRITABLE_FILES),
            MachineRules.ALL,
            HostQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(HostRules.class, MachineRules.class, HostQuestions.class);
  }
}
