package io.isaudit.report.pdf;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.entry;

import io.isaudit.page.RulePages;
import io.isaudit.report.Pages;
import io.isaudit.report.Results;
import io.isaudit.result.AuditResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results with as many findings as are asked for, each with a page of its own. */
final class ManyFindings {

  private static final String PAGE =
      """
      ## Why

      Whoever reads this value can act as the **server**, and *nobody* sees it. See `web.xml` as well.

      > A quotation that is a little longer than one line, so that it has to be broken somewhere near its end.

      ## How to fix

      1. Write it down:

         ```toml
         [section]
         key = "$secret{alias}"

           indented = ["with", "a rather long list", "of values", "that is wider than the page is", "by far"]
         ```

      2. Restart, then

         - look at `repository/logs/wso2carbon.log`,
         - and at the [manual](https://is.docs.wso2.com/en/latest/deploy/security/).

      ## References

      - [Security guidelines](https://is.docs.wso2.com/en/latest/deploy/security/)
      """;

  private ManyFindings() {}

  static AuditResult result(int findings) {
    Results results = Results.results();
    results.target(
        new TargetSummary(
            NODE_1,
            "WSO2 Identity Server 7.1.0",
            Instant.parse("2026-01-30T22:14:05Z"),
            List.of()));
    results.add(entry("web/kept", Severity.HIGH, Outcome.PASS).title("Kept").because("it is so"));
    Severity[] severities = Severity.values();
    for (int i = 0; i < findings; i++) {
      results.add(
          entry("web/rule" + i, severities[i % severities.length], Outcome.FAIL)
              .title("Keep rule number " + i)
              .setting(
                  "section.key" + i,
                  "the shipped value",
                  "be a secret of your own",
                  "repository/conf/deployment.toml",
                  i + 1)
              .parameter("leastLength", "12 characters"));
    }
    return results.build();
  }

  static RulePages pages(int findings) {
    Map<String, String> pages = new TreeMap<>();
    for (int i = 0; i < findings; i++) {
      pages.put("web/rule" + i, PAGE);
    }
    return Pages.of(pages);
  }
}
