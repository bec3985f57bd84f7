package io.isaudit.report.pdf.tagged;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * OpenPDF's writer with two changes. The random prefixes of embedded fonts become the same ones
 * every time, and pages get their entries of the structure tree, which OpenPDF gives only to
 * documents that it tags itself.
 */
final class TaggedWriter extends PdfWriter {

  private static final int PREFIX = 6;

  private final Consumer<PdfDictionary> onPage;
  private final Map<String, String> prefixes = new LinkedHashMap<>();

  private TaggedWriter(PdfDocument pdf, OutputStream out, Consumer<PdfDictionary> onPage) {
    super(pdf, out);
    this.onPage = onPage;
  }

  static TaggedWriter of(Document document, OutputStream out, Consumer<PdfDictionary> onPage)
      throws DocumentException {
    PdfDocument pdf = new PdfDocument();
    document.addDocListener(pdf);
    TaggedWriter writer = new TaggedWriter(pdf, out, onPage);
    pdf.addWriter(writer);
    return writer;
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object) throws IOException {
    settle(object);
    return super.addToBody(object);
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference ref)
      throws IOException {
    settle(object);
    return super.addToBody(object, ref);
  }

  private void settle(PdfObject object) {
    if (object instanceof PdfDictionary dictionary && !dictionary.isStream()) {
      if (PdfName.PAGE.equals(dictionary.get(PdfName.TYPE))) {
        onPage.accept(dictionary);
      }
      settleName(dictionary, PdfName.BASEFONT);
      settleName(dictionary, PdfName.FONTNAME);
    }
  }

  private void settleName(PdfDictionary dictionary, PdfName key) {
    if (!(dictionary.get(key) instanceof PdfName value)) {
      return;
    }
    String name = PdfName.decodeName(value.toString());
    if (name.length() > PREFIX && name.charAt(PREFIX) == '+') {
      String prefix =
          prefixes.computeIfAbsent(
              name.substring(0, PREFIX), random -> "AUDIT" + (char) ('A' + prefixes.size()));
      dictionary.put(key, new PdfName(prefix + name.substring(PREFIX)));
    }
  }
}
