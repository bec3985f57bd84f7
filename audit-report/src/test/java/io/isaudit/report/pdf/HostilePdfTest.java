package io.isaudit.report.pdf;

import static io.isaudit.report.Results.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.HostileFields;
import io.isaudit.report.HostileText;
import io.isaudit.report.Pages;
import io.isaudit.report.PdfText;
import io.isaudit.report.Results;
import io.isaudit.report.model.VisibleText;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Text of a target can do nothing in a PDF but be read. */
@Tag("heavy")
class HostilePdfTest {

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void hostile_text_is_shown_in_every_field_and_does_nothing(String payload) throws Exception {
    HostileFields hostile = new HostileFields(payload);

    byte[] pdf = PdfRendererTest.render(hostile.result(), Pages.none());

    String shown = letters(PdfText.of(pdf));
    assertThat(hostile.fields()).allSatisfy(text -> assertThat(shown).contains(beginning(text)));
    assertThat(PdfText.dictionaries(pdf))
        .doesNotContain("/JavaScript", "/JS", "/Launch", "/URI", "/SubmitForm", "/EmbeddedFile");
  }

  /** As far as the first page shows it, where long reasons are cut; no font has wide forms. */
  private static String beginning(String text) {
    StringBuilder shown = new StringBuilder();
    letters(VisibleText.of(text))
        .codePoints()
        .limit(60)
        .forEach(
            point ->
                shown.append(
                    point >= 0xFF00 && point <= 0xFFEF
                        ? VisibleText.escaped(point)
                        : Character.toString(point)));
    return shown.toString();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints()
        .filter(point -> point != ' ' && point != 0xA0 && point != '\n')
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  @Test
  void a_document_full_of_hostile_text_still_conforms() throws Exception {
    Results results = Results.results();
    AtomicInteger number = new AtomicInteger();
    HostileText.all()
        .filter(text -> text.length() < 1_000)
        .forEach(
            text ->
                results.add(
                    entry("web/rule" + number.incrementAndGet(), Severity.LOW, Outcome.PASS)
                        .title(text)
                        .because(text)));
    byte[] pdf = PdfRendererTest.render(results.build(), Pages.none());

    assertThat(Conformance.breaches(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
  }
}
