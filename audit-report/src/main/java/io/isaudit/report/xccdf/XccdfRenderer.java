package io.isaudit.report.xccdf;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.Chapter;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Words;
import io.isaudit.report.xml.XmlOut;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.RuleId;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes {@code result.xccdf.xml}: the rules as a benchmark and what came of them as its test
 * result, in one file that {@code oscap} renders.
 */
public final class XccdfRenderer implements Renderer {

  /**
   * In the older binding, as benchmarks for oscap have it. Its Schematron would rather have the
   * newer one, but oscap 1.3.7 refuses a file that its Schematron has nothing to say about.
   */
  static final String PLATFORM = "cpe:/a:wso2:identity_server";

  private static final String PREFIX = "xccdf_io.isaudit_";

  @Override
  public String format() {
    return "xccdf";
  }

  @Override
  public String fileName() {
    return "result.xccdf.xml";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    ReportModel model = ReportModel.of(result, pages);
    out.write(
        XmlOut.document(
            xml ->
                xml.parent(
                    "Benchmark",
                    all -> benchmark(all, result, model, pages),
                    "xmlns",
                    "http://checklists.nist.gov/xccdf/1.2",
                    "xmlns:h",
                    Xhtml.NAMESPACE,
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/",
                    "id",
                    PREFIX + "benchmark_wso2-identity-server",
                    "resolved",
                    "1",
                    "xml:lang",
                    "en")));
  }

  private static void benchmark(
      XmlOut xml, AuditResult result, ReportModel model, RulePages pages) {
    xml.element("status", "accepted", "date", result.clock().toString().substring(0, 10));
    xml.element("title", "Security, performance and maintenance of WSO2 Identity Server");
    xml.element(
        "description",
        "What the hardening guide of the product and the catalogue of IS Audit ask for.");
    xml.mixed("front-matter", about -> Introduction.write(about, model));
    xml.element("platform", "", "idref", PLATFORM);
    xml.element("version", model.tool(), "time", result.clock().toString());
    xml.parent(
        "metadata",
        all -> {
          all.element("dc:creator", model.tool());
          all.element("dc:date", result.clock().toString());
        });
    Scores.SYSTEMS.forEach(system -> xml.element("model", "", "system", system));
    xml.parent("Profile", all -> profile(all, model), "id", profileId(model));
    RuleItems items = new RuleItems(model, pages);
    for (Chapter chapter : model.chapters()) {
      List<RuleEntry> rules =
          model.everyRule().stream()
              .filter(rule -> rule.rule().chapter().equals(chapter.id()))
              .toList();
      xml.parent(
          "Group",
          all -> {
            all.element("title", chapter.title());
            rules.forEach(rule -> items.write(all, rule));
          },
          "id",
          PREFIX + "group_" + chapter.id(),
          "weight",
          new Scores(model).groupWeight(rules).toPlainString());
    }
    new TestResult(result, model, pages).write(xml);
  }

  private static void profile(XmlOut xml, ReportModel model) {
    xml.element("title", model.decisions().report().profile());
    List<String> deviations = model.decisions().report().deviations();
    xml.element(
        "description",
        deviations.isEmpty()
            ? "The rules and the gate as they are shipped."
            : "Departs from the shipped rules or their gate: " + String.join("; ", deviations));
    for (RuleEntry rule : model.everyRule()) {
      boolean selected = Standing.of(rule) != Standing.NOT_SELECTED;
      String[] attributes = {"idref", ruleId(rule.rule()), "selected", Boolean.toString(selected)};
      if (selected) {
        xml.element("select", "", attributes);
      } else {
        xml.parent(
            "select", all -> all.element("remark", rule.targets().get(0).reason()), attributes);
      }
    }
  }

  static String ruleId(RuleId rule) {
    return PREFIX + "rule_" + rule.chapter() + "." + rule.slug();
  }

  /** Made of the name of the profile, which may hold anything. */
  static String profileId(ReportModel model) {
    String name = model.decisions().report().profile().replaceAll("[^A-Za-z0-9.-]+", "-");
    return PREFIX + "profile_" + (name.length() > 100 ? name.substring(0, 100) : "is-" + name);
  }

  static String resultId(AuditResult result) {
    return PREFIX + "testresult_" + result.clock().toString().replaceAll("[^0-9TZ]", "");
  }

  static String weight(ReportModel model, RuleEntry rule) {
    return Words.number(
        model.scorecard().model().weights().getOrDefault(rule.severity(), BigDecimal.ZERO));
  }
}
