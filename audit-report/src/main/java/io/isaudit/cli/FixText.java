package io.isaudit.cli;

import io.isaudit.fix.Fix;
import io.isaudit.fix.NotFixed;
import io.isaudit.fix.Proposal;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.rule.Target;
import java.util.Set;

/** A patch with what a reader has to know, in lines before it that patch and git pass over. */
record FixText(Target target, String sha256) {

  static String summary(Fix fix) {
    return Words.count(fix.fixed().size(), "finding")
        + " fixed by the patch, "
        + fix.notFixed().size()
        + " not";
  }

  String of(Fix fix, Set<String> wouldFail) {
    StringBuilder text = new StringBuilder();
    line(text, Words.of(target) + ": " + summary(fix) + "; nothing was applied");
    line(text, "sha256 " + sha256 + "  " + AuditedFile.PATH);
    for (Proposal proposal : fix.fixed()) {
      line(text, "fixed: " + proposal.rule() + ", " + proposal.item());
    }
    for (NotFixed finding : fix.notFixed()) {
      line(
          text,
          "not fixed by this patch: "
              + finding.rule()
              + ", "
              + finding.item()
              + ": "
              + finding.reason());
    }
    wouldFail.forEach(finding -> line(text, "would fail after it: " + finding));
    return text.append(fix.diff()).toString();
  }

  private static void line(StringBuilder text, String words) {
    text.append("# ").append(VisibleText.ascii(words)).append('\n');
  }
}
