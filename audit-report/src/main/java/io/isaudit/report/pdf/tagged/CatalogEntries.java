package io.isaudit.report.pdf.tagged;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What the catalogue and the information of a document hold, and its identity. */
final class CatalogEntries {

  private static final int RGB = 3;
  private static final int ID = 16;

  private CatalogEntries() {}

  static void beforeOpening(PdfWriter writer, Metadata metadata) {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setFullCompression();
    writer.setTabs(PdfName.S);
    writer.setXmpMetadata(metadata.xmp());
  }

  static void add(
      PdfWriter writer,
      Metadata metadata,
      PdfIndirectReference structure,
      PdfDictionary names,
      MessageDigest text)
      throws IOException {
    PdfDictionary catalog = writer.getExtraCatalog();
    catalog.put(PdfName.LANG, new PdfString(Metadata.LANGUAGE));
    catalog.put(PdfName.STRUCTTREEROOT, structure);
    catalog.put(PdfName.NAMES, names);
    PdfDictionary marks = new PdfDictionary();
    marks.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
    catalog.put(PdfName.MARKINFO, marks);
    PdfDictionary preferences = new PdfDictionary();
    preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    catalog.put(PdfName.VIEWERPREFERENCES, preferences);
    catalog.put(PdfName.PAGEMODE, PdfName.USEOUTLINES);
    catalog.put(new PdfName("OutputIntents"), new PdfArray(intent(writer)));
    information(writer.getInfo(), metadata, text);
  }

  private static PdfDictionary intent(PdfWriter writer) throws IOException {
    PdfStream profile = new PdfStream(OutputProfile.bytes());
    profile.put(PdfName.N, new PdfNumber(RGB));
    profile.flateCompress();
    PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
    intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
    intent.put(new PdfName("OutputConditionIdentifier"), new PdfString(OutputProfile.NAME));
    intent.put(new PdfName("Info"), new PdfString(OutputProfile.NAME));
    intent.put(new PdfName("DestOutputProfile"), writer.addToBody(profile).getIndirectReference());
    return intent;
  }

  private static void information(PdfDictionary info, Metadata metadata, MessageDigest text) {
    info.put(PdfName.TITLE, unicode(metadata.title()));
    info.put(PdfName.SUBJECT, unicode(metadata.subject()));
    info.put(PdfName.CREATOR, unicode(metadata.creator()));
    info.put(PdfName.PRODUCER, new PdfString(Metadata.PRODUCER));
    info.put(PdfName.CREATIONDATE, new PdfString(metadata.date()));
    info.put(PdfName.MODDATE, new PdfString(metadata.date()));
    // OpenPDF takes it from here, instead of one made of time and memory.
    text.update(metadata.xmp());
    byte[] id = Arrays.copyOf(text.digest(), ID);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  private static PdfString unicode(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  /** Takes up all text of a document, which its identity is made of. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
