package io.isaudit.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.SampleResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Read aloud (PDF/UA-1) and archived (PDF/A-2a), as veraPDF judges it. */
@Tag("heavy")
class PdfConformanceTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void a_small_document_conforms(int findings) throws Exception {
    conforms(PdfRendererTest.render(ManyFindings.result(findings), ManyFindings.pages(findings)));
  }

  @Test
  void a_document_with_all_parts_conforms() throws Exception {
    conforms(PdfRendererTest.render(SampleResult.result(), SampleResult.pages()));
  }

  /** Takes minutes: {@code mvn test -Dtest=PdfConformanceTest -DexcludedGroups=}. */
  @Tag("by-hand")
  @ParameterizedTest
  @ValueSource(ints = {60, 2000})
  void a_big_document_conforms(int findings) throws Exception {
    conforms(PdfRendererTest.render(ManyFindings.result(findings), ManyFindings.pages(findings)));
  }

  private static void conforms(byte[] pdf) throws Exception {
    assertThat(Conformance.breaches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(Conformance.breaches(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
  }
}
