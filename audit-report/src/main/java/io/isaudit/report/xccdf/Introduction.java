package io.isaudit.report.xccdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.report.xml.XmlOut;
import io.isaudit.result.TargetSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * What was judged and how it came out, before anything else, since readers show nothing of ours.
 */
final class Introduction {

  private Introduction() {}

  static void write(XmlOut xml, ReportModel model) {
    xml.inline(
        "h:p",
        p -> {
          p.inline("h:strong", one -> one.text(model.gradeWords() + ", " + model.scoreWords()));
          p.text(
              ". Gate "
                  + (model.gate().passed() ? "passed" : "not passed")
                  + ". "
                  + model.scope().sentence()
                  + ". Judged as a "
                  + model.environment()
                  + " deployment, "
                  + model.clock()
                  + ".");
        });
    list(xml, reasons(model));
    list(
        xml,
        model.targets().stream()
            .map(target -> Words.of(target.target()) + ": " + described(target))
            .toList());
    xml.inline(
        "h:p",
        p ->
            p.text(
                "A rule stands here once, with the worst of its targets; its messages tell the"
                    + " targets apart. Failures that somebody accepted stay failures. Critical"
                    + " rules are shown as high, because XCCDF has no higher word; their weight"
                    + " tells them apart."));
  }

  private static List<String> reasons(ReportModel model) {
    List<String> reasons = new ArrayList<>(model.scorecard().notGraded());
    reasons.addAll(model.scorecard().caps());
    reasons.addAll(model.gate().failures());
    return reasons;
  }

  private static String described(TargetSummary target) {
    return target.description() + ", read " + Words.time(target.collectedAt());
  }

  private static void list(XmlOut xml, List<String> lines) {
    if (!lines.isEmpty()) {
      xml.inline(
          "h:ul",
          ul -> lines.forEach(line -> ul.inline("h:li", li -> li.text(VisibleText.of(line)))));
    }
  }
}
