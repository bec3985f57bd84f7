package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares keys and certificates across nodes, not the bytes of the files that hold them. */
final class SameKeystores implements Check {

  /** What each store is called, which is the name of its finding. */
  private static final Map<StoreRole, String> NAMES =
      Map.of(
          StoreRole.PRIMARY, "primary key store",
          StoreRole.INTERNAL, "internal key store",
          StoreRole.TLS, "TLS key store",
          StoreRole.TRUSTSTORE, "truststore");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    if (subject.nodes().size() < 2) {
      return List.of(Verdict.unknown("keystores", "only one node has key stores to compare"));
    }
    return List.of(
        verdict(StoreRole.PRIMARY, subject.nodes()),
        verdict(StoreRole.INTERNAL, subject.nodes()),
        verdict(StoreRole.TLS, subject.nodes()),
        verdict(StoreRole.TRUSTSTORE, subject.nodes()));
  }

  private static Verdict verdict(StoreRole role, List<Node> nodes) {
    String item = NAMES.getOrDefault(role, "store");
    Set<Set<String>> distinct = new HashSet<>();
    boolean unknown = false;
    for (Node node : nodes) {
      Optional<Set<String>> content = node.keystores().found().flatMap(all -> content(role, all));
      unknown |= content.isEmpty();
      content.ifPresent(distinct::add);
    }
    if (distinct.size() > 1) {
      String words = "the " + item + " does not hold the same on all nodes";
      return role == StoreRole.TLS
          ? Verdict.pass(item, "the keys for TLS may differ").note(words)
          : Verdict.fail(item, words).expected("one set of keys on all nodes");
    }
    return unknown
        ? Verdict.unknown(item, "the " + item + " of a node could not be compared")
        : Verdict.pass(item, "the " + item + " holds the same on all nodes");
  }

  /** What counts in the stores of a role; empty when there is none or one was not read. */
  private static Optional<Set<String>> content(StoreRole role, Keystores stores) {
    List<StoreFile> files =
        stores.byPath().values().stream().filter(file -> file.roles().contains(role)).toList();
    Set<String> content = new TreeSet<>();
    for (StoreFile file : files) {
      if (file.content().isMissing()) {
        return Optional.empty();
      }
      for (StoreEntry entry : file.content().found().orElseThrow().entries()) {
        boolean counts = role == StoreRole.TRUSTSTORE || entry.privateKey();
        if (counts && entry.chain().isEmpty()) {
          return Optional.empty();
        }
        if (counts) {
          CertificateFact own = entry.chain().get(0);
          content.add(role == StoreRole.TRUSTSTORE ? own.sha256() : own.spkiSha256());
        }
      }
    }
    return content.isEmpty() ? Optional.empty() : Optional.of(content);
  }
}
