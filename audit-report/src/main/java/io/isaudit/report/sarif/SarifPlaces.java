package io.isaudit.report.sarif;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.report.model.Words;
import io.isaudit.result.ItemResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.snapshot.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where a result is: a file below the home of a node, whose own place is never told, and the item
 * of a target. What no file holds stands at the file that configures the deployment, and says so.
 */
final class SarifPlaces {

  private static final String CONFIGURATION = Settings.FILE;
  private static final String KEPT = "-._~/";

  private final Json json;
  private final List<TargetSummary> nodes;
  private final boolean needsLine;

  SarifPlaces(Json json, ReportModel model, boolean needsLine) {
    this.json = json;
    this.nodes =
        model.targets().stream()
            .filter(target -> target.target().kind() == TargetKind.NODE)
            .toList();
    this.needsLine = needsLine;
  }

  /** The homes, which locations refer to. */
  void bases() throws IOException {
    if (nodes.isEmpty()) {
      return;
    }
    json.object(
        "originalUriBaseIds",
        () -> {
          for (TargetSummary node : nodes) {
            String words = "The home of " + Words.of(node.target()) + ": " + node.description();
            json.object(
                base(node.target()), () -> json.message("description", SarifText.message(words)));
          }
        });
  }

  private static String base(Target node) {
    return SarifText.line("home of " + node.id());
  }

  void location(Row row) throws IOException {
    ItemResult item = row.item();
    Optional<String> base = baseOf(row.target().target(), item.file().isEmpty());
    json.object(
        "physicalLocation",
        () -> {
          file(item.file().orElse(CONFIGURATION), base);
          if (item.file().isPresent() && item.line().isPresent()) {
            json.object("region", () -> region(item));
          } else if (needsLine) {
            json.object("region", () -> json.number("startLine", 1));
          }
        });
    json.array("logicalLocations", () -> json.object(() -> logical(row)));
    if (item.file().isEmpty()) {
      json.message(
          "message",
          "No line of a file holds this. deployment.toml stands for the deployment as a whole.");
    }
  }

  void file(String path, Optional<String> base) throws IOException {
    json.object(
        "artifactLocation",
        () -> {
          json.constant("uri", uri(path));
          if (base.isPresent()) {
            json.constant("uriBaseId", base.get());
          }
        });
  }

  private void region(ItemResult item) throws IOException {
    json.number("startLine", item.line().orElse(1));
    if (item.column().isPresent()) {
      json.number("startColumn", item.column().get());
    }
  }

  private void logical(Row row) throws IOException {
    Target target = row.target().target();
    String item = row.item().item();
    json.text("name", item.isEmpty() ? target.id() : item);
    json.text("fullyQualifiedName", item.isEmpty() ? target.toString() : target + "/" + item);
    json.constant("kind", item.isEmpty() ? target.kind().word() : "item");
  }

  /**
   * The home that a path is below: that of the node, or the only one there is.
   *
   * @param standIn whether the first will do, because the file only stands for the deployment
   */
  Optional<String> baseOf(Target target, boolean standIn) {
    if (target.kind() == TargetKind.NODE) {
      return nodes.stream()
          .map(TargetSummary::target)
          .filter(target::equals)
          .map(SarifPlaces::base)
          .findFirst();
    }
    return nodes.size() == 1 || (standIn && !nodes.isEmpty())
        ? Optional.of(base(nodes.get(0).target()))
        : Optional.empty();
  }

  /** A relative reference; a first segment with a colon would be taken for a scheme. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    String visible = SarifText.line(path).replace('\\', '/');
    int start = 0;
    while (start < visible.length() && visible.charAt(start) == '/') {
      start++;
    }
    for (byte octet : visible.substring(start).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || KEPT.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return uri.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
