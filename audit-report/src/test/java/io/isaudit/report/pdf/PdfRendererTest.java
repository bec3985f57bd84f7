package io.isaudit.report.pdf;

import static io.isaudit.report.Results.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import io.isaudit.page.RulePages;
import io.isaudit.report.Pages;
import io.isaudit.report.PdfText;
import io.isaudit.report.Results;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

  private static final byte[] SAMPLE = render(SampleResult.result(), SampleResult.pages());

  @TempDir Path folder;

  static byte[] render(AuditResult result, RulePages pages) {
    return render(new PdfRenderer(), result, pages);
  }

  private static byte[] render(PdfRenderer renderer, AuditResult result, RulePages pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer.render(result, pages, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  @Test
  void the_first_page_tells_all_that_a_reader_in_a_hurry_needs() throws IOException {
    assertThat(letters(PdfText.page(SAMPLE, 1)))
        .contains(
            shown(
                "Compliance scorecard",
                "node1 WSO2 Identity Server 7.1.0, update level 14",
                "Not the standard audit.",
                "Grade E 48.0 of 100",
                "an open critical finding holds the grade at C",
                "8 open findings critical 1 high 3 medium 2 low 2 info 0",
                "Not passed It fails on",
                "Coverage 89.5 %",
                "Accepted risks 1 rule settled by a decision",
                "Not checked host (14 rules)",
                "Putting these right raises the score to 78.0 of 100.",
                "critical The super admin has a password of its own +8.0 points",
                "repository/conf/deployment.toml:8"));
  }

  @Test
  void each_part_is_there() throws IOException {
    String text = letters(PdfText.of(SAMPLE));

    for (Part part : Part.values()) {
      if (part != Part.GUIDE && part != Part.STANDARDS) {
        assertThat(text).contains(shown(part.title()));
      }
    }
    assertThat(text)
        .contains(
            shown(
                "Found cors.allow_any_origin = true Expected be false",
                "Where repository/conf/deployment.toml:41",
                "How to fix List the sites that need it: [cors] allow_any_origin = false",
                "1. Change the password in the database.",
                "the check ran out of time after 5 seconds",
                "When was a backup last restored on trial?",
                "Accepted risk until 2026-06-30, owner Security Office",
                "The primary key is not the shipped one",
                "its password is an $env{} reference"));
  }

  private static String[] shown(String... texts) {
    return Stream.of(texts).map(PdfRendererTest::letters).toArray(String[]::new);
  }

  /** Without spaces, which an extractor guesses, and without the signs beside severities. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00A0\u25C6\u25B2\u25A0\u25CF\u25CB]", "");
  }

  @Test
  void bookmarks_lead_to_the_parts_and_their_rules() throws IOException {
    try (PdfReader reader = new PdfReader(SAMPLE)) {
      List<Map<String, Object>> marks = SimpleBookmark.getBookmarkList(reader);

      assertThat(marks.stream().map(mark -> mark.get("Title")))
          .startsWith("Summary", "Contents", "Chapters", "Findings (8)")
          .contains("Decisions", "What was read", "How the score is made");
      assertThat(marks.get(3).get("Kids").toString())
          .contains("The super admin has a password of its own", "The host name is not localhost");
    }
  }

  @Test
  void each_link_inside_leads_somewhere() throws IOException {
    String objects = PdfText.objects(SAMPLE);
    try (PdfReader reader = new PdfReader(SAMPLE)) {
      Map<?, ?> found = reader.getNamedDestinationFromStrings();
      Set<String> places = found.keySet().stream().map(String::valueOf).collect(Collectors.toSet());

      List<String> targets =
          objects
              .lines()
              .filter(line -> line.contains("/GoTo"))
              .map(line -> line.replaceAll(".*/D (\\S+).*", "$1"))
              .collect(Collectors.toList());
      assertThat(targets).hasSizeGreaterThan(20).isSubsetOf(places);
    }
  }

  @Test
  void no_word_is_lost_between_pages() throws IOException {
    byte[] pdf = render(longTable(), Pages.none());

    String text = PdfText.of(pdf);
    for (int i = 0; i < 120; i++) {
      assertThat(text).contains("end" + i);
    }
    try (PdfReader reader = new PdfReader(pdf)) {
      assertThat(reader.getNumberOfPages()).isBetween(8, 20);
    }
  }

  static AuditResult longTable() {
    Results results = Results.results();
    for (int i = 0; i < 120; i++) {
      results.add(
          entry("web/rule" + i, Severity.LOW, Outcome.PASS)
              .title("Rule number " + i)
              .because("seen " + "word ".repeat(i % 90) + "end" + i));
    }
    return results.build();
  }

  @Test
  void the_same_result_gives_the_same_bytes_in_any_language_and_time_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      assertThat(render(SampleResult.result(), SampleResult.pages())).isEqualTo(SAMPLE);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void another_result_has_another_identity() throws IOException {
    byte[] other = render(ManyFindings.result(1), ManyFindings.pages(1));

    assertThat(identity(other)).isNotEqualTo(identity(SAMPLE));
    assertThat(PdfText.objects(SAMPLE)).contains("D:20260131000000Z", "AUDITA+DejaVuSans");
  }

  private static String identity(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      return reader.getTrailer().get(PdfName.ID).toString();
    }
  }

  @Test
  void a_character_that_no_font_has_is_written_as_its_number() throws IOException {
    byte[] pdf = render(saying("\u4E2D \u0428 \u2713 \uE000 \uD83C\uDD70"), Pages.none());

    assertThat(PdfText.of(pdf))
        .contains("\u27E8U+4E2D\u27E9 \u0428 \u2713 \u27E8U+E000\u27E9 \u27E8U+1F170\u27E9");
  }

  @Test
  void a_font_of_the_user_draws_what_others_lack() throws IOException {
    Path font = folder.resolve("DejaVuSerif.ttf");
    try (InputStream serif =
        PdfRendererTest.class.getResourceAsStream(
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf")) {
      Files.copy(serif, font);
    }
    String lacking = "\u2900";

    byte[] with = render(PdfRenderer.with(font), saying(lacking), Pages.none());

    assertThat(PdfText.of(render(saying(lacking), Pages.none()))).doesNotContain(lacking);
    assertThat(PdfText.of(with)).contains(lacking);
    assertThat(PdfText.objects(with)).contains("DejaVuSerif");
  }

  private static AuditResult saying(String text) {
    return Results.results()
        .add(entry("web/rule", Severity.LOW, Outcome.PASS).title("Title").because(text))
        .build();
  }

  @Test
  void a_file_that_is_no_font_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("font.ttf"), "no font");

    assertThatThrownBy(() -> PdfRenderer.with(file)).isInstanceOf(IOException.class);
  }

  @Test
  void a_stream_that_fails_is_told_as_what_it_is() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(
            () -> new PdfRenderer().render(SampleResult.result(), SampleResult.pages(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }
}
