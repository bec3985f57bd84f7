package io.isaudit.report.junitxml;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.JUnit;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.result.RuleResult;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The document: one suite with a test case for each entry that was selected. */
final class TestSuite {

  private final ReportModel model;
  private final List<TestCase> cases = new ArrayList<>();

  TestSuite(ReportModel model) {
    this.model = model;
    record Placed(RuleResult target, TestCase testCase) {}
    model.sections().values().stream()
        .flatMap(Collection::stream)
        .flatMap(
            entry ->
                entry.targets().stream()
                    .filter(target -> Standing.of(target).junit() != JUnit.OMITTED)
                    .map(target -> new Placed(target, TestCase.of(model, entry, target))))
        .sorted(Comparator.comparing(Placed::target))
        .forEach(placed -> cases.add(placed.testCase()));
    if (!model.gate().passed() && cases.stream().noneMatch(TestCase::stops)) {
      cases.add(TestCase.gate(model.gate().condition(), model.gate().failures()));
    }
  }

  byte[] bytes() {
    StringWriter text = new StringWriter();
    try {
      // Not the one that the class path may bring: escapes and layout differ.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      suite(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes whatever is written", e);
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void suite(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "IS Audit, " + model.environment());
    xml.writeAttribute("time", "0");
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    xml.writeAttribute("errors", count(TestCase.ERROR));
    xml.writeAttribute("skipped", count(TestCase.SKIPPED));
    xml.writeAttribute("failures", count(TestCase.FAILURE));
    properties(xml);
    for (TestCase each : cases) {
      testCase(xml, each);
    }
    line(xml, 0);
    xml.writeEndElement();
  }

  private String count(String kind) {
    return String.valueOf(cases.stream().filter(each -> each.kind().equals(kind)).count());
  }

  private void properties(XMLStreamWriter xml) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("properties");
    property(xml, "tool", model.tool());
    property(xml, "clock", model.clock());
    property(xml, "profile", model.decisions().report().profile());
    property(xml, "grade", model.gradeWords());
    property(xml, "score", model.scoreWords());
    property(
        xml,
        "coverage",
        model.scorecard().coverage().map(percent -> Words.number(percent) + " %").orElse("none"));
    property(xml, "scope", model.scope().sentence());
    property(
        xml, "gate", (model.gate().passed() ? "passed" : "not passed") + "; it " + condition());
    line(xml, 1);
    xml.writeEndElement();
  }

  private String condition() {
    return model.gate().condition();
  }

  private static void property(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", VisibleText.of(value));
  }

  private static void testCase(XMLStreamWriter xml, TestCase each) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", each.name());
    xml.writeAttribute("classname", each.chapter());
    xml.writeAttribute("time", "0");
    line(xml, 2);
    if (each.kind().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(each.message());
    } else {
      xml.writeStartElement(each.kind());
      xml.writeAttribute("message", each.message());
      if (each.stops()) {
        xml.writeAttribute("type", each.type());
      }
      xml.writeCharacters(each.text());
    }
    xml.writeEndElement();
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
