package io.isaudit.rules.secrets;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileSecret;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the update tool remembers of the login to the vendor's service. */
final class UpdateCredentials implements Check {

  private static final String FILE = "updates/config.json";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .files()
        .secrets()
        .fold(
            found -> verdicts(found.value()),
            missing ->
                List.of(Verdict.unknown(FILE, "nobody looked inside: " + missing.explanation())));
  }

  private static List<Verdict> verdicts(Map<String, Evidence<List<FileSecret>>> secrets) {
    return Optional.ofNullable(secrets.get(FILE))
        .map(
            content ->
                content.fold(
                    found -> onFields(found.value()),
                    missing ->
                        List.of(
                            Verdict.unknown(
                                FILE, FILE + " was not read: " + missing.explanation()))))
        .orElseGet(() -> List.of(Verdict.pass(FILE, "the update tool has left no record")));
  }

  private static List<Verdict> onFields(List<FileSecret> fields) {
    List<Verdict> verdicts = new ArrayList<>();
    for (FileSecret field : fields) {
      if (field.value().kind() != SecretKind.EMPTY) {
        String item = FILE + " " + field.name();
        verdicts.add(
            Verdict.fail(item, "the update tool has left its " + field.name() + " behind")
                .expected("empty")
                .actual("set")
                .at(Place.of(FILE)));
      }
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.pass(FILE, "the record of the update tool holds no login"))
        : verdicts;
  }
}
