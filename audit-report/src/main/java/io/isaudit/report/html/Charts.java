package io.isaudit.report.html;

import io.isaudit.report.model.Chapter;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Words;
import io.isaudit.result.Grade;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Drawings. What they show stands in words beside them, so that all but the ring are hidden. */
final class Charts {

  private static final String WIDTH = "100";

  private Charts() {}

  /** The grade inside a ring that the score fills. */
  static void ring(Html html, ReportModel model) {
    String label = model.gradeWords() + ", " + model.scoreWords();
    html.open(
        "svg",
        "class",
        "ring " + gradeClass(model),
        "viewBox",
        "0 0 120 120",
        "role",
        "img",
        "aria-label",
        label);
    html.open("circle", "class", "track", "cx", "60", "cy", "60", "r", "52").close();
    model
        .scorecard()
        .score()
        .ifPresent(
            score ->
                html.open(
                        "circle",
                        "class",
                        "arc",
                        "cx",
                        "60",
                        "cy",
                        "60",
                        "r",
                        "52",
                        "stroke-dasharray",
                        Words.number(arc(score)) + " 400",
                        "transform",
                        "rotate(-90 60 60)")
                    .close());
    String letter = model.scorecard().grade().map(Enum::name).orElse("\u2013");
    html.element("text", letter, "class", "letter", "x", "60", "y", "70", "text-anchor", "middle");
    String below = model.scorecard().score().map(Words::number).orElse("no score");
    html.element("text", below, "class", "points", "x", "60", "y", "91", "text-anchor", "middle");
    html.close("svg");
  }

  /** The length of the arc for a score: the ring is 2 pi times 52 long. */
  private static BigDecimal arc(BigDecimal score) {
    return score.multiply(new BigDecimal("3.26726")).setScale(1, RoundingMode.HALF_UP);
  }

  static String gradeClass(ReportModel model) {
    return model.scorecard().grade().map(grade -> "grade-" + lower(grade)).orElse("grade-none");
  }

  static String lower(Grade grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }

  /** The open findings by severity. */
  static void severities(Html html, ReportModel model) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      parts.put(severity.word(), model.open(severity));
    }
    bar(html, "bar severities", parts);
  }

  /** What became of the rules of a chapter. */
  static void chapter(Html html, Chapter chapter) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    parts.put("fail", chapter.count(Outcome.FAIL));
    parts.put("undecided", chapter.count(Outcome.ERROR) + chapter.count(Outcome.UNKNOWN));
    parts.put("pass", chapter.count(Outcome.PASS));
    bar(html, "bar", parts);
  }

  private static void bar(Html html, String style, Map<String, Integer> parts) {
    int total = parts.values().stream().mapToInt(Integer::intValue).sum();
    html.open(
        "svg",
        "class",
        style,
        "viewBox",
        "0 0 100 4",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "focusable",
        "false");
    html.open("rect", "class", "track", "width", WIDTH, "height", "4").close();
    int before = 0;
    for (Map.Entry<String, Integer> part : parts.entrySet()) {
      if (part.getValue() > 0) {
        int from = before * 10000 / total;
        before += part.getValue();
        int to = before * 10000 / total;
        html.open(
                "rect",
                "class",
                part.getKey(),
                "x",
                hundredths(from),
                "width",
                hundredths(to - from),
                "height",
                "4")
            .close();
      }
    }
    html.close("svg");
  }

  private static String hundredths(int n) {
    return n / 100 + "." + n % 100 / 10 + n % 10;
  }
}
