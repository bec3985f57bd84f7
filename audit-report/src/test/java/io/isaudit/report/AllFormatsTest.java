package io.isaudit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.render.Renderer;
import io.isaudit.result.AuditResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every registered format. */
class AllFormatsTest {

  /** These are no text, or are looked at by a test of their own. */
  private static final Set<String> NOT_AS_TEXT = Set.of("pdf", "json");

  static List<Renderer> formats() {
    return Renderers.all();
  }

  @Test
  void formats_and_files_have_names_of_their_own() {
    assertThat(formats().stream().map(Renderer::format)).doesNotHaveDuplicates();
    assertThat(formats().stream().map(Renderer::fileName)).doesNotHaveDuplicates();
    assertThat(formats().stream().map(Renderer::format))
        .contains("csv", "html", "json", "junit", "markdown", "sarif", "sarif-github");
  }

  @Test
  void the_bytes_are_the_same_in_every_run_language_and_time_zone() {
    Map<String, byte[]> first = files();
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String each : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(each));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        assertSame(first, each);
      }
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
    assertSame(first, "again");
  }

  private static void assertSame(Map<String, byte[]> first, String when) {
    files()
        .forEach(
            (format, bytes) ->
                assertThat(bytes).as(format + " " + when).isEqualTo(first.get(format)));
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    AuditResult result = SampleResult.result();
    for (Renderer renderer : formats()) {
      files.put(renderer.format(), Rendered.bytes(renderer, result, SampleResult.pages()));
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void nothing_in_a_file_is_hidden_or_moves_a_cursor(String payload) {
    AuditResult result = HostileResult.of(payload);
    for (Renderer renderer : formats()) {
      if (!NOT_AS_TEXT.contains(renderer.format())) {
        byte[] file = Rendered.bytes(renderer, result, Pages.none());
        String text = new String(file, UTF_8);
        String afterMark = text.startsWith("\uFEFF") ? text.substring(1) : text;

        assertThat(text.getBytes(UTF_8)).as("%s is UTF-8", renderer.format()).isEqualTo(file);
        assertThat(afterMark.codePoints().filter(AllFormatsTest::isHidden).boxed())
            .as(renderer.format())
            .isEmpty();
      }
    }
  }

  private static boolean isHidden(int point) {
    return (point < ' ' && point != '\n' && point != '\r')
        || (point >= 0x7F && point <= 0x9F)
        || (point >= 0x200B && point <= 0x200F)
        || (point >= 0x2028 && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x206F)
        || point == 0x61C
        || point == 0xAD
        || point == 0xFEFF
        || point == 0xFFFE
        || point == 0xFFFF
        || point >= 0xE0000;
  }
}
