package io.isaudit.report.model;

import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;

/**
 * Where the work on a finding is, told from what was judged. It is no estimate of the effort: a
 * setting may need a migration before it can be changed, and the remedy says so.
 */
public enum Change {
  SETTING("Settings", "a value in deployment.toml"),
  FILE("Files", "a line, a permission or the content of another file of the home"),
  BEYOND("Beyond files", "key stores, databases, running servers, the machine or people");

  private final String title;
  private final String words;

  Change(String title, String words) {
    this.title = title;
    this.words = words;
  }

  public String title() {
    return title;
  }

  public String words() {
    return words;
  }

  static Change of(List<RuleResult> open) {
    Change widest = SETTING;
    for (RuleResult target : open) {
      Change change = of(target);
      widest = change.compareTo(widest) > 0 ? change : widest;
    }
    return widest;
  }

  /** Of one that is not written, an origin says so; what was made of several has a place only. */
  private static boolean isSetting(ItemResult item) {
    return item.origin().isPresent() || item.file().filter(Settings.FILE::equals).isPresent();
  }

  private static Change of(RuleResult target) {
    List<ItemResult> failed =
        target.items().stream().filter(item -> item.outcome() == Outcome.FAIL).toList();
    if (target.target().kind() != TargetKind.NODE || failed.isEmpty()) {
      return BEYOND;
    }
    if (failed.stream().allMatch(Change::isSetting)) {
      return SETTING;
    }
    return failed.stream().allMatch(item -> isSetting(item) || item.file().isPresent())
        ? FILE
        : BEYOND;
  }
}
