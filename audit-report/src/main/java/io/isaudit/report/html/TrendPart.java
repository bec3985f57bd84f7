package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Trend;
import io.isaudit.report.model.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Score and open findings over time: two drawings, and a table that says the same. */
final class TrendPart {

  private static final int WIDTH = 420;
  private static final int HEIGHT = 90;
  private static final int LEFT = 34;
  private static final int RIGHT = 12;
  private static final int TOP = 14;
  private static final int UNFOLDED = 6;

  private final Html html;
  private final Trend trend;

  private TrendPart(Html html, Trend trend) {
    this.html = html;
    this.trend = trend;
  }

  static void write(Html html, ReportModel model) {
    if (model.trend().isPresent()) {
      Part.TREND.open(html, model);
      new TrendPart(html, model.trend().get()).write();
      html.close("section");
    }
  }

  /** What changed since the result before, for the head of the page. */
  static void news(Html html, Trend trend) {
    html.open("p", "class", "news");
    html.element("a", "Since " + trend.previous().time(), "href", "#" + Part.TREND.anchor());
    html.text(": ");
    trend.gained().ifPresent(gained -> html.text(signed(gained) + " points, "));
    int more = trend.last().open() - trend.previous().open();
    html.text(
        more == 0
            ? "as many open findings"
            : Words.count(Math.abs(more), "open finding") + (more > 0 ? " more" : " fewer"));
    html.close("p");
  }

  private static String signed(BigDecimal number) {
    String digits = Words.number(number.abs());
    return number.signum() < 0 ? "\u2212" + digits : number.signum() > 0 ? "+" + digits : "0";
  }

  private void write() {
    List<Optional<BigDecimal>> scores = new ArrayList<>();
    List<Optional<BigDecimal>> open = new ArrayList<>();
    for (Trend.Point point : trend.points()) {
      scores.add(point.score());
      open.add(Optional.of(BigDecimal.valueOf(point.open())));
    }
    int most = trend.points().stream().mapToInt(Trend.Point::open).max().orElse(0);
    html.open("div", "class", "trends");
    chart("Score", scores, 100);
    chart("Open findings", open, Math.max(most, 1));
    html.close("div");
    boolean folded = trend.points().size() > UNFOLDED;
    if (folded) {
      html.open("details").element("summary", "Show " + trend.points().size() + " results");
    }
    table();
    if (folded) {
      html.close("details");
    }
  }

  private void chart(String name, List<Optional<BigDecimal>> values, int most) {
    Trend.Point first = trend.points().get(0);
    String label =
        name + " from " + first.time() + " to " + trend.last().time() + ", as in the table";
    html.open("figure").element("figcaption", name);
    html.open(
        "svg",
        "class",
        "line",
        "role",
        "img",
        "aria-label",
        label,
        "viewBox",
        "0 0 " + WIDTH + " " + (HEIGHT + 22));
    for (int level : new int[] {0, most}) {
      String y = tenths(y(BigDecimal.valueOf(level), most));
      html.open(
          "line", "class", "track", "x1", "" + LEFT, "x2", "" + (WIDTH - RIGHT), "y1", y, "y2", y);
      html.close();
      html.element(
          "text",
          "" + level,
          "x",
          "" + (LEFT - 8),
          "y",
          tenths(y(BigDecimal.valueOf(level), most) + 40),
          "text-anchor",
          "end");
    }
    String foot = "" + (HEIGHT + 18);
    html.element("text", day(first), "x", "" + LEFT, "y", foot);
    html.element(
        "text", day(trend.last()), "x", "" + (WIDTH - RIGHT), "y", foot, "text-anchor", "end");
    lines(values, most);
    html.close("svg").close("figure");
  }

  /** A gap where there is no value. */
  private void lines(List<Optional<BigDecimal>> values, int most) {
    StringBuilder path = new StringBuilder();
    boolean drawn = false;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        path.append(drawn ? 'L' : 'M').append(tenths(x(i))).append(' ');
        path.append(tenths(y(values.get(i).get(), most)));
      }
      drawn = values.get(i).isPresent();
    }
    html.open("path", "class", "arc", "d", path.toString()).close();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        String y = tenths(y(values.get(i).get(), most));
        html.open("circle", "cx", tenths(x(i)), "cy", y, "r", "3.5").close();
      }
    }
  }

  /** In tenths of a unit, by time. */
  private int x(int point) {
    long from = trend.points().get(0).clock().getEpochSecond();
    long span = Math.max(1, trend.last().clock().getEpochSecond() - from);
    long at = trend.points().get(point).clock().getEpochSecond() - from;
    return LEFT * 10 + (int) ((WIDTH - LEFT - RIGHT) * 10L * at / span);
  }

  private static int y(BigDecimal value, int most) {
    BigDecimal height = BigDecimal.valueOf((HEIGHT - TOP) * 10L);
    return HEIGHT * 10
        - value
            .multiply(height)
            .divide(BigDecimal.valueOf(most), 0, RoundingMode.HALF_UP)
            .intValueExact();
  }

  private static String tenths(int n) {
    return n / 10 + "." + n % 10;
  }

  private static String day(Trend.Point point) {
    return point.time().substring(0, point.time().indexOf(' '));
  }

  private void table() {
    html.open("table", "class", "trend").element("caption", "The results, the newest first");
    html.open("thead").open("tr");
    for (String head :
        List.of("Judged", "Score", "Grade", "Open findings", "Differs from now in")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    List<Trend.Point> newest = new ArrayList<>(trend.points());
    Collections.reverse(newest);
    for (Trend.Point point : newest) {
      html.open("tr").element("th", point.time(), "scope", "row");
      html.element("td", point.score().map(Words::number).orElse("no score"));
      html.element("td", point.grade()).element("td", Integer.toString(point.open()));
      html.element("td", String.join(", ", point.differences())).close("tr");
    }
    html.close("tbody").close("table");
  }
}
