package io.isaudit.report.pdf;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Fonts;
import io.isaudit.report.pdf.tagged.Metadata;
import io.isaudit.report.pdf.tagged.TaggedPdf;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes the scorecard as a PDF that conforms to PDF/UA-1 and PDF/A-2a. A character that no font
 * has is written as its number, such as {@code ⟨U+4E2D⟩}; give a font that has it.
 */
public final class PdfRenderer implements Renderer {

  private final Optional<Path> font;

  public PdfRenderer() {
    this(Optional.empty());
  }

  private PdfRenderer(Optional<Path> font) {
    this.font = font;
  }

  /**
   * Draws what DejaVu lacks with another font.
   *
   * @param font a .ttf, .otf or .ttc file whose licence lets it be embedded
   * @throws IOException if it is no such font
   */
  public static PdfRenderer with(Path font) throws IOException {
    Fonts.check(font);
    return new PdfRenderer(Optional.of(font));
  }

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String fileName() {
    return "scorecard.pdf";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    ReportModel model = ReportModel.of(result, pages);
    Metadata metadata =
        new Metadata(
            model.gradeWords() + ", " + model.scoreWords() + " \u2013 IS Audit scorecard",
            "Compliance audit of WSO2 Identity Server, " + model.clock(),
            Sheet.plain(model.tool()),
            result.clock());
    Unclosed stream = new Unclosed(out);
    try {
      write(model, new TaggedPdf(stream, Fonts.load(font), metadata));
    } catch (RuntimeException e) {
      // The library throws one of its own for what the stream has thrown.
      if (stream.failure().isPresent()) {
        throw stream.failure().get();
      }
      throw e;
    }
  }

  private static void write(ReportModel model, TaggedPdf pdf) throws IOException {
    Furniture furniture = new Furniture(model);
    Sheet sheet = new Sheet(new Flow(pdf, furniture::draw), model);
    Summary.write(sheet);
    ContentsPage.write(sheet);
    Overview.write(sheet);
    new RuleSections(sheet).write();
    new DecisionTables(sheet).write();
    RuleLists.write(sheet);
    Coverage.write(sheet);
    Basis.write(sheet);
    sheet.flow().finish();
  }
}
