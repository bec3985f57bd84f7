package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/** Looks whether a heap dump is written, and whether others may read the folder it goes to. */
final class HeapDump implements Check {

  private static final String ITEM = "heap dump";
  private static final String ON = "-XX:+HeapDumpOnOutOfMemoryError";
  private static final String OFF = "-XX:-HeapDumpOnOutOfMemoryError";
  private static final String EXPECTED = ON + " and a folder that others cannot read";
  private static final int READABLE_BY_OTHERS = 04;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartOptions options = StartOptions.inEffect(subject);
    Verdict verdict =
        options.doubt(ITEM).orElseGet(() -> verdict(options, subject.files())).expected(EXPECTED);
    int dumps = 0;
    for (String path : subject.files().byPath().keySet()) {
      dumps += path.endsWith(".hprof") ? 1 : 0;
    }
    return List.of(
        dumps == 0
            ? verdict
            : verdict.note(dumps + " heap dumps lie in the home: they hold secrets in clear"));
  }

  private static Verdict verdict(StartOptions options, HomeFiles files) {
    Optional<JvmOption> onOrOff = options.last(ON, OFF);
    if (onOrOff.isEmpty() || onOrOff.get().name().equals(OFF)) {
      Verdict fail = Verdict.fail(ITEM, "no heap dump is written when memory runs out");
      return onOrOff.map(option -> StartOptions.about(option, fail)).orElse(fail);
    }
    Optional<JvmOption> path = options.last("-XX:HeapDumpPath");
    if (path.isEmpty()) {
      return Verdict.unknown(ITEM, "the folder that heap dumps go to is not given");
    }
    Optional<String> inside = insideHome(path.get(), options.last("-Dcarbon.home"));
    return StartOptions.about(
        path.get(),
        inside
            .map(file -> folder(file, files))
            .orElseGet(() -> Verdict.unknown(ITEM, "heap dumps go to a folder outside the home")));
  }

  /** The path below the home, whose own path begins those of the script. */
  private static Optional<String> insideHome(JvmOption path, Optional<JvmOption> home) {
    String text = path.value().asText().orElse("").replace('\\', '/');
    String base =
        home.flatMap(option -> option.value().asText()).orElse("$CARBON_HOME").replace('\\', '/');
    String rest = text.startsWith(base + "/") ? text.substring(base.length() + 1) : "";
    boolean clear = !rest.isEmpty() && !rest.contains("..") && !rest.contains("$");
    return clear ? Optional.of(rest) : Optional.empty();
  }

  private static Verdict folder(String path, HomeFiles files) {
    boolean itself = files.at(path).filter(f -> f.type() == FileType.DIRECTORY).isPresent();
    int end = path.lastIndexOf('/');
    String folder = itself ? path : path.substring(0, Math.max(end, 0));
    Optional<FileFact> fact = files.at(folder);
    Optional<Integer> mode = fact.flatMap(known -> known.mode().found());
    if (mode.isEmpty()) {
      return Verdict.unknown(ITEM, "who may read the folder of heap dumps is not known");
    }
    return (mode.get() & READABLE_BY_OTHERS) == 0
        ? Verdict.pass(ITEM, "heap dumps go to " + folder + ", which others cannot read")
        : Verdict.fail(ITEM, "heap dumps go to " + folder + ", which others can read");
  }
}
