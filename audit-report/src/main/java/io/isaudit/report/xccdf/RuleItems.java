package io.isaudit.report.xccdf;

import io.isaudit.page.Prose;
import io.isaudit.page.RulePage;
import io.isaudit.page.RulePages;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standards;
import io.isaudit.report.xml.XmlOut;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the rules as items of the benchmark. */
final class RuleItems {

  static final String CWE = "https://cwe.mitre.org";

  /** Names who decides a rule; there is nothing in it that another program could run. */
  static final String CHECKS = "urn:io.isaudit:check";

  private final ReportModel model;
  private final RulePages pages;

  RuleItems(ReportModel model, RulePages pages) {
    this.model = model;
    this.pages = pages;
  }

  void write(XmlOut xml, RuleEntry rule) {
    xml.parent(
        "Rule",
        all -> rule(all, rule),
        "id",
        XccdfRenderer.ruleId(rule.rule()),
        "selected",
        "true",
        "severity",
        severity(rule.severity()),
        "weight",
        XccdfRenderer.weight(model, rule));
  }

  private void rule(XmlOut xml, RuleEntry rule) {
    Optional<RulePage> page = pages.page(rule.rule());
    List<Reference> references = pages.references(rule.rule());
    xml.element("version", Integer.toString(rule.version()));
    xml.element("title", rule.title());
    xml.mixed("description", text -> description(text, rule));
    references.stream()
        .filter(reference -> !Standards.CWE.has(reference))
        .forEach(
            reference ->
                xml.element(
                    "reference",
                    reference.id() + " " + reference.title(),
                    "href",
                    href(reference)));
    page.ifPresent(text -> prose(xml, "rationale", text.why()));
    references.stream()
        .filter(Standards.CWE::has)
        .forEach(reference -> xml.element("ident", reference.id(), "system", CWE));
    page.ifPresent(text -> prose(xml, "fixtext", text.howToFix()));
    xml.element("check", "", "system", CHECKS);
  }

  private static void description(XmlOut xml, RuleEntry rule) {
    xml.inline(
        "h:p",
        p -> {
          p.inline("h:code", code -> code.text(rule.rule().toString()));
          p.text(", severity " + rule.severity().word());
          if (!rule.guideHeadings().isEmpty()) {
            p.text(". In the vendor's guide: " + String.join(", ", rule.guideHeadings()));
          }
          if (!rule.parameters().isEmpty()) {
            p.text(". Judged with ");
            p.text(
                rule.parameters().entrySet().stream()
                    .map(one -> one.getKey() + " = " + one.getValue())
                    .collect(Collectors.joining(", ")));
          }
        });
  }

  private static void prose(XmlOut xml, String element, Prose prose) {
    if (!prose.html().isEmpty()) {
      xml.mixed(element, text -> Xhtml.write(text, prose));
    }
  }

  /** The page of a standard; readers group rules by it. */
  private static String href(Reference reference) {
    if (Standards.NIST_800_53.has(reference)) {
      return "https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final";
    }
    return Standards.ASVS.has(reference)
        ? "https://owasp.org/www-project-application-security-verification-standard/"
        : "urn:io.isaudit:standard";
  }

  /** XCCDF has no critical; the weight tells the two apart. */
  static String severity(Severity severity) {
    return severity == Severity.CRITICAL ? "high" : severity.word();
  }
}
