package io.isaudit.rules.databases;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.ServerProcess;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for the option that creates tables at start, in the script and in the running server. */
final class SchemaCreation implements Check {

  private static final String OPTION = "-Dsetup";
  private static final String KEY = "identity_data_source.skip_db_schema_creation";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartupOptions startup = subject.startup();
    Optional<ServerProcess> process = subject.hostIfKnown().flatMap(Host::process).found();
    Optional<JvmOption> setup =
        Stream.concat(
                startup.options().stream(),
                process.map(ServerProcess::options).orElse(List.of()).stream())
            .filter(option -> option.name().equals(OPTION))
            .findFirst();
    if (setup.isPresent()) {
      return List.of(
          Verdict.fail(OPTION, "the server is started with " + OPTION + ", which creates tables")
              .expected("no " + OPTION)
              .actual(OPTION)
              .at(setup.get().place()));
    }
    if (process.isEmpty() && !startup.gaps().isEmpty()) {
      Place gap = startup.gaps().get(0);
      return List.of(
          Verdict.unknown(OPTION, "what the start-up script does at " + gap + " is not understood")
              .at(gap));
    }
    Verdict pass = Verdict.pass(OPTION, "the server is started without " + OPTION);
    Optional<Setting> skip = subject.settings().find(KEY);
    return List.of(
        Switch.of(skip.map(Setting::value)) == Switch.ON
            ? pass
            : pass.note(KEY + " is not true, as it is by default"));
  }
}
