package io.isaudit.rules.jvm;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.host.ServerProcess;
import java.util.List;
import java.util.Optional;

/** Compares the Java that the server runs on with those that its version supports. */
final class JavaVersion implements Check {

  /** Each {@code version=majors}, for example {@code 7.1=11/17/21}; a plus means and later. */
  static final Parameter<List<String>> TABLE =
      new Parameter.Words(
          "jdkTable",
          List.of(
              "5.9=8/11",
              "5.10=8/11",
              "5.11=8/11",
              "6.0=11/17",
              "6.1=11/17",
              "7.0=11/17",
              "7.1=11/17/21",
              "7.2=11/17/21",
              "7.3=21+"));

  private static final String ITEM = "Java version";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Evidence<ServerProcess> process = subject.host().process();
    Verdict verdict =
        process.fold(
            found -> verdict(found.value().javaMajor(), subject),
            missing ->
                Verdict.unknown(ITEM, "the server process is not known: " + missing.explanation()));
    return List.of(verdict);
  }

  private static Verdict verdict(Optional<Integer> java, Subject subject) {
    Optional<ProductVersion> version = subject.version();
    if (java.isEmpty() || version.isEmpty()) {
      String what = java.isEmpty() ? "Java" : "product";
      return Verdict.unknown(ITEM, "the version of the " + what + " is not known");
    }
    String release = version.get().major() + "." + version.get().minor();
    for (String entry : subject.parameter(TABLE)) {
      String[] parts = entry.split("=", 2);
      if (parts.length == 2 && parts[0].strip().equals(release)) {
        String supported = parts[1].strip();
        boolean listed =
            List.of(supported.split("/", -1)).stream().anyMatch(e -> fits(e, java.get()));
        String runs = "the server runs on Java " + java.get();
        return (listed
                ? Verdict.pass(ITEM, runs)
                : Verdict.fail(ITEM, runs + ", which " + release + " does not support"))
            .expected("Java " + supported.replace("/", ", ").replace("+", " or later"))
            .actual("Java " + java.get());
      }
    }
    return Verdict.unknown(ITEM, "jdkTable does not say what " + release + " supports");
  }

  private static boolean fits(String entry, int java) {
    String number = entry.strip().replace("+", "");
    if (!number.matches("\\d{1,3}")) {
      return false;
    }
    int listed = Integer.parseInt(number);
    return entry.contains("+") ? java >= listed : java == listed;
  }
}
