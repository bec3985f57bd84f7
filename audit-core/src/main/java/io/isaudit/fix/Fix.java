package io.isaudit.fix;

import io.isaudit.facts.FlatKey;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.toml.TomlSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A patch for a settings file, and what it leaves alone. The diff shows no line that is not
 * changed, and changes none that may show a secret.
 *
 * @param diff unified, without context; empty when nothing changes
 * @param after the file with the patch applied: it may hold secrets, and is for checks only
 * @param fixed what the patch writes, sorted
 * @param notFixed what it could not write, and what the plan had no value for
 */
public record Fix(String diff, String after, List<Proposal> fixed, List<NotFixed> notFixed) {

  public Fix {
    fixed = fixed.stream().sorted().toList();
    notFixed = notFixed.stream().sorted().toList();
  }

  /**
   * Makes a patch.
   *
   * @param path of the file, as the diff names it
   * @param text of the file, valid TOML
   */
  public static Fix of(String path, String text, FixPlan plan) {
    FileLines lines = FileLines.of(text);
    List<Proposal> fixed = new ArrayList<>();
    List<NotFixed> notFixed = new ArrayList<>(plan.notFixed());
    Map<String, SettingValue> written = new HashMap<>();
    for (Proposal proposal : plan.proposals()) {
      try {
        SettingValue already = written.get(proposal.key());
        if (already == null) {
          lines = changed(path, lines, proposal);
          written.put(proposal.key(), proposal.value());
        } else if (!already.equals(proposal.value())) {
          throw new Refused("another rule asks for another value");
        }
        fixed.add(proposal);
      } catch (Refused e) {
        notFixed.add(NotFixed.of(proposal, e.reason()));
      }
    }
    return new Fix(UnifiedDiff.of(path, lines), lines.text(), fixed, notFixed);
  }

  private static FileLines changed(String path, FileLines lines, Proposal proposal) throws Refused {
    if (FlatKey.array(proposal.key()).isPresent() && proposal.line().isEmpty()) {
      throw new Refused("its table is one of several");
    }
    FileLines changed = new TomlPatch(lines, proposal).apply(FlatKey.segments(proposal.key()));
    if (!TomlSource.parse(changed.text(), path).problems().isEmpty()) {
      throw new Refused("there is no safe place for it in the file");
    }
    return changed;
  }

  /** Without the text, which holds secrets. */
  @Override
  public String toString() {
    return "Fix[" + fixed.size() + " fixed, " + notFixed.size() + " not fixed]";
  }
}
