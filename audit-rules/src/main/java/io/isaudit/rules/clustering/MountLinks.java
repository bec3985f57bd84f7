package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FolderMount;
import java.util.List;
import java.util.Map;

/** Finds file systems that are mounted on a path of the product itself. */
final class MountLinks implements Check {

  private static final List<String> FOLDERS = List.of(Folders.USER_STORES, Folders.TENANTS);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .files()
        .mounts()
        .fold(
            found -> FOLDERS.stream().map(folder -> verdict(folder, found.value())).toList(),
            missing ->
                List.of(
                    Verdict.unknown(
                        "folders", "where folders lie is not known: " + missing.explanation())));
  }

  private static Verdict verdict(String folder, Map<String, FolderMount> mounts) {
    FolderMount mount = mounts.get(folder);
    if (mount == null) {
      return Verdict.notApplicable(folder, folder + " is not there");
    }
    return mount
        .elsewhere()
        .fold(
            found -> verdict(folder, mount.link(), found.value()),
            missing ->
                Verdict.unknown(
                    folder, "where " + folder + " lies is not known: " + missing.explanation()));
  }

  private static Verdict verdict(String folder, boolean link, boolean elsewhere) {
    if (!elsewhere) {
      return Verdict.notApplicable(folder, folder + " lies on the file system of the home");
    }
    return link
        ? Verdict.pass(folder, folder + " is a symbolic link to another file system")
        : Verdict.fail(folder, "a file system is mounted on " + folder + " itself")
            .expected("a symbolic link");
  }
}
