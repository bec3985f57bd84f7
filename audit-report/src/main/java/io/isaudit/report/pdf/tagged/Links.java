package io.isaudit.report.pdf.tagged;

import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfRectangle;
import com.lowagie.text.pdf.PdfString;
import java.util.Map;
import java.util.TreeMap;

/** Links and the places that they lead to. */
final class Links {

  private static final int PRINTED = 4;

  private final Structure structure;
  private final Map<String, PdfArray> places = new TreeMap<>();
  private final Map<String, Integer> pages = new TreeMap<>();
  private PdfArray ofPage = new PdfArray();

  Links(Structure structure) {
    this.structure = structure;
  }

  void beginPage() {
    ofPage = new PdfArray();
  }

  void addTo(PdfDictionary page) {
    if (ofPage.size() > 0) {
      page.put(PdfName.ANNOTS, ofPage);
    }
  }

  /** Makes the first place of a name known. */
  void place(String name, PdfIndirectReference page, int number, float top) {
    if (pages.putIfAbsent(name, number) == null) {
      PdfArray place = new PdfArray(page);
      place.add(PdfName.XYZ);
      place.add(new PdfNumber(0));
      place.add(new PdfNumber(top));
      place.add(new PdfNumber(0));
      places.put(name, place);
    }
  }

  /** The page of a place; 0 when there is none. */
  int pageOf(String name) {
    return pages.getOrDefault(name, 0);
  }

  void add(
      StructElement element,
      Run run,
      PdfIndirectReference page,
      float x,
      float bottom,
      float right,
      float top) {
    boolean inside = run.link().startsWith("#");
    PdfDictionary link = new PdfDictionary(PdfName.ANNOT);
    link.put(PdfName.SUBTYPE, PdfName.LINK);
    link.put(PdfName.RECT, new PdfRectangle(x, bottom, right, top));
    link.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
    link.put(PdfName.F, new PdfNumber(PRINTED));
    link.put(
        PdfName.CONTENTS,
        new PdfString(inside ? "Go to " + run.text() : run.link(), PdfObject.TEXT_UNICODE));
    link.put(
        PdfName.A,
        inside
            ? PdfAction.gotoLocalPage(run.link().substring(1), false)
            : new PdfAction(run.link()));
    link.put(new PdfName("StructParent"), new PdfNumber(structure.annotationKey(element)));
    PdfIndirectReference reference = structure.nextReference();
    structure.write(link, reference);
    element.addAnnotation(reference, page);
    ofPage.add(reference);
  }

  /** The names of all places, as the catalogue holds them. */
  PdfDictionary names() {
    PdfArray names = new PdfArray();
    places.forEach(
        (name, place) -> {
          names.add(new PdfString(name));
          names.add(place);
        });
    PdfDictionary tree = new PdfDictionary();
    tree.put(new PdfName("Names"), names);
    PdfIndirectReference reference = structure.nextReference();
    structure.write(tree, reference);
    PdfDictionary all = new PdfDictionary();
    all.put(PdfName.DESTS, reference);
    return all;
  }
}
