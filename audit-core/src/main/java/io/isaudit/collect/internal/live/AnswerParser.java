package io.isaudit.collect.internal.live;

import io.isaudit.evidence.MissingReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an answer of HTTP/1.1. An answer that breaks the protocol or a limit is no answer: what it
 * says up to there could be anything.
 */
final class AnswerParser {

  private static final int MOST_BYTES = 1 << 20;
  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST_HEADERS = 200;
  private static final int MOST_INTERIM_ANSWERS = 3;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
  private static final Pattern HEADER =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]{1,80}):(.*)", Pattern.DOTALL);
  private static final Pattern CHUNK = Pattern.compile("\\s*([0-9A-Fa-f]{1,7})\\s*(?:;.*)?");

  private final ByteReader in;
  private final boolean hasBody;

  private AnswerParser(ByteReader in, boolean hasBody) {
    this.in = in;
    this.hasBody = hasBody;
  }

  static RawAnswer read(InputStream stream, String method) throws IOException {
    AnswerParser parser =
        new AnswerParser(new ByteReader(stream, MOST_BYTES), !method.equals("HEAD"));
    for (int i = 0; i <= MOST_INTERIM_ANSWERS; i++) {
      RawAnswer answer = parser.answer();
      if (answer.status() >= 200) {
        return answer;
      }
    }
    throw Failure.unparsable("the server sends interim answers only");
  }

  private RawAnswer answer() throws IOException {
    int first = in.next();
    if (first < 0) {
      throw new Failure(MissingReason.REFUSED, "the connection was closed without an answer");
    }
    Matcher status = STATUS.matcher((char) first + in.line(LONGEST_LINE));
    if (!status.matches()) {
      throw Failure.unparsable("the answer is not HTTP/1.1");
    }
    List<RawAnswer.Header> headers = headers();
    int code = Integer.parseInt(status.group(1));
    boolean bodyless = !hasBody || code < 200 || code == 204 || code == 304;
    RawAnswer head = new RawAnswer(code, headers, "");
    return bodyless ? head : new RawAnswer(code, headers, body(head));
  }

  private List<RawAnswer.Header> headers() throws IOException {
    List<RawAnswer.Header> headers = new ArrayList<>();
    for (int lines = 0; ; lines++) {
      String line = in.line(LONGEST_LINE);
      if (line.isEmpty()) {
        return headers;
      }
      if (lines == MOST_HEADERS) {
        throw Failure.tooLarge("the answer has too many header lines");
      }
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        // Blanks are cut off here, because a pattern for them takes seconds on a line of blanks.
        String value = header.group(2).strip();
        headers.add(new RawAnswer.Header(header.group(1).toLowerCase(Locale.ROOT), value));
      }
    }
  }

  private String body(RawAnswer head) throws IOException {
    if (head.values("transfer-encoding").stream().anyMatch(v -> v.equalsIgnoreCase("chunked"))) {
      return chunks();
    }
    List<String> lengths = head.values("content-length").stream().distinct().toList();
    if (lengths.isEmpty()) {
      return in.rest();
    }
    if (lengths.size() > 1 || !lengths.get(0).matches("\\d{1,12}")) {
      throw Failure.unparsable("the length of the answer is no number");
    }
    return in.block(Long.parseLong(lengths.get(0)));
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    while (true) {
      Matcher size = CHUNK.matcher(in.line(LONGEST_LINE));
      if (!size.matches()) {
        throw Failure.unparsable("the answer is not chunked as it says");
      }
      int bytes = Integer.parseInt(size.group(1), 16);
      if (bytes == 0) {
        return body.toString();
      }
      body.append(in.block(bytes));
      if (!in.line(2).isEmpty()) {
        throw Failure.unparsable("the answer is not chunked as it says");
      }
    }
  }
}
