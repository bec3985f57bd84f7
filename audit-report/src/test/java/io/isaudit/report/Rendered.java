package io.isaudit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.result.AuditResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** What a renderer writes, as bytes and read again. */
public final class Rendered {

  private Rendered() {}

  public static byte[] bytes(Renderer format, AuditResult result, RulePages pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.render(result, pages, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static String text(Renderer format, AuditResult result, RulePages pages) {
    return new String(bytes(format, result, pages), StandardCharsets.UTF_8);
  }

  public static JsonNode json(Renderer format, AuditResult result) {
    return json(format, result, Pages.none());
  }

  public static JsonNode json(Renderer format, AuditResult result, RulePages pages) {
    return json(text(format, result, pages));
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Document xml(Renderer format, AuditResult result) {
    return xml(text(format, result, Pages.none()));
  }

  static Document xml(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
