package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;

/** The list of parts that are there. */
final class Contents {

  private final ReportModel model;

  Contents(ReportModel model) {
    this.model = model;
  }

  void write(Html html) {
    html.open("nav", "class", "contents", "aria-label", "Contents").open("ul");
    for (Part part : Part.values()) {
      if (part.isShown(model)) {
        html.open("li").open("a", "href", "#" + part.anchor()).text(part.title());
        part.count(model)
            .ifPresent(n -> html.text(" ").element("span", Integer.toString(n), "class", "count"));
        html.close("a").close("li");
      }
    }
    html.close("ul").close("nav");
  }
}
