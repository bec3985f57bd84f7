package io.isaudit.report.pdf.tagged;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The structure tree and the tree that leads back to it from pages and links. Elements leave the
 * memory as soon as they are closed.
 */
final class Structure {

  private final PdfWriter writer;
  private final PdfIndirectReference root;
  private final StructElement document;

  /** What a key of the parent tree leads to; the key is the index. */
  private final List<PdfObject> parents = new ArrayList<>();

  private PdfArray ofPage = new PdfArray();
  private int pageKey;

  Structure(PdfWriter writer) {
    this.writer = writer;
    this.root = writer.getPdfIndirectReference();
    this.document = new StructElement(this, root, "Document");
  }

  StructElement document() {
    return document;
  }

  PdfIndirectReference root() {
    return root;
  }

  PdfIndirectReference nextReference() {
    return writer.getPdfIndirectReference();
  }

  void write(PdfDictionary dictionary, PdfIndirectReference reference) {
    try {
      writer.addToBody(dictionary, reference);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void beginPage() {
    ofPage = new PdfArray();
    pageKey = parents.size();
    parents.add(ofPage);
  }

  int pageKey() {
    return pageKey;
  }

  /** Takes the next number of the page for content of this element. */
  int mark(StructElement element, PdfIndirectReference page) {
    int mark = ofPage.size();
    ofPage.add(element.reference());
    element.addContent(mark, page);
    return mark;
  }

  int annotationKey(StructElement element) {
    parents.add(element.reference());
    return parents.size() - 1;
  }

  void endPage() {
    PdfIndirectReference reference = nextReference();
    try {
      writer.addToBody(ofPage, reference);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parents.set(pageKey, reference);
  }

  void close() {
    document.close();
    PdfArray numbers = new PdfArray();
    for (int key = 0; key < parents.size(); key++) {
      numbers.add(new PdfNumber(key));
      numbers.add(parents.get(key));
    }
    PdfDictionary parentTree = new PdfDictionary();
    parentTree.put(new PdfName("Nums"), numbers);
    PdfIndirectReference parentReference = nextReference();
    write(parentTree, parentReference);
    PdfDictionary tree = new PdfDictionary(new PdfName("StructTreeRoot"));
    tree.put(PdfName.K, document.reference());
    tree.put(new PdfName("ParentTree"), parentReference);
    tree.put(new PdfName("ParentTreeNextKey"), new PdfNumber(parents.size()));
    write(tree, root);
  }
}
