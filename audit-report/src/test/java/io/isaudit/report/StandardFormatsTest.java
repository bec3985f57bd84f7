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
import java.util.Optional;
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
    List<String> harmless = new Written(format, Infected.result("harmless")).shape();
    Infected.payloads()
        .forEach(
            payload -> {
              Written written = new Written(format, Infected.result(payload));
              assertThat(written.shape()).as(payload).isEqualTo(harmless);
              assertThat(written.texts().filter(StandardFormatsTest::hasHidden))
                  .as(payload)
                  .isEmpty();
            });
  }

  /** A file, as it is and read again. */
  private record Written(String file, Optional<JsonNode> json, Optional<Document> xml) {

    Written(Renderer format, AuditResult result) {
      this(Rendered.text(format, result, Pages.none()), format.fileName().endsWith(".json"));
    }

    private Written(String file, boolean json) {
      this(
          file,
          json ? Optional.of(Rendered.json(file)) : Optional.empty(),
          json ? Optional.empty() : Optional.of(Rendered.xml(file)));
    }

    List<String> shape() {
      List<String> lines = new ArrayList<>();
      json.ifPresent(tree -> StandardFormatsTest.shape("", tree, lines));
      xml.ifPresent(tree -> StandardFormatsTest.shape("", tree.getDocumentElement(), lines));
      return lines;
    }

    /** The whole file, and the texts in it with their escapes undone. */
    Stream<String> texts() {
      return Stream.concat(
          Stream.of(file),
          Stream.concat(
              json.stream().flatMap(StandardFormatsTest::texts),
              xml.stream().map(tree -> tree.getDocumentElement().getTextContent())));
    }
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

  private static void shape(String path, JsonNode node, List<String> lines) {
    lines.add(path + " " + node.getNodeType());
    node.properties().forEach(one -> shape(path + "/" + one.getKey(), one.getValue(), lines));
    if (node.isArray()) {
      node.forEach(one -> shape(path + "[]", one, lines));
    }
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
