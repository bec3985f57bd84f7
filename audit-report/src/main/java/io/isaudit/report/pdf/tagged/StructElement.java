package io.isaudit.report.pdf.tagged;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * An element of the structure tree. Its children stand in the order in which they were made,
 * wherever they are drawn. It is written when it is closed: close children first, and each once.
 */
public final class StructElement {

  private final Structure structure;
  private final PdfIndirectReference reference;
  private final String role;
  private final PdfArray kids = new PdfArray();
  private final PdfDictionary dictionary = new PdfDictionary(new PdfName("StructElem"));
  private final IdentityHashMap<Run, StructElement> linked = new IdentityHashMap<>(1);
  private final List<StructElement> links = new ArrayList<>(0);
  private Optional<PdfIndirectReference> page = Optional.empty();

  StructElement(Structure structure, PdfIndirectReference parent, String role) {
    this.structure = structure;
    this.reference = structure.nextReference();
    this.role = role;
    dictionary.put(PdfName.S, new PdfName(role));
    dictionary.put(PdfName.P, parent);
  }

  /** A new last child; the role is one of the standard structure types. */
  public StructElement child(String childRole) {
    StructElement child = new StructElement(structure, reference, childRole);
    kids.add(child.reference);
    return child;
  }

  /** What is read in place of the content. */
  public StructElement alternative(String text) {
    dictionary.put(PdfName.ALT, new PdfString(text, PdfObject.TEXT_UNICODE));
    return this;
  }

  /** One attribute of this owner, for example Table, Scope, Column. */
  public StructElement attribute(String owner, String name, String value) {
    return attribute(owner, name, new PdfName(value));
  }

  /** Where a figure stands. */
  public StructElement box(float x, float bottom, float right, float top) {
    return attribute("Layout", "BBox", new PdfArray(new float[] {x, bottom, right, top}));
  }

  private StructElement attribute(String owner, String name, PdfObject value) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName(owner));
    attributes.put(new PdfName(name), value);
    dictionary.put(PdfName.A, attributes);
    return this;
  }

  public void close() {
    links.forEach(StructElement::close);
    dictionary.put(PdfName.K, kids);
    structure.write(dictionary, reference);
  }

  /** The child for a link; it goes on when the link is broken over lines. */
  StructElement linkOf(Run run) {
    return linked.computeIfAbsent(
        run,
        r -> {
          StructElement link = child("Link");
          links.add(link);
          return link;
        });
  }

  PdfIndirectReference reference() {
    return reference;
  }

  String role() {
    return role;
  }

  /** Content on the page that the element began on is named by its number alone. */
  void addContent(int mark, PdfIndirectReference on) {
    if (page.isEmpty()) {
      page = Optional.of(on);
      dictionary.put(PdfName.PG, on);
    }
    if (page.get().getNumber() == on.getNumber()) {
      kids.add(new PdfNumber(mark));
      return;
    }
    PdfDictionary elsewhere = new PdfDictionary(new PdfName("MCR"));
    elsewhere.put(PdfName.PG, on);
    elsewhere.put(new PdfName("MCID"), new PdfNumber(mark));
    kids.add(elsewhere);
  }

  void addAnnotation(PdfIndirectReference annotation, PdfIndirectReference on) {
    PdfDictionary object = new PdfDictionary(new PdfName("OBJR"));
    object.put(PdfName.PG, on);
    object.put(PdfName.OBJ, annotation);
    kids.add(object);
  }
}
