package io.isaudit.report.pdf.tagged;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A tagged PDF in the making. What is drawn belongs to an element of the structure tree, or is an
 * artifact, which is not read aloud. The same calls give the same bytes.
 */
public final class TaggedPdf {

  public static final float WIDTH = PageSize.A4.getWidth();
  public static final float HEIGHT = PageSize.A4.getHeight();

  /** How far letters go below the line, in parts of their size. */
  private static final float DESCENT = 0.3f;

  private final Document document = new Document(PageSize.A4, 0, 0, 0, 0);
  private final Fonts fonts;
  private final Metadata metadata;
  private final TaggedWriter writer;
  private final Structure structure;
  private final Links links;
  private final Pen pen;
  private final PdfContentByte content;
  private final List<Backdrop> backdrops = new ArrayList<>();
  private final List<Later> later = new ArrayList<>();
  private final Deque<PdfOutline> outline = new ArrayDeque<>();
  private final MessageDigest text = CatalogEntries.digest();
  private Optional<StructElement> marked = Optional.empty();
  private int page;

  /** Text whose words are known when the last page is. */
  private record Later(
      PdfTemplate template, float width, Style style, boolean begins, Supplier<Integer> number) {

    void set(Fonts fonts) {
      Run run = Run.of(Integer.toString(number.get()), style);
      Pen pen = new Pen(template, fonts);
      float x = begins ? 0 : width - pen.width(run);
      pen.text(run, x, style.size() * DESCENT);
    }
  }

  public TaggedPdf(OutputStream out, Fonts fonts, Metadata metadata) throws IOException {
    this.fonts = fonts;
    this.metadata = metadata;
    try {
      writer = TaggedWriter.of(document, out, this::complete);
      CatalogEntries.beforeOpening(writer, metadata);
      document.open();
    } catch (DocumentException e) {
      throw new IOException(e);
    }
    structure = new Structure(writer);
    links = new Links(structure);
    content = writer.getDirectContent();
    pen = new Pen(content, fonts);
    outline.push(writer.getRootOutline());
    begin();
  }

  public StructElement root() {
    return structure.document();
  }

  Fonts fonts() {
    return fonts;
  }

  float width(Run run) {
    return pen.width(run);
  }

  public int page() {
    return page;
  }

  /** Ends this page and begins the next. */
  public void nextPage() {
    endPage();
    document.newPage();
    begin();
  }

  private void begin() {
    page++;
    structure.beginPage();
    links.beginPage();
  }

  private void endPage() {
    leave();
    structure.endPage();
    PdfContentByte under = writer.getDirectContentUnder();
    if (!backdrops.isEmpty()) {
      beginArtifact(under, "Layout");
      Pen below = new Pen(under, fonts);
      backdrops.forEach(backdrop -> backdrop.draw(below));
      under.endMarkedContentSequence();
      backdrops.clear();
    }
  }

  /** Called for each page when OpenPDF writes it. */
  private void complete(PdfDictionary dictionary) {
    dictionary.put(new PdfName("StructParents"), new PdfNumber(structure.pageKey()));
    links.addTo(dictionary);
  }

  void behind(Backdrop backdrop) {
    backdrops.add(backdrop);
  }

  /** Draws what is no content: a rule, or a header when it is {@code Pagination}. */
  public void artifact(String type, Consumer<Pen> drawing) {
    leave();
    beginArtifact(content, type);
    drawing.accept(pen);
    content.endMarkedContentSequence();
  }

  private static void beginArtifact(PdfContentByte on, String type) {
    PdfDictionary properties = new PdfDictionary();
    properties.put(PdfName.TYPE, new PdfName(type));
    on.beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
  }

  /** Draws the content of an element. */
  public void draw(StructElement element, Consumer<Pen> drawing) {
    enter(element);
    drawing.accept(pen);
  }

  void line(StructElement element, Line line, float x, float baseline) {
    for (Line.Fragment fragment : line.fragments()) {
      text.update(fragment.text().getBytes(StandardCharsets.UTF_8));
      Run run = fragment.run();
      if (!run.place().isEmpty()) {
        place(run.place(), baseline + run.style().size() * 1.4f);
      }
      if (run.link().isEmpty()) {
        enter(element);
        pen.fragment(fragment, x, baseline);
      } else {
        StructElement link = element.linkOf(run);
        enter(link);
        pen.fragment(fragment, x, baseline);
        float from = x + fragment.x();
        float size = run.style().size();
        float to = from + fragment.width();
        links.add(link, run, here(), from, baseline - size * 0.25f, to, baseline + size * 0.9f);
      }
    }
  }

  /** The number of the page that a place stands on, ending at x; set when it is known. */
  public void pageNumber(StructElement element, Style style, float x, float y, String place) {
    enter(element);
    later(style, x, y, false, () -> links.pageOf(place));
  }

  /** The number of all pages as part of a footer, beginning at x. */
  public void pageCount(Style style, float x, float y) {
    leave();
    beginArtifact(content, "Pagination");
    later(style, x, y, true, () -> page);
    content.endMarkedContentSequence();
  }

  private void later(Style style, float x, float y, boolean begins, Supplier<Integer> number) {
    float width = style.size() * 4;
    PdfTemplate template = content.createTemplate(width, style.size() * 1.5f);
    content.addTemplate(template, begins ? x : x - width, y - style.size() * DESCENT);
    later.add(new Later(template, width, style, begins, number));
  }

  public void place(String name, float top) {
    links.place(name, here(), page, top);
  }

  /** Adds a bookmark; level 1 is the highest. */
  public void bookmark(int level, String title, String place) {
    while (outline.size() > level) {
      outline.pop();
    }
    PdfAction action = PdfAction.gotoLocalPage(place, false);
    outline.push(new PdfOutline(outline.element(), action, title, level == 1 && page == 1));
  }

  private PdfIndirectReference here() {
    return writer.getCurrentPage();
  }

  private void enter(StructElement element) {
    if (marked.isPresent() && marked.get() == element) {
      return;
    }
    leave();
    PdfDictionary properties = new PdfDictionary();
    properties.put(new PdfName("MCID"), new PdfNumber(structure.mark(element, here())));
    content.beginMarkedContentSequence(new PdfName(element.role()), properties, true);
    marked = Optional.of(element);
  }

  private void leave() {
    if (marked.isPresent()) {
      content.endMarkedContentSequence();
      marked = Optional.empty();
    }
  }

  /** Writes the end of the file; the stream stays open. */
  public void close() throws IOException {
    endPage();
    later.forEach(number -> number.set(fonts));
    structure.close();
    CatalogEntries.add(writer, metadata, structure.root(), links.names(), text);
    document.close();
  }
}
