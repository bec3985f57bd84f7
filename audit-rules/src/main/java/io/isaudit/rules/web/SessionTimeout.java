package io.isaudit.rules.web;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/**
 * How long sessions of web applications last without use. The console has a file of its own; where
 * that says nothing, it takes what holds for all.
 */
final class SessionTimeout implements Check {

  static final Parameter<Integer> MAX_MINUTES =
      new Parameter.Count("maxMinutes", 30, "minutes", 1, 1440);
  static final Parameter<Integer> MAX_CONSOLE =
      new Parameter.Count("maxConsole", 15, "minutes", 1, 1440);

  private static final String KEY = "tomcat.global.session_timeout";
  private static final String FILE = "repository/conf/tomcat/carbon/WEB-INF/web.xml";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Setting> global = subject.settings().find(KEY);
    Verdict ofAll =
        global
            .map(setting -> global(setting, subject.parameter(MAX_MINUTES)))
            .orElseGet(() -> Verdict.unknown(KEY, "the default of " + KEY + " is not known"));
    int most = subject.parameter(MAX_CONSOLE);
    Verdict console =
        subject
            .container()
            .console()
            .fold(
                found ->
                    found
                        .value()
                        .sessionTimeout()
                        .map(minutes -> verdict(FILE, minutes, most))
                        .orElseGet(() -> inherited(global, most)),
                missing -> Verdict.unknown(FILE, missing.explanation()));
    return List.of(ofAll, console.at(Place.of(FILE)));
  }

  private static Verdict global(Setting setting, int most) {
    return minutes(setting)
        .map(minutes -> verdict(KEY, minutes, most))
        .orElseGet(() -> Verdict.unknown(KEY, KEY + " is no number of minutes in the file"))
        .from(setting.origin());
  }

  private static Verdict inherited(Optional<Setting> global, int most) {
    return global
        .flatMap(SessionTimeout::minutes)
        .map(minutes -> verdict(FILE, minutes, most))
        .orElseGet(() -> Verdict.unknown(FILE, FILE + " leaves it to " + KEY));
  }

  private static Optional<Long> minutes(Setting setting) {
    return Hidden.is(setting.value()) ? Optional.empty() : setting.value().asNumber();
  }

  private static Verdict verdict(String item, long minutes, int most) {
    Verdict verdict;
    if (minutes <= 0) {
      verdict = Verdict.fail(item, "sessions never end");
    } else if (minutes > most) {
      verdict = Verdict.fail(item, "sessions last " + minutes + " minutes without use");
    } else {
      verdict = Verdict.pass(item, "sessions end after " + minutes + " minutes without use");
    }
    return verdict.expected("at most " + most + " minutes").actual(minutes + " minutes");
  }
}
