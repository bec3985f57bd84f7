package io.isaudit.collect.internal.xml;

import io.isaudit.collect.internal.xml.SafeXml.Refused;
import io.isaudit.evidence.MissingReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the bytes of an XML file. The platform's parser would do so too, but prints on the
 * console what it can't decode, and accepts any encoding there is.
 */
final class XmlText {

  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "us-ascii", StandardCharsets.US_ASCII,
          "iso-8859-1", StandardCharsets.ISO_8859_1);

  private static final int LONGEST_DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

  private XmlText() {}

  static String decode(byte[] bytes) throws Refused {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 0, StandardCharsets.UTF_16);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    int length = Math.min(bytes.length, LONGEST_DECLARATION);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(start);
    if (!declared.lookingAt()) {
      return decode(bytes, 0, StandardCharsets.UTF_8);
    }
    Charset charset = ENCODINGS.get(declared.group(1).toLowerCase(Locale.ROOT));
    if (charset == null) {
      String words = "declares an encoding that is not read";
      throw new Refused(MissingReason.UNSUPPORTED, "encoding", words, 1, 0);
    }
    return decode(bytes, 0, charset);
  }

  private static String decode(byte[] bytes, int from, Charset charset) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = charset.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      String words = "is not of the encoding that it declares";
      throw new Refused(MissingReason.UNPARSABLE, "encoding", words, line, 0);
    }
    return text;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
