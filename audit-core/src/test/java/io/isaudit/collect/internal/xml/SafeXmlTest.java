package io.isaudit.collect.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.Input.InputOutcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeXmlTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String FILE = "repository/conf/some.xml";

  private HomeFolder home = HomeFolder.inMemory(Map.of(), NOW);

  @Test
  void elements_attributes_text_and_lines_are_read() {
    XmlElement root =
        root(
            "<a>\n  <b x='1'>one</b>\n  <!-- <b x='2'/> -->\n  <b>t<!-- c -->w<![CDATA[o]]></b>\n</a>");

    assertThat(root.name()).isEqualTo("a");
    assertThat(root.children("b")).extracting(XmlElement::text).containsExactly("one", "two");
    assertThat(root.children("b")).extracting(XmlElement::line).containsExactly(2, 4);
    assertThat(root.at("b").get(0).attribute("x")).contains("1");
    assertThat(root.at("b").get(1).attribute("x")).isEmpty();
  }

  @Test
  void a_namespace_does_not_change_the_names() {
    XmlElement root =
        root("<w xmlns='http://java.sun.com/xml/ns/javaee'><x:y xmlns:x='urn:x' x:z='1'/></w>");

    assertThat(root.name()).isEqualTo("w");
    assertThat(root.at("y").get(0).attribute("z")).contains("1");
  }

  @Test
  void the_five_entities_and_characters_are_understood() {
    assertThat(root("<a>&amp;&lt;&gt;&quot;&apos;&#65;</a>").text()).isEqualTo("&<>\"'A");
  }

  @Test
  void an_element_does_not_show_its_content() {
    assertThat(root("<a p='s3cret'>s3cret</a>")).asString().isEqualTo("<a> in line 1");
  }

  @Test
  void other_encodings_are_understood_when_they_are_declared() {
    String text = "<?xml version='1.0' encoding='%s'?><a>\u00e4</a>";
    for (String name : new String[] {"UTF-8", "ISO-8859-1", "UTF-16"}) {
      byte[] bytes = text.formatted(name).getBytes(Charset.forName(name));
      assertThat(read(bytes).found().orElseThrow().text()).as(name).isEqualTo("\u00e4");
    }
  }

  @Test
  void bytes_that_are_not_of_the_declared_encoding_are_refused() {
    byte[] latin = "<a>\u00e4</a>".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refusal(latin).reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertRefused("<?xml version='1.0' encoding='UTF-16'?><a/>", MissingReason.UNSUPPORTED);
    assertRefused("<?xml version='1.0' encoding='no-such'?><a/>", MissingReason.UNSUPPORTED);
  }

  @Test
  void an_external_entity_is_not_looked_at(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
    String text = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a>&e;</a>";

    Evidence.Missing<XmlElement> refusal = refusal(utf8(text));
    assertThat(refusal.reason()).isEqualTo(MissingReason.UNSUPPORTED);
    assertThat(refusal.detail()).isEqualTo(FILE + " has a DOCTYPE, which is never read");
    assertThat(refusal.place()).hasValueSatisfying(at -> assertThat(at.line()).isEqualTo(1));
  }

  @Test
  void every_doctype_is_refused() {
    assertRefused("<!DOCTYPE a><a/>", MissingReason.UNSUPPORTED);
    assertRefused("<!DOCTYPE a SYSTEM 'http://192.0.2.1/a.dtd'><a/>", MissingReason.UNSUPPORTED);
    assertRefused(
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://192.0.2.1/p'> %p;]><a/>",
        MissingReason.UNSUPPORTED);
    assertRefused("<a>&undeclared;</a>", MissingReason.UNSUPPORTED);
  }

  @Test
  void entities_that_multiply_are_not_expanded() {
    StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'lol'>");
    for (int i = 1; i < 40; i++) {
      text.append("<!ENTITY e%d '%s'>".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
    }
    assertRefused(text + "]><a b='&e39;'>&e39;</a>", MissingReason.UNSUPPORTED);
  }

  @Test
  void malformed_files_are_refused_at_their_place_without_quoting_them() {
    Evidence.Missing<XmlElement> refusal = refusal(utf8("<a>\n  <s3cret>\n</a>"));

    assertThat(refusal.reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(refusal.detail()).isEqualTo(FILE + " is not well-formed XML");
    assertThat(refusal.place()).hasValueSatisfying(at -> assertThat(at.line()).isEqualTo(3));
    assertThat(home.inputs())
        .singleElement()
        .satisfies(input -> assertThat(input.outcome()).isEqualTo(InputOutcome.UNPARSABLE));
    assertThat(home.inputs()).asString().doesNotContain("s3cret");
    for (String text :
        new String[] {"", " ", "text", "<a", "<a>", "<a/><b/>", "<x:a/>", "<a b=1/>"}) {
      assertRefused(text, MissingReason.UNPARSABLE);
    }
  }

  @Test
  void size_depth_and_number_of_elements_are_bounded() {
    assertRefused("<a>".repeat(100_000), MissingReason.TOO_LARGE);
    assertRefused("<r>" + "<a/>".repeat(100_000), MissingReason.TOO_LARGE);
    assertRefused("<a>" + " ".repeat(SafeXml.MOST_BYTES) + "</a>", MissingReason.TOO_LARGE);
    assertThat(root("<a>".repeat(64) + "</a>".repeat(64)).name()).isEqualTo("a");
  }

  @Test
  void a_file_that_is_not_there_is_absent() {
    assertThat(SafeXml.read(home, FILE))
        .isInstanceOfSatisfying(
            Evidence.Missing.class,
            missing -> assertThat(missing.reason()).isEqualTo(MissingReason.ABSENT));
  }

  @Test
  void no_bytes_make_it_throw() {
    Random random = new Random(7);
    byte[] good = utf8("<?xml version='1.0'?><a b='c'><d>&amp;</d><!-- x --><![CDATA[y]]></a>");
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = good.clone();
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(bytes)).isNotNull();
    }
    byte[] noise = new byte[4096];
    random.nextBytes(noise);
    assertThat(read(noise).isMissing()).isTrue();
  }

  private void assertRefused(String text, MissingReason reason) {
    assertThat(refusal(utf8(text)).reason()).isEqualTo(reason);
  }

  private Evidence.Missing<XmlElement> refusal(byte[] bytes) {
    return read(bytes)
        .fold(
            found -> {
              throw new AssertionError("was read: " + found.value());
            },
            missing -> missing);
  }

  private XmlElement root(String text) {
    return read(utf8(text)).found().orElseThrow();
  }

  private Evidence<XmlElement> read(byte[] bytes) {
    home = HomeFolder.inMemory(Map.of(FILE, bytes), NOW);
    return SafeXml.read(home, FILE);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
