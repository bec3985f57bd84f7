package io.isaudit.rules.keystores;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/** Compares the stores for signing, encryption and TLS, two at a time. */
final class SeparateStores implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        compared(subject, Use.PRIMARY, Use.INTERNAL),
        compared(subject, Use.PRIMARY, Use.TLS),
        compared(subject, Use.INTERNAL, Use.TLS));
  }

  private static Verdict compared(Subject subject, Use one, Use other) {
    String item = one.table() + " and " + other.table();
    String words = "the " + one.words() + " and the " + other.words();
    Optional<Boolean> shared = OwnFile.shared(subject, one, other);
    if (shared.isEmpty()) {
      return Verdict.unknown(item, "whether " + words + " are one file is not known");
    }
    Entry<String, StoreFile> first = one.in(subject.keystores()).orElseThrow();
    Entry<String, StoreFile> second = other.in(subject.keystores()).orElseThrow();
    if (shared.get()) {
      return Verdict.fail(item, words + " are one file")
          .expected("a file for each")
          .actual(first.getKey());
    }
    return keys(item, words, first.getValue(), second.getValue())
        .expected("a file with keys of its own for each")
        .actual(first.getKey() + ", " + second.getKey());
  }

  private static Verdict keys(String item, String words, StoreFile one, StoreFile other) {
    Optional<Set<String>> first = publicKeys(one.content());
    Optional<Set<String>> second = publicKeys(other.content());
    if (first.isEmpty() || second.isEmpty()) {
      return Verdict.unknown(item, "the keys of " + words + " could not be compared");
    }
    boolean disjoint = first.get().stream().noneMatch(second.get()::contains);
    return disjoint
        ? Verdict.pass(item, words + " are two files with different keys")
        : Verdict.fail(item, words + " are two files that hold one key pair");
  }

  /** Empty when one of the private keys can't be told by its public half. */
  private static Optional<Set<String>> publicKeys(Evidence<StoreContent> content) {
    if (content.isMissing()) {
      return Optional.empty();
    }
    Set<String> keys = new HashSet<>();
    for (StoreEntry entry : content.found().orElseThrow().entries()) {
      if (entry.privateKey()) {
        if (entry.chain().isEmpty()) {
          return Optional.empty();
        }
        keys.add(entry.chain().get(0).spkiSha256());
      }
    }
    return Optional.of(keys);
  }
}
