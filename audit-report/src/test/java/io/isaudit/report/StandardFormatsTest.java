package io.isaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.isaudit.render.Renderer;
import io.isaudit.report.hdf.HdfRenderer;
import io.isaudit.report.oscal.OscalRenderer;
import io.isaudit.report.xccdf.XccdfRenderer;
import io.isaudit.result.AuditResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** What holds for OSCAL, HDF and XCCDF alike. */
class StandardFormatsTest {

  static Stream<Renderer> renderers() {
    return Stream.of(new OscalRenderer(), new HdfRenderer(), new XccdfRenderer());
  }

  @ParameterizedTest
  @MethodSource("renderers")
  void a_format_is_found_by_its_name(Renderer format) {
    assertThat(ServiceLoader.load(Renderer.class))
        .anySatisfy(
            found -> {
              assertThat(found.format()).isEqualTo(format.format());
              assertThat(found.fileName()).isEqualTo(format.fileName());
            });
  }

  @ParameterizedTest
  @MethodSource("renderers")
  void a_result_gives_the_same_bytes_in_every_language_and_time_zone(Renderer format) {
    byte[] expected = Rendered.bytes(format, SampleResult.result(), SampleResult.pages());
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String other : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(other));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        assertThat(Rendered.bytes(format, SampleResult.result(), SampleResult.pages()))
            .as(other)
            .isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void there_are_200_hostile_texts() {
    assertThat(Infected.payloads().distinct().count()).isGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("renderers")
  void hostile_text_changes_nothing_but_text(Renderer format) {
    List<String> harmless = shape(format, Infected.result("harmless"));
    Infected.payloads()
        .forEach(
            payload -> {
              AuditResult result = Infected.result(payload);
              assertThat(shape(format, result)).as(payload).isEqualTo(harmless);
              assertThat(texts(format, result).filter(StandardFormatsTest::hasHidden))
                  .as(payload)
                  .isEmpty();
            });
  }

  /** The whole file, and the texts in it when their escapes are undone. */
  private static Stream<String> texts(Renderer format, AuditResult result) {
    Stream<String> file = Stream.of(Rendered.text(format, result, Pages.none()));
    return format.fileName().endsWith(".json")
        ? Stream.concat(file, texts(Rendered.json(format, result)))
        : Stream.concat(
            file, Stream.of(Rendered.xml(format, result).getDocumentElement().getTextContent()));
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.asText())
        : StreamSupport.stream(node.spliterator(), false).flatMap(StandardFormatsTest::texts);
  }

  private static boolean hasHidden(String text) {
    return text.codePoints()
        .anyMatch(
            point ->
                switch (Character.getType(point)) {
                  case Character.CONTROL -> point != '\n';
                  case Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
  }

  private static List<String> shape(Renderer format, AuditResult result) {
    return format.fileName().endsWith(".json")
        ? shape(Rendered.json(format, result))
        : shape(Rendered.xml(format, result));
  }

  private static List<String> shape(JsonNode node) {
    List<String> lines = new ArrayList<>();
    shape("", node, lines);
    return lines;
  }

  private static void shape(String path, JsonNode node, List<String> lines) {
    lines.add(path + " " + node.getNodeType());
    node.properties().forEach(one -> shape(path + "/" + one.getKey(), one.getValue(), lines));
    if (node.isArray()) {
      node.forEach(one -> shape(path + "[]", one, lines));
    }
  }

  private static List<String> shape(Document document) {
    List<String> lines = new ArrayList<>();
    shape("", document.getDocumentElement(), lines);
    return lines;
  }

  private static void shape(String path, Node node, List<String> lines) {
    if (node.getNodeType() == Node.ELEMENT_NODE) {
      lines.add(path + " " + node.getAttributes().getLength());
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        shape(path + "/" + child.getNodeName(), child, lines);
      }
    }
  }
}
