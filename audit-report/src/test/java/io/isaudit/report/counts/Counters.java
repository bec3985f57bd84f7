package io.isaudit.report.counts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.json.ResultJson;
import io.isaudit.report.Xml;
import io.isaudit.report.csv.CsvText;
import io.isaudit.rule.Outcome;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;

/** A counter for each format. */
final class Counters {

  static final Map<String, Counter> ALL =
      Map.ofEntries(
          Map.entry("json", file -> Figures.of(ResultJson.read(file))),
          Map.entry("html", Counters::html),
          Map.entry("sarif", Counters::sarif),
          Map.entry("sarif-github", Counters::codeScanning),
          Map.entry("junit", Counters::junit),
          Map.entry("csv", Counters::csv),
          Map.entry("markdown", Counters::markdown),
          Map.entry("xccdf", Counters::xccdf),
          Map.entry("oscal", Counters::oscal),
          Map.entry("hdf", Counters::hdf));

  private static final Map<String, Outcome> SARIF_KINDS =
      Map.of(
          "fail", Outcome.FAIL,
          "open", Outcome.UNKNOWN,
          "review", Outcome.MANUAL,
          "pass", Outcome.PASS,
          "informational", Outcome.INFORMATIONAL,
          "notApplicable", Outcome.NOT_APPLICABLE);

  private static final Map<String, Outcome> JUNIT_WORDS =
      Map.ofEntries(
          Map.entry("passed", Outcome.PASS),
          Map.entry("attested", Outcome.PASS),
          Map.entry("informational", Outcome.INFORMATIONAL),
          Map.entry("failed", Outcome.FAIL),
          Map.entry("failed, and its waiver has expired", Outcome.FAIL),
          Map.entry("attested as not met", Outcome.FAIL),
          Map.entry("accepted risk", Outcome.FAIL),
          Map.entry("false positive", Outcome.FAIL),
          Map.entry("in the baseline", Outcome.FAIL),
          Map.entry("the audit failed", Outcome.ERROR),
          Map.entry("could not be decided", Outcome.UNKNOWN),
          Map.entry("nobody has answered", Outcome.MANUAL),
          Map.entry("not applicable", Outcome.NOT_APPLICABLE));

  private Counters() {}

  private static Map<String, Integer> html(byte[] file) {
    int rules =
        Jsoup.parse(new String(file, UTF_8)).select("main [id~=^[a-z]+--[a-z0-9-]+$]").size();
    int titles = Jsoup.parse(new String(file, UTF_8)).select("main [id$=-title][id*=--]").size();
    return Map.of("rules", rules - titles);
  }

  private static Map<String, Integer> sarif(byte[] file) throws IOException {
    JsonNode run = new ObjectMapper().readTree(file).at("/runs/0");
    Figures figures = new Figures();
    for (JsonNode result : run.get("results")) {
      figures.add(result.get("ruleId").asText(), SARIF_KINDS.get(result.get("kind").asText()));
    }
    for (JsonNode left : run.at("/properties/notSelected")) {
      figures.add(left.get("rule").asText(), Outcome.NOT_SELECTED);
    }
    return figures.of(EnumSet.allOf(Outcome.class));
  }

  private static Map<String, Integer> codeScanning(byte[] file) throws IOException {
    Set<String> open = new HashSet<>();
    for (JsonNode result : new ObjectMapper().readTree(file).at("/runs/0/results")) {
      if (result.get("kind").asText().equals("fail")) {
        open.add(result.get("ruleId").asText());
      }
    }
    return Map.of("open", open.size());
  }

  private static Map<String, Integer> junit(byte[] file) {
    Figures figures = new Figures();
    for (Element testCase : Xml.elements(Xml.parse(file), "testcase")) {
      Element child = Xml.elements(testCase, "*").get(0);
      String told =
          child.hasAttribute("message") ? child.getAttribute("message") : child.getTextContent();
      String word = told.substring(0, told.indexOf(':'));
      if (!testCase.getAttribute("classname").equals("gate")) {
        figures.add(testCase.getAttribute("name").split(" ", 2)[0], JUNIT_WORDS.get(word));
      }
    }
    return figures.of(EnumSet.complementOf(EnumSet.of(Outcome.NOT_SELECTED)));
  }

  private static Map<String, Integer> csv(byte[] file) {
    Figures figures = new Figures();
    for (Map<String, String> row : CsvText.read(file)) {
      String outcome = row.get("effective_outcome").toUpperCase(Locale.ROOT);
      figures.add(row.get("rule"), Outcome.valueOf(outcome.replace('-', '_')));
    }
    return figures.of(EnumSet.allOf(Outcome.class));
  }

  private static Map<String, Integer> xccdf(byte[] file) {
    Figures figures = new Figures();
    for (Element result : Xml.elements(Xml.parse(file), "rule-result")) {
      String word = Xml.elements(result, "result").get(0).getTextContent();
      figures.add(result.getAttribute("idref"), XCCDF_WORDS.get(word));
    }
    return figures.of(EnumSet.allOf(Outcome.class));
  }

  private static final Map<String, Outcome> XCCDF_WORDS =
      Map.of(
          "pass", Outcome.PASS,
          "fail", Outcome.FAIL,
          "error", Outcome.ERROR,
          "unknown", Outcome.UNKNOWN,
          "notapplicable", Outcome.NOT_APPLICABLE,
          "notchecked", Outcome.MANUAL,
          "informational", Outcome.INFORMATIONAL,
          "notselected", Outcome.NOT_SELECTED);

  /** A finding for each rule that passed, failed or could not be decided. */
  private static Map<String, Integer> oscal(byte[] file) throws IOException {
    Map<String, String> words = Map.of("pass", "passed", "fail", "failed", "other", "undecided");
    Map<String, Integer> figures = new TreeMap<>();
    List.copyOf(words.values()).forEach(name -> figures.put(name, 0));
    for (JsonNode finding :
        new ObjectMapper().readTree(file).at("/assessment-results/results/0/findings")) {
      String reason = finding.at("/target/status/reason").asText();
      figures.merge(words.get(reason), 1, Integer::sum);
    }
    return figures;
  }

  /** What its readers make of it: what does not apply and what only informs look alike there. */
  private static Map<String, Integer> hdf(byte[] file) throws IOException {
    Map<String, Integer> figures = new TreeMap<>(Map.of("passed", 0, "failed", 0));
    for (JsonNode control : new ObjectMapper().readTree(file).at("/profiles/0/controls")) {
      Set<String> statuses = new HashSet<>();
      control.get("results").forEach(result -> statuses.add(result.get("status").asText()));
      if (statuses.contains("error") || control.get("impact").asDouble() == 0) {
        continue;
      }
      if (statuses.contains("failed")) {
        figures.merge("failed", 1, Integer::sum);
      } else if (statuses.contains("passed")) {
        figures.merge("passed", 1, Integer::sum);
      }
    }
    return figures;
  }

  private static final Pattern COUNT = Pattern.compile("(\\d+) ([a-z ]+?)s?(?=,|$)");

  private static Map<String, Integer> markdown(byte[] file) {
    String line =
        new String(file, UTF_8)
            .lines()
            .filter(l -> l.startsWith("- Rules: "))
            .findFirst()
            .orElseThrow();
    Map<String, String> words =
        Map.of(
            "failed", "failed",
            "audit error", "undecided",
            "unknown", "undecided",
            "question", "question",
            "passed", "passed",
            "informational", "informational",
            "not applicable", "not-applicable",
            "not selected", "not-selected");
    Map<String, Integer> figures = new TreeMap<>();
    List.copyOf(words.values()).forEach(name -> figures.put(name, 0));
    Matcher counts = COUNT.matcher(line);
    while (counts.find()) {
      figures.merge(words.get(counts.group(2)), Integer.parseInt(counts.group(1)), Integer::sum);
    }
    return figures;
  }
}
