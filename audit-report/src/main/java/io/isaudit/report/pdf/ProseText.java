package io.isaudit.report.pdf;

import io.isaudit.page.Prose;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.report.pdf.tagged.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prose of a rule page: paragraphs, lists, quotations and code. */
final class ProseText {

  private static final float AFTER = 3.5f;
  private static final float INDENT = 14;

  private final Flow flow;

  private ProseText(Flow flow) {
    this.flow = flow;
  }

  static void write(Flow flow, Prose prose) {
    new ProseText(flow).blocks(Markup.parse(prose.html()).children());
  }

  private void blocks(List<Markup> nodes) {
    List<Run> inline = new ArrayList<>();
    for (Markup node : nodes) {
      if (node.isBlock()) {
        paragraph(inline);
        block(node);
      } else {
        inline(node, Looks.BODY, "", inline);
      }
    }
    paragraph(inline);
  }

  private void block(Markup node) {
    switch (node.name()) {
      case "ul" -> list(node, false);
      case "ol" -> list(node, true);
      case "pre" -> code(node.allText());
      case "blockquote" -> {
        flow.open("BlockQuote");
        flow.inset(INDENT, INDENT, () -> blocks(node.children()));
        flow.close();
      }
      default -> blocks(node.children());
    }
  }

  private void list(Markup list, boolean numbered) {
    flow.open("L").attribute("List", "ListNumbering", numbered ? "Decimal" : "Disc");
    int number = 1;
    for (Markup item : list.children()) {
      if (item.name().equals("li")) {
        String label = numbered ? number++ + "." : "\u2022";
        flow.item(Sheet.run(label), INDENT, Looks.BODY, () -> blocks(item.children()));
      }
    }
    flow.close();
  }

  private void code(String text) {
    List<Run> lines = new ArrayList<>();
    for (String line : text.stripTrailing().split("\r?\n", -1)) {
      lines.add(Run.whole(line.replace("\t", "    "), Looks.CODE));
    }
    flow.space(1);
    flow.box(Looks.SUNKEN, Optional.empty(), 5, () -> flow.code(lines));
    flow.space(AFTER + 2);
  }

  private void paragraph(List<Run> runs) {
    if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
      flow.paragraph(List.copyOf(runs));
      flow.space(AFTER);
    }
    runs.clear();
  }

  private void inline(Markup node, Style style, String link, List<Run> into) {
    if (node.name().isEmpty()) {
      String text = node.value().replaceAll("[ \n\r\t]+", " ");
      text = into.isEmpty() ? text.stripLeading() : text;
      if (!text.isEmpty()) {
        into.add(Run.whole(text, style).to(link));
      }
      return;
    }
    Style inner =
        switch (node.name()) {
          case "code" -> style.code();
          case "strong", "em" -> style.bold();
          case "a" -> style.in(Looks.LINK);
          default -> style;
        };
    String target = node.name().equals("a") ? node.value() : link;
    node.children().forEach(child -> inline(child, inner, target, into));
  }
}
