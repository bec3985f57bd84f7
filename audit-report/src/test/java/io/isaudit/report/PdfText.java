package io.isaudit.report;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads a PDF back. */
public final class PdfText {

  private PdfText() {}

  /** The text of a page with one space between words. */
  public static String page(byte[] pdf, int number) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      return words(new PdfTextExtractor(reader).getTextFromPage(number));
    }
  }

  /** The text of all pages. */
  public static String of(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      StringBuilder all = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        all.append(extractor.getTextFromPage(page)).append('\n');
      }
      return words(all.toString());
    }
  }

  /** All dictionaries, and all streams as they are without their compression. */
  public static String objects(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      StringBuilder all = new StringBuilder();
      for (int number = 0; number < reader.getXrefSize(); number++) {
        PdfObject object = reader.getPdfObject(number);
        if (object instanceof PRStream stream) {
          all.append(dictionary(stream)).append('\n');
          all.append(new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1));
        } else if (object instanceof PdfDictionary dictionary) {
          all.append(dictionary(dictionary));
        } else if (object != null) {
          all.append(object);
        }
        all.append('\n');
      }
      return all.toString();
    }
  }

  /** All dictionaries but those of streams: what a document can do stands there. */
  public static String dictionaries(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      StringBuilder all = new StringBuilder();
      for (int number = 0; number < reader.getXrefSize(); number++) {
        PdfObject object = reader.getPdfObject(number);
        if (object instanceof PdfDictionary dictionary && !object.isStream()) {
          all.append(dictionary(dictionary)).append('\n');
        }
      }
      return all.toString();
    }
  }

  private static String dictionary(PdfDictionary dictionary) {
    StringBuilder all = new StringBuilder();
    for (Object key : dictionary.getKeys()) {
      PdfObject value = dictionary.get((PdfName) key);
      all.append(key).append(' ');
      all.append(
          value instanceof PdfDictionary inner
              ? dictionary(inner)
              : value instanceof PdfString string ? string.toUnicodeString() : value);
      all.append(' ');
    }
    return all.toString();
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\u00A0]+", " ");
  }
}
