package io.isaudit.rules.keystores;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.PasswordFit;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the server can open a store as the settings say, and finds there what it looks for. */
final class UsableStore implements Check {

  private final Use use;
  private final Purpose purpose;

  UsableStore(Use use, Purpose purpose) {
    this.use = use;
    this.purpose = purpose;
  }

  /** What the server looks for in a store. */
  enum Purpose {
    PRIVATE_KEY,
    ANY_KEY,
    CERTIFICATES
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Entry<String, StoreFile>> found = use.in(subject.keystores());
    if (found.isEmpty()) {
      return List.of(use.whichIsUnknown());
    }
    String path = found.get().getKey();
    StoreFile store = found.get().getValue();
    Verdict verdict =
        store
            .content()
            .fold(
                content -> opened(subject, path, store, content.value()),
                missing -> notOpened(path, store, missing));
    return List.of(verdict.at(Place.of(path)));
  }

  private Verdict notOpened(String path, StoreFile store, Missing<?> why) {
    MissingReason reason = why.reason();
    boolean wrongPassword =
        reason == MissingReason.LOCKED
            && fit(store).found().filter(PasswordFit.DOES_NOT_OPEN::equals).isPresent();
    boolean useless = reason == MissingReason.ABSENT || reason == MissingReason.UNPARSABLE;
    return wrongPassword || useless
        ? fail("the " + use.words() + " can't be used: " + why.explanation())
        : Verdict.unknown(use.table(), path + " was not read: " + why.explanation());
  }

  private Verdict opened(Subject subject, String path, StoreFile store, StoreContent content) {
    Optional<Verdict> worst =
        Stream.of(
                type(subject, path, content),
                password(path, store),
                purpose == Purpose.CERTIFICATES
                    ? certificates(path, content)
                    : key(subject, path, content))
            .flatMap(Optional::stream)
            .reduce(Verdict::worse);
    if (worst.isPresent()) {
      return worst.get();
    }
    List<String> notes = new ArrayList<>();
    if (purpose == Purpose.CERTIFICATES
        && !subject.settings().stated(use.key("type")).isExplicit()) {
      notes.add(use.key("type") + " is not set, and its default changes between versions");
    }
    if (fit(store).found().filter(PasswordFit.NOT_TRIED::equals).isPresent()) {
      notes.add("whether its password opens it was not tried");
    }
    Verdict pass =
        Verdict.pass(use.table(), path + " serves as the " + use.words()).actual(content.type());
    return notes.isEmpty() ? pass : pass.note(String.join("; ", notes));
  }

  private Optional<Verdict> type(Subject subject, String path, StoreContent content) {
    String key = use.key("type");
    Optional<String> type = use.text(subject.settings(), "type");
    if (type.isEmpty()) {
      return Optional.of(Verdict.unknown(use.table(), key + " is not known in clear"));
    }
    if (type.get().equalsIgnoreCase(content.type())) {
      return Optional.empty();
    }
    Verdict wrong =
        fail(path + " is " + content.type() + ", and " + key + " says otherwise")
            .expected(key + " = " + content.type())
            .actual(type.get());
    return Optional.of(
        subject.settings().find(key).map(Setting::origin).map(wrong::from).orElse(wrong));
  }

  private Optional<Verdict> password(String path, StoreFile store) {
    return fit(store)
        .fold(
            found ->
                found.value() == PasswordFit.DOES_NOT_OPEN
                    ? Optional.of(fail(use.key("password") + " does not open " + path))
                    : Optional.empty(),
            missing ->
                Optional.of(
                    Verdict.unknown(
                        use.table(),
                        "whether its password opens "
                            + path
                            + " is not known: "
                            + missing.explanation())));
  }

  private Evidence<PasswordFit> fit(StoreFile store) {
    return store
        .passwords()
        .map((Map<?, PasswordFit> fits) -> fits.getOrDefault(use.role(), PasswordFit.NOT_TRIED));
  }

  private Optional<Verdict> key(Subject subject, String path, StoreContent content) {
    Optional<String> alias = use.text(subject.settings(), "alias");
    if (alias.isEmpty()) {
      return Optional.of(Verdict.unknown(use.table(), use.key("alias") + " is not known in clear"));
    }
    Optional<StoreEntry> entry = Use.entry(content, alias.get());
    String name = "the alias " + alias.get() + " of " + path;
    if (entry.isEmpty()) {
      return Optional.of(fail(name + " does not exist").expected("the alias of a key"));
    }
    boolean secret = purpose == Purpose.ANY_KEY && entry.get().secretKey();
    return entry.get().privateKey() || secret
        ? Optional.empty()
        : Optional.of(
            fail(name + " holds no " + (purpose == Purpose.ANY_KEY ? "" : "private ") + "key"));
  }

  private Optional<Verdict> certificates(String path, StoreContent content) {
    if (content.entries().stream().anyMatch(entry -> !entry.chain().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        content.entries().stream().allMatch(StoreEntry::secretKey)
            ? fail(path + " holds no certificate")
            : Verdict.unknown(use.table(), "no certificate of " + path + " could be read"));
  }

  private Verdict fail(String reason) {
    return Verdict.fail(use.table(), reason);
  }
}
