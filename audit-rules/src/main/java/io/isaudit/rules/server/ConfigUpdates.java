package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;

/**
 * Looks for options that make the server start without applying deployment.toml, in every way the
 * home knows to start it and, where it is known, in the running process.
 */
final class ConfigUpdates implements Check {

  private static final String ITEM = "configuration updates";
  private static final List<String> OPTIONS =
      List.of(
          "-DavoidConfigUpdate",
          "-DavoidConfigHashRead",
          "-DconfigParseOnly",
          "-DavoidResolvingEnvAndSysVariables");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return StartOptions.everyWay(
        subject,
        ITEM,
        "no option keeps deployment.toml from being applied",
        way ->
            OPTIONS.stream()
                .flatMap(name -> way.last(name).stream())
                .filter(option -> !option.value().is("false"))
                .map(ConfigUpdates::failure)
                .toList());
  }

  private static Verdict failure(JvmOption option) {
    String reason = option.name() + " is set: the server starts without applying deployment.toml";
    return Verdict.fail(option.name(), reason)
        .expected("no such option")
        .actual(option.name())
        .at(option.place());
  }
}
