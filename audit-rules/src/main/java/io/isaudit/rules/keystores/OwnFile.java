package io.isaudit.rules.keystores;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Applicability.Precondition;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.keystore.StoreFile;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/** Whether two uses share one store file; a use that is not configured shares the primary one. */
final class OwnFile {

  private OwnFile() {}

  /** Holds where the settings name a file for this use that serves for no other. */
  static Precondition of(Use use) {
    return subject -> {
      String key = use.key("file_name");
      if (!subject.settings().stated(key).isExplicit()) {
        return Admission.no(key + " is not set: the " + Use.PRIMARY.words() + " is used");
      }
      for (Use other : List.of(Use.PRIMARY, Use.INTERNAL, Use.TLS)) {
        Optional<Boolean> shared = other == use ? Optional.of(false) : shared(subject, use, other);
        if (shared.isPresent() && shared.get()) {
          return Admission.no(
              "it shares its file with the " + other.words() + ": see keystores/separate-stores");
        }
      }
      return Admission.yes();
    };
  }

  /** Empty when the file of either is not known. */
  static Optional<Boolean> shared(Subject subject, Use one, Use other) {
    Optional<Entry<String, StoreFile>> first = one.in(subject.keystores());
    Optional<Entry<String, StoreFile>> second = other.in(subject.keystores());
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    boolean samePath = first.get().getKey().equals(second.get().getKey());
    // Of a file outside the home the path shows the name only, and two folders can have one each.
    if (!samePath || !first.get().getKey().startsWith("(")) {
      return Optional.of(samePath);
    }
    Optional<String> firstName = one.text(subject.settings(), "file_name");
    boolean sameName =
        firstName.isPresent() && firstName.equals(other.text(subject.settings(), "file_name"));
    return sameName ? Optional.of(true) : Optional.empty();
  }
}
