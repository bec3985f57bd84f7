package io.isaudit.rules.clustering;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FolderContent;
import io.isaudit.snapshot.FolderMount;
import io.isaudit.snapshot.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares folders across nodes by the digests of their files. A folder that is not there is an
 * empty one; what lies on a file system of its own on every node may be shared.
 */
final class SameFolders implements Check {

  private static final int MOST_NAMED = 100;

  /** Where the super tenant would lie, which has its artefacts elsewhere. */
  private static final String SUPER_TENANT = "-1234/";

  private static final FolderContent EMPTY = new FolderContent(Map.of(), Map.of());

  private final List<String> folders;

  SameFolders(String... folders) {
    this.folders = List.of(folders);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Node> nodes = subject.nodes();
    if (nodes.size() < 2) {
      return List.of(Verdict.unknown("folders", "only one node has files to compare"));
    }
    return folders.stream().flatMap(folder -> verdicts(folder, nodes).stream()).toList();
  }

  private static List<Verdict> verdicts(String folder, List<Node> nodes) {
    Map<String, FolderContent> contents = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    for (Node node : nodes) {
      content(folder, node)
          .fold(
              found -> contents.put(node.id(), found.value()),
              missing -> {
                if (missing.reason() == MissingReason.ABSENT) {
                  return contents.put(node.id(), EMPTY);
                }
                unknown.add(node.id() + ": " + missing.explanation());
                return EMPTY;
              });
    }
    List<Verdict> verdicts = compare(folder, contents);
    if (!unknown.isEmpty()) {
      boolean mounted = nodes.stream().allMatch(node -> isMounted(folder, node));
      verdicts.add(mounted && verdicts.isEmpty() ? mounted(folder) : unknown(folder, unknown));
    }
    if (verdicts.isEmpty()) {
      boolean empty = contents.values().stream().allMatch(SameFolders::isEmpty);
      verdicts.add(
          empty
              ? Verdict.notApplicable(folder, folder + " is empty on all nodes")
              : Verdict.pass(folder, folder + " is the same on all nodes"));
    }
    return verdicts;
  }

  private static Verdict mounted(String folder) {
    return Verdict.pass(folder, folder + " lies on a file system of its own on all nodes")
        .note("that all nodes mount the same file system was not seen");
  }

  private static Verdict unknown(String folder, List<String> reasons) {
    return Verdict.unknown(
        folder, "what " + folder + " holds is not known: " + String.join("; ", reasons));
  }

  private static Evidence<FolderContent> content(String folder, Node node) {
    return node.files()
        .flatMap(files -> files.folders())
        .flatMap(
            known ->
                Optional.ofNullable(known.get(folder))
                    .orElseGet(() -> new Missing<>(MissingReason.NOT_ASKED, "", Optional.empty())));
  }

  private static boolean isMounted(String folder, Node node) {
    return node.files()
        .flatMap(files -> files.mounts())
        .found()
        .flatMap(mounts -> Optional.ofNullable(mounts.get(folder)))
        .map(FolderMount::elsewhere)
        .flatMap(Evidence::found)
        .filter(elsewhere -> elsewhere)
        .isPresent();
  }

  private static boolean isEmpty(FolderContent content) {
    return names(content).isEmpty();
  }

  private static Set<String> names(FolderContent content) {
    Set<String> names = new TreeSet<>(content.sha256().keySet());
    names.addAll(content.unread().keySet());
    names.removeIf(name -> name.startsWith(SUPER_TENANT));
    return names;
  }

  /** A verdict for each file that is not the same everywhere. */
  private static List<Verdict> compare(String folder, Map<String, FolderContent> contents) {
    Set<String> all = new TreeSet<>();
    contents.values().forEach(content -> all.addAll(names(content)));
    List<Verdict> verdicts = new ArrayList<>();
    int more = 0;
    for (String file : all) {
      Optional<Verdict> verdict = compare(folder, file, contents);
      if (verdict.isPresent() && verdicts.size() < MOST_NAMED) {
        verdicts.add(verdict.get());
      } else if (verdict.isPresent()) {
        more++;
      }
    }
    if (more > 0) {
      verdicts.add(Verdict.fail(folder, more + " more files of " + folder + " are not the same"));
    }
    return verdicts;
  }

  private static Optional<Verdict> compare(
      String folder, String file, Map<String, FolderContent> contents) {
    String path = folder + "/" + file;
    List<String> without =
        contents.entrySet().stream()
            .filter(node -> !names(node.getValue()).contains(file))
            .map(Map.Entry::getKey)
            .toList();
    if (!without.isEmpty()) {
      return Optional.of(
          Verdict.fail(path, path + " is not there on " + String.join(", ", without)));
    }
    Set<String> digests = new HashSet<>();
    boolean unread = false;
    for (FolderContent content : contents.values()) {
      String digest = content.sha256().get(file);
      unread |= digest == null;
      digests.add(digest == null ? "" : digest);
    }
    digests.remove("");
    if (digests.size() > 1) {
      return Optional.of(Verdict.fail(path, path + " is not the same on all nodes"));
    }
    return unread
        ? Optional.of(Verdict.unknown(path, path + " was not read on all nodes"))
        : Optional.empty();
  }
}
