package io.isaudit.collect.internal.logs;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SPARSE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.logs.LogsCollector.Scanned;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.log.LogScan;
import io.isaudit.snapshot.log.LogScan.LeakedSecret;
import io.isaudit.snapshot.log.LogScan.LogFile;
import io.isaudit.snapshot.log.LogScan.LogMatches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsCollectorTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String HEAD = "TID: [-1234] [2026-01-30 10:00:00,250] [abc] ";

  @TempDir Path folder;

  private LogLimits limits = LogLimits.standard();

  private void file(String name, String text) throws IOException {
    bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(NOW));
  }

  private void gzip(String name, int times, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < times; i++) {
        out.write(content);
      }
    }
    Files.setLastModifiedTime(file, FileTime.from(NOW));
  }

  private Scanned scanned(ZoneId zone) {
    return new LogsCollector(NOW, zone, name -> name.contains("S3cretName"), limits)
        .scan(folder, "repository/logs", 30);
  }

  private LogScan scan() {
    return scanned(ZoneOffset.UTC).scan().found().orElseThrow();
  }

  private Evidence<LogFile> read(String name) {
    return scan().files().found().orElseThrow().get("repository/logs/" + name);
  }

  private LogMatches matches(String pattern) {
    return scan().matches().get(pattern);
  }

  @Test
  void an_alert_string_is_counted_with_its_times_and_place() throws IOException {
    file(
        "wso2carbon.log",
        HEAD
            + " INFO {a.B} - started\n"
            + "TID: [-1234] [2026-01-30 11:00:00,000] [] ERROR {a.B} - x java.lang.Error\n"
            + "\tat a.b.C\n"
            + "Caused by: java.net.SocketException: Connection reset\n"
            + "TID: [-1234] [2026-01-30 12:00:00,000] [] ERROR {a.B} - "
            + "java.net.SocketException: Connection reset by Alice\n");

    LogMatches found = matches("connection-reset");

    assertThat(found.count()).isEqualTo(2);
    assertThat(found.first()).contains(Instant.parse("2026-01-30T11:00:00Z"));
    assertThat(found.last()).contains(Instant.parse("2026-01-30T12:00:00Z"));
    assertThat(found.sample()).contains("java.net.SocketException: Connection reset");
    assertThat(found.place()).contains(new Place("repository/logs/wso2carbon.log", 4, 0));
    assertThat(found.byDay().found()).contains(Map.of(LocalDate.of(2026, 1, 30), 2L));
    assertThat(scan().from()).isEqualTo(Instant.parse("2026-01-30T10:00:00.250Z"));
    assertThat(scan().to()).isEqualTo(Instant.parse("2026-01-30T12:00:00Z"));
  }

  @Test
  void times_are_those_of_the_zone_of_the_server() throws IOException {
    file("wso2carbon.log", HEAD + "FATAL {a.B} - gone\n");

    LogScan scan = scanned(ZoneId.of("Asia/Colombo")).scan().found().orElseThrow();

    assertThat(scan.matches().get("fatal").first())
        .contains(Instant.parse("2026-01-30T04:30:00.250Z"));
  }

  @Test
  void each_string_is_found_as_the_product_writes_it() throws IOException {
    file(
        "wso2carbon.log",
        String.join(
            "\n",
            HEAD + "FATAL {org.wso2.carbon.X} - cannot go on",
            "java.lang.OutOfMemoryError: Java heap space",
            "java.lang.ThreadDeath",
            "java.io.IOException: Too many open files",
            "PoolExhaustedException: [http-1] Timeout: Pool empty. Unable to fetch a connection in"
                + " 60 seconds, none available[size:50; busy:50; idle:0; lastwait:60000].",
            "ERROR: deadlock detected",
            "WARN {org.apache.tomcat.jdbc.pool.interceptor.SlowQueryReport} - Slow Query",
            "java.net.ConnectException: Connection timed out (Connection timed out)",
            "java.net.SocketException: Connection reset",
            "java.io.IOException: Broken pipe",
            "unable to find valid certification path to requested target",
            "java.security.cert.CertificateExpiredException: NotAfter: x",
            ""));

    assertThat(scan().matches()).hasSize(12);
    assertThat(scan().matches().values()).extracting(LogMatches::count).containsOnly(1L);
    assertThat(matches("fatal").sample()).contains("FATAL");
    assertThat(matches("pool-empty").sample().orElseThrow()).endsWith("[size:50; busy:50; idle:0");
    assertThat(matches("out-of-memory").sample()).contains("OutOfMemoryError: Java heap space");
  }

  @Test
  void what_only_looks_like_an_alert_string_is_none() throws IOException {
    file(
        "wso2carbon.log",
        HEAD
            + "ERROR {a.B} - org.postgresql.util.PSQLException: FATAL: too many clients\n"
            + HEAD
            + " INFO {a.B} - deadlock detection enabled\n"
            + HEAD
            + " INFO {a.B} - the word ] FATAL { in a message\n");

    assertThat(scan().matches().values()).extracting(LogMatches::count).containsOnly(0L);
  }

  @Test
  void requests_of_strangers_raise_no_alert() throws IOException {
    file("wso2carbon.log", HEAD + " INFO {a.B} - x\n");
    file("http_access_2026-01-30.log", "GET /?x=ThreadDeath&password=hunter2 HTTP/1.1\n");

    assertThat(matches("thread-death").count()).isZero();
    assertThat(scan().secrets().found().orElseThrow()).hasSize(1);
  }

  @Test
  void secrets_are_told_by_kind_file_and_number_only() throws IOException {
    String jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl";
    file(
        "wso2carbon.log",
        String.join(
            "\n",
            "x",
            "POST body: grant_type=password&username=a&password=Tr0ub4dor3&client_secret=Zk81Qpm4",
            "DEBUG headers {Authorization=[Basic YWRtaW46VHIwdWI0ZG9yMw==]}",
            "Authorization: Bearer " + jwt,
            "{\"access_token\":\"5f3c9a1e-7711\",\"password\": \"Tr0ub4dor3\"}",
            "-----BEGIN RSA PRIVATE KEY-----"));

    assertThat(scan().secrets().found().orElseThrow())
        .extracting(LeakedSecret::kind, leak -> leak.first().line(), LeakedSecret::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("authorization-header", 3, 2L),
            org.assertj.core.groups.Tuple.tuple("client-secret", 2, 1L),
            org.assertj.core.groups.Tuple.tuple("jwt", 4, 1L),
            org.assertj.core.groups.Tuple.tuple("password", 2, 2L),
            org.assertj.core.groups.Tuple.tuple("private-key", 6, 1L),
            org.assertj.core.groups.Tuple.tuple("token", 5, 1L));
    assertThat(scan().toString())
        .doesNotContain("Tr0ub4dor3")
        .doesNotContain("Zk81Qpm4")
        .doesNotContain("eyJ")
        .doesNotContain("5f3c9a1e")
        .doesNotContain("YWRt");
  }

  @Test
  void masked_values_and_prose_are_no_secrets() throws IOException {
    file(
        "wso2carbon.log",
        String.join(
            "\n",
            "password=***** client_secret=null access_token=\"xxxxxxxx\" pwd=${db.password}",
            "Invalid password: it must have 8 characters",
            "Authorization: Basic ****",
            "-----BEGIN CERTIFICATE-----",
            "org.wso2.carbon.identity.oauth2.token.AccessTokenIssuer password policy"));

    assertThat(scan().secrets().found().orElseThrow()).isEmpty();
  }

  @Test
  void rotated_and_packed_files_of_the_window_are_read_and_older_ones_are_not() throws IOException {
    byte[] alert = (HEAD + "FATAL {a.B} - x\n").getBytes(StandardCharsets.UTF_8);
    bytes("wso2carbon.log", alert);
    bytes("wso2carbon-01-29-2026.1.log", alert);
    gzip("wso2carbon-2026-01-28.log.gz", 1, alert);
    bytes("wso2carbon-09-17-2021.1.log", alert);
    bytes("notes.md", alert);
    bytes("old.log", alert);
    Files.setLastModifiedTime(
        folder.resolve("old.log"), FileTime.from(NOW.minusSeconds(40L * 86_400)));

    assertThat(matches("fatal").count()).isEqualTo(3);
    assertThat(scanned(ZoneOffset.UTC).inputs())
        .extracting(Input::path)
        .containsExactly(
            "repository/logs/wso2carbon-01-29-2026.1.log",
            "repository/logs/wso2carbon-2026-01-28.log.gz",
            "repository/logs/wso2carbon.log");
  }

  @Test
  void a_very_long_line_is_cut_and_said_to_be() throws IOException {
    limits = new LogLimits(1_000, 1 << 20, 1L << 30);
    file(
        "wso2carbon.log",
        "ThreadDeath"
            + "x".repeat(3_000_000)
            + "ThreadDeath\nThreadDeath\n"
            + "y".repeat(1_000_000));

    assertThat(read("wso2carbon.log").found()).contains(new LogFile(4_000_035, 2));
    assertThat(matches("thread-death").count()).isEqualTo(2);
    assertThat(matches("thread-death").place().orElseThrow().line()).isEqualTo(1);
  }

  @Test
  void a_line_of_more_than_two_gigabytes_fits_into_the_same_buffer() throws IOException {
    long line = Integer.MAX_VALUE + 100L;
    Path log = folder.resolve("wso2carbon.log");
    try (FileChannel channel = FileChannel.open(log, CREATE_NEW, WRITE, SPARSE)) {
      channel.write(bytes("ThreadDeath "), 0);
      channel.write(bytes("\n" + HEAD + "ThreadDeath\n"), line);
    }
    Files.setLastModifiedTime(log, FileTime.from(NOW));

    LogScan scan = scan();

    assertThat(scan.files().found().orElseThrow().get("repository/logs/wso2carbon.log").found())
        .contains(new LogFile(Files.size(log), 1));
    assertThat(scan.matches().get("thread-death").count()).isEqualTo(2);
    assertThat(scan.to()).isEqualTo(Instant.parse("2026-01-30T10:00:00.250Z"));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_gzip_file_that_breaks_off_counts_up_to_there_and_is_missing() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    byte[] noise = new byte[200_000];
    new Random(7).nextBytes(noise);
    try (OutputStream out = new GZIPOutputStream(whole)) {
      out.write("ThreadDeath\n".getBytes(StandardCharsets.UTF_8));
      out.write(noise);
    }
    bytes("wso2carbon.log.1.gz", Arrays.copyOf(whole.toByteArray(), 150_000));

    assertThat(((Missing<?>) read("wso2carbon.log.1.gz")).reason())
        .isEqualTo(MissingReason.UNPARSABLE);
    assertThat(matches("thread-death").count()).isEqualTo(1);
  }

  @Test
  void a_gzip_bomb_is_read_up_to_a_limit() throws IOException {
    limits = new LogLimits(1_000, 100_000, 1L << 30);
    gzip(
        "wso2carbon.log.1.gz",
        100,
        ("ThreadDeath" + " ".repeat(99_988) + "\n").getBytes(StandardCharsets.UTF_8));

    Missing<LogFile> missing = (Missing<LogFile>) read("wso2carbon.log.1.gz");

    assertThat(missing.reason()).isEqualTo(MissingReason.TOO_LARGE);
    assertThat(matches("thread-death").count()).isEqualTo(1);
  }

  @Test
  void all_files_together_are_read_up_to_a_limit() throws IOException {
    limits = new LogLimits(1_000, 100_000, 20);
    file("a.log", "ThreadDeath\n");
    file("b.log", "123456789 ThreadDeath\n");

    assertThat(read("a.log").isMissing()).isFalse();
    assertThat(((Missing<?>) read("b.log")).reason()).isEqualTo(MissingReason.TOO_LARGE);
  }

  @Test
  void a_broken_or_otherwise_packed_file_is_missing_and_the_others_are_read() throws IOException {
    file("a.log.gz", "no gzip at all");
    bytes("b.log.gz", new byte[0]);
    file("c.log.zip", "PK");
    file("d.log", "ThreadDeath\n");
    Files.createDirectories(folder.resolve("e.log"));
    Files.createSymbolicLink(folder.resolve("g-2026-01-30.log"), Path.of("nowhere"));

    Map<String, Evidence<LogFile>> files = scan().files().found().orElseThrow();

    assertThat(files.values())
        .filteredOn(Evidence::isMissing)
        .extracting(file -> ((Missing<?>) file).reason())
        .containsExactlyInAnyOrder(
            MissingReason.UNPARSABLE,
            MissingReason.UNPARSABLE,
            MissingReason.UNSUPPORTED,
            MissingReason.UNREADABLE);
    assertThat(files).doesNotContainKey("repository/logs/e.log");
    assertThat(matches("thread-death").count()).isEqualTo(1);
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws IOException {
    Path outside = Files.createTempDirectory("outside");
    Path target = Files.writeString(outside.resolve("x"), "ThreadDeath\n");
    Files.createSymbolicLink(folder.resolve("wso2carbon-2026-01-30.log"), target);

    Missing<?> missing = (Missing<?>) read("wso2carbon-2026-01-30.log");
    assertThat(missing.reason()).isEqualTo(MissingReason.OUTSIDE);
    assertThat(missing.detail())
        .endsWith(".log leads out of its folder, which --logs-dir can name");
    assertThat(matches("thread-death").count()).isZero();
    Files.delete(target);
    Files.delete(outside);
  }

  @Test
  void a_file_that_links_lead_to_as_well_is_counted_once() throws IOException {
    file("wso2carbon.log", HEAD + "FATAL {a.B} - gone password=Hunter-22\n");
    gzip("wso2carbon.log.1.gz", 1, "ThreadDeath\n".getBytes(StandardCharsets.UTF_8));
    for (String name : List.of("access.log", "current.log", "zz.log")) {
      Files.createSymbolicLink(folder.resolve(name), Path.of("wso2carbon.log"));
    }
    Files.createSymbolicLink(folder.resolve("before.log"), Path.of("wso2carbon.log.1.gz"));

    assertThat(matches("fatal").count()).isEqualTo(1);
    assertThat(matches("fatal").place().map(Place::file))
        .contains("repository/logs/wso2carbon.log");
    assertThat(matches("thread-death").count()).isEqualTo(1);
    assertThat(scan().secrets().found().orElseThrow()).hasSize(1);
    assertThat(scan().files().found().orElseThrow())
        .containsOnlyKeys("repository/logs/wso2carbon.log", "repository/logs/wso2carbon.log.1.gz");
    assertThat(scanned(ZoneOffset.UTC).inputs()).hasSize(2);
  }

  @Test
  void a_log_of_the_server_stays_one_where_it_has_the_name_of_an_access_log_too()
      throws IOException {
    file("http_access.log", HEAD + "FATAL {a.B} - gone\n");
    Files.createSymbolicLink(folder.resolve("wso2carbon.log"), Path.of("http_access.log"));

    assertThat(matches("fatal").count()).isEqualTo(1);
  }

  @Test
  void a_link_to_a_packed_file_is_read_as_one() throws IOException {
    gzip("old-2020-01-30.log.gz", 1, "ThreadDeath\n".getBytes(StandardCharsets.UTF_8));
    bytes("old-2020-01-30.log.zip", new byte[9]);
    Files.createSymbolicLink(folder.resolve("a.log"), Path.of("old-2020-01-30.log.gz"));
    Files.createSymbolicLink(folder.resolve("b.log"), Path.of("old-2020-01-30.log.zip"));

    assertThat(matches("thread-death").count()).isEqualTo(1);
    assertThat(((Missing<?>) read("b.log")).reason()).isEqualTo(MissingReason.UNSUPPORTED);
  }

  @Test
  void an_old_link_to_a_live_log_is_taken_in() throws IOException {
    Path outside = Files.createTempDirectory("outside");
    Path target = Files.writeString(outside.resolve("x"), "ThreadDeath\n");
    file("inside.txt", "ThreadDeath\n");
    file("inside-2020-01-30.txt", "ThreadDeath\n");
    for (String name : List.of("inside.log", "inside-2020-01-30.log", "outside.log")) {
      Path behind = name.startsWith("in") ? folder.resolve(name.replace("log", "txt")) : target;
      Path link = Files.createSymbolicLink(folder.resolve(name), behind);
      Files.getFileAttributeView(link, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(FileTime.fromMillis(0), null, null);
    }

    assertThat(read("inside.log").isMissing()).isFalse();
    assertThat(read("inside-2020-01-30.log").isMissing()).isFalse();
    assertThat(((Missing<?>) read("outside.log")).reason()).isEqualTo(MissingReason.OUTSIDE);
    Files.delete(target);
    Files.delete(outside);
  }

  @Test
  void binary_garbage_is_read_like_any_text() throws IOException {
    byte[] garbage = new byte[3 << 20];
    new Random(1).nextBytes(garbage);
    bytes("wso2carbon.log", garbage);

    assertThat(read("wso2carbon.log").found().orElseThrow().bytes()).isEqualTo(3 << 20);
    assertThat(scan().from()).isEqualTo(NOW);
  }

  @Test
  void a_name_that_repeats_a_secret_is_hidden() throws IOException {
    file("S3cretName.log", "ThreadDeath\npassword=abcdef\n");

    Scanned scanned = scanned(ZoneOffset.UTC);

    assertThat(scanned.toString()).contains("ThreadDeath").doesNotContain("S3cretName");
  }

  @Test
  void very_many_days_do_not_fill_the_memory() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i);
      log.append("TID: [-1] [").append(day).append(" 10:00:00,000] [] ThreadDeath\n");
    }
    file("wso2carbon.log", log.toString());

    LogMatches found = matches("thread-death");

    assertThat(found.byDay().found().orElseThrow()).hasSizeLessThanOrEqualTo(1_001);
    assertThat(found.since(LocalDate.of(2000, 1, 1))).isEqualTo(5_000);
  }

  @Test
  void a_folder_that_is_not_there_or_holds_no_log_says_so() throws IOException {
    Evidence<LogScan> none = scanned(ZoneOffset.UTC).scan();
    assertThat(((Missing<?>) none).explanation())
        .isEqualTo("repository/logs holds no log file of the last 30 days");

    Files.delete(folder);
    assertThat(((Missing<?>) scanned(ZoneOffset.UTC).scan()).reason())
        .isEqualTo(MissingReason.ABSENT);
    Files.createDirectories(folder);
  }
}
