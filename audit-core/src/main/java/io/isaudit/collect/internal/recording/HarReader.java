package io.isaudit.collect.internal.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.isaudit.collect.internal.live.RecordedExchange;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.SessionRecording;
import io.isaudit.snapshot.live.SessionRecording.RecordedAnswer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a recording in HAR form, token by token: bodies, requests and values of cookies are passed
 * over. Some browsers leave cookies out unless they are told to export sensitive data.
 */
public final class HarReader {

  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_ANSWERS = 2_000;
  private static final String SOURCE = "session recording";

  private final String baseUrl;
  private final Instant now;
  private final Set<RecordedAnswer> answers = new LinkedHashSet<>();

  private HarReader(String baseUrl, Instant now) {
    this.baseUrl = baseUrl;
    this.now = now;
  }

  /** What was recorded of the server at a URL; missing when there is nothing of it. */
  public static Evidence<SessionRecording> read(Path file, String baseUrl, Instant now) {
    HarReader reader = new HarReader(baseUrl, now);
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Evidence.missing(MissingReason.TOO_LARGE, "the recording is too large");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
          JsonParser parser = new JsonFactory().createParser(in)) {
        reader.document(parser);
      }
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return Evidence.missing(MissingReason.UNPARSABLE, "the recording is not in HAR form");
    } catch (IOException e) {
      return Evidence.missing(MissingReason.UNREADABLE, "the recording cannot be read");
    }
    return reader.recording();
  }

  private Evidence<SessionRecording> recording() {
    if (answers.isEmpty()) {
      return Evidence.missing(
          MissingReason.ABSENT, "the recording holds no answer of the server at " + baseUrl);
    }
    if (answers.size() > MOST_ANSWERS) {
      return Evidence.missing(MissingReason.TOO_LARGE, "the recording holds too many answers");
    }
    List<CookieFact> cookies =
        answers.stream().flatMap(each -> each.answer().cookies().stream()).distinct().toList();
    SessionRecording recording = new SessionRecording(cookies, List.copyOf(answers));
    return Evidence.collected(recording, SOURCE, now);
  }

  private void document(JsonParser in) throws IOException {
    if (in.nextToken() == JsonToken.START_OBJECT) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean log = in.currentName().equals("log");
        in.nextToken();
        if (log && in.currentToken() == JsonToken.START_OBJECT) {
          log(in);
        } else {
          in.skipChildren();
        }
      }
    }
  }

  private void log(JsonParser in) throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      boolean entries = in.currentName().equals("entries");
      in.nextToken();
      if (entries && in.currentToken() == JsonToken.START_ARRAY) {
        while (in.nextToken() == JsonToken.START_OBJECT) {
          entry(in);
        }
      } else {
        in.skipChildren();
      }
    }
  }

  private void entry(JsonParser in) throws IOException {
    HarMessage request = HarMessage.NONE;
    HarMessage response = HarMessage.NONE;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      if (name.equals("request")) {
        request = HarMessage.read(in);
      } else if (name.equals("response")) {
        response = HarMessage.read(in);
      } else {
        in.skipChildren();
      }
    }
    if (answers.size() <= MOST_ANSWERS) {
      Optional<RecordedAnswer> answer =
          RecordedExchange.of(
              baseUrl, request.method(), request.url(), response.status(), response.headers(), now);
      answer.ifPresent(answers::add);
    }
  }
}
