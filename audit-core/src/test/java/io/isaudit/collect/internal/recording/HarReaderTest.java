package io.isaudit.collect.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.SessionRecording;
import io.isaudit.snapshot.live.SessionRecording.RecordedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarReaderTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String BASE = "https://id.northwind-bank.net";
  private static final String SECRET = "3f2a77c1d4e94b0f9c11";

  @TempDir Path folder;

  @Test
  void names_and_attributes_are_kept_and_nothing_else() throws IOException {
    SessionRecording recording =
        found(
            har(
                entry(
                    "POST",
                    BASE + "/commonauth?sessionDataKey=" + SECRET,
                    "{\"name\": \"Set-Cookie\", \"value\": \"commonAuthId="
                        + SECRET
                        + "; Path=/; Secure; HttpOnly; SameSite=None\\nopbs="
                        + SECRET
                        + "; Path=/; Secure\"},"
                        + "{\"name\": \"authorization\", \"value\": \"Bearer "
                        + SECRET
                        + "\"},{\"name\": \"Cache-Control\", \"value\": \"no-store\"}"),
                entry("GET", "http://id.northwind-bank.net/x", ""),
                entry("GET", "https://elsewhere.invalid/x", cookie("other=1"))));

    assertThat(recording.cookies())
        .extracting(CookieFact::name, CookieFact::sameSite, CookieFact::httpOnly)
        .containsExactly(
            tuple("commonAuthId", Optional.of("None"), true),
            tuple("opbs", Optional.empty(), false));
    assertThat(recording.answers())
        .extracting(RecordedAnswer::request, RecordedAnswer::encrypted)
        .containsExactly(tuple("POST /commonauth", true), tuple("GET /x", false));
    assertThat(recording.answers().get(0).answer().headers()).containsOnlyKeys("cache-control");
    assertThat(recording.toString()).doesNotContain(SECRET);
  }

  @Test
  void a_deletion_is_told_from_a_cookie() throws IOException {
    SessionRecording recording =
        found(
            har(
                entry("GET", BASE + "/a", cookie("a=; Path=/")),
                entry("GET", BASE + "/b", cookie("b=1; Max-Age=0")),
                entry("GET", BASE + "/c", cookie("c=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT")),
                entry("GET", BASE + "/d", cookie("d=1; Expires=Sun, 01 Feb 2026 00:00:00 GMT"))));

    assertThat(recording.cookies())
        .extracting(CookieFact::deletion)
        .containsExactly(true, true, true, false);
    assertThat(recording.cookies().get(3).maxAgeSeconds()).contains(86_400L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"log\": 7}",
        "{\"log\": {\"entries\": [{\"request\": [",
        "\u0000"
      })
  void what_is_no_recording_of_the_server_is_missing(String text) throws IOException {
    assertThat(read(text)).isInstanceOf(Missing.class);
  }

  @Test
  void hostile_entries_are_passed_over() throws IOException {
    String odd =
        "{\"request\": 7, \"response\": null}, {\"request\": {\"method\": \"<x>\", \"url\": \""
            + BASE
            + "/\\u001b\"}, \"response\": {\"status\": \"x\", \"headers\": [7, {\"name\": 1}]}}";

    assertThat(found(har(odd)).answers())
        .extracting(RecordedAnswer::request)
        .containsExactly("* /*");
  }

  @Test
  void a_folder_is_not_readable() {
    Evidence<SessionRecording> evidence = HarReader.read(folder, BASE, NOW);

    assertThat(((Missing<?>) evidence).reason()).isEqualTo(MissingReason.UNREADABLE);
  }

  private static String entry(String method, String url, String headers) {
    return """
        {"request": {"method": "%s", "url": "%s", "headers": [], "cookies": [{"value": "%s"}]},
         "response": {"status": 200, "headers": [%s], "content": {"text": "%s"}}}
        """
        .formatted(method, url, SECRET, headers, SECRET);
  }

  private static String cookie(String value) {
    return "{\"name\": \"set-cookie\", \"value\": \"" + value + "\"}";
  }

  private static String har(String... entries) {
    return "{\"log\": {\"version\": \"1.2\", \"entries\": [" + String.join(",", entries) + "]}}";
  }

  private SessionRecording found(String text) throws IOException {
    return read(text).found().orElseThrow();
  }

  private Evidence<SessionRecording> read(String text) throws IOException {
    return HarReader.read(Files.writeString(folder.resolve("login.har"), text), BASE, NOW);
  }
}
