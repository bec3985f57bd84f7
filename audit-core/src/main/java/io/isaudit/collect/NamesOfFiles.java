package io.isaudit.collect;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.FolderContent;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.WritableByOthers;
import io.isaudit.snapshot.userstore.UserStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Takes names of files out of a node that repeat one of its secrets, as {@code
 * deployment-Passw0rd.toml} would. What is known of such a file goes with its name, so that it
 * counts as not known.
 */
final class NamesOfFiles {

  private static final String HIDDEN = "(name repeats a secret)";

  private final Redactor redactor;

  /**
   * @param redactor that has seen all texts of the node
   */
  NamesOfFiles(Redactor redactor) {
    this.redactor = redactor;
  }

  HomeFiles shown(HomeFiles files) {
    boolean allShown = files.byPath().keySet().stream().noneMatch(this::hides);
    return new HomeFiles(
        without(files.byPath()),
        files.complete() && allShown,
        files.applied().map(this::without),
        files.secrets().map(found -> masked(found, this::hiddenEvidence)),
        files.writableByOthers().map(this::shown),
        files.folders().map(this::shownFolders),
        files.mounts());
  }

  UserStores shown(UserStores stores) {
    return new UserStores(masked(stores.byPath(), this::hiddenEvidence));
  }

  List<Input> shown(List<Input> inputs) {
    return inputs.stream().map(this::shown).toList();
  }

  private Input shown(Input input) {
    return hides(input.path())
        ? new Input(
            mask(input.path()),
            input.size(),
            input.sha256(),
            input.parser(),
            input.outcome(),
            List.of())
        : input;
  }

  private WritableByOthers shown(WritableByOthers found) {
    List<String> first = new ArrayList<>();
    found.first().forEach(path -> first.add(hides(path) ? mask(path) : path));
    return new WritableByOthers(found.count(), first, found.complete());
  }

  private Map<String, Evidence<FolderContent>> shownFolders(
      Map<String, Evidence<FolderContent>> folders) {
    Map<String, Evidence<FolderContent>> shown = new TreeMap<>();
    folders.forEach(
        (path, content) ->
            shown.put(
                path,
                content.found().filter(this::hidesOne).isEmpty() ? content : hiddenEvidence()));
    return shown;
  }

  private boolean hidesOne(FolderContent content) {
    return content.sha256().keySet().stream().anyMatch(this::hides)
        || content.unread().keySet().stream().anyMatch(this::hides);
  }

  private <T> Map<String, T> without(Map<String, T> byPath) {
    Map<String, T> shown = new TreeMap<>(byPath);
    shown.keySet().removeIf(this::hides);
    return shown;
  }

  private <T> Map<String, T> masked(Map<String, T> byPath, Supplier<T> instead) {
    Map<String, T> shown = new TreeMap<>();
    byPath.forEach(
        (path, value) ->
            shown.put(hides(path) ? mask(path) : path, hides(path) ? instead.get() : value));
    return shown;
  }

  private <T> Evidence<T> hiddenEvidence() {
    return Evidence.missing(MissingReason.UNSUPPORTED, "the name of a file repeats a secret");
  }

  private boolean hides(String path) {
    return redactor.repeatsSecret(path);
  }

  /** The folder alone, as far as it shows nothing. */
  private String mask(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash + 1);
    return hides(folder) ? HIDDEN : folder + HIDDEN;
  }
}
