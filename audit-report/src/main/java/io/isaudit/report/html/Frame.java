package io.isaudit.report.html;

import io.isaudit.evidence.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What every page of ours has around its content: the head with the styles of the scorecard, and a
 * policy that allows these by their digest and no request at all.
 */
public final class Frame {

  static final String STYLES = "scorecard.css";

  private Frame() {}

  /** A page without a script, begun: its body is open. */
  public static Html open(String title) {
    String styles = resource(STYLES);
    Html html = head(title);
    policy(html, "style-src " + digest(styles));
    html.open("style").raw(styles).close("style");
    return html.close("head").open("body");
  }

  /** The whole text of a page whose body is open. */
  public static String close(Html html) {
    return html.close("body").close("html").finish();
  }

  /** A page with an open head. */
  static Html head(String title) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.open("meta", "name", "referrer", "content", "no-referrer");
    return html.element("title", title);
  }

  /** Forbids all but what is named. */
  static void policy(Html html, String allowed) {
    String policy = "default-src 'none'; " + allowed + "; base-uri 'none'; form-action 'none'";
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy);
  }

  static String digest(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  static String resource(String name) {
    try (InputStream stream = Frame.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing beside " + Frame.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
