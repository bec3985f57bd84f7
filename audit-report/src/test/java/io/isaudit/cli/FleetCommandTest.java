package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.fleet.FleetFiles;
import io.isaudit.fleet.Journal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetCommandTest {

  private static final String CLOCK = "2026-11-01T00:00:00Z";
  private static final String PLANTED = "Planted-Secret-9";

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path fleet;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void make_a_fleet() throws Exception {
    fleet = shared.resolve("fleet");
    FleetFiles.make(fleet, 24);
    Files.writeString(fleet.resolve("prod").resolve("cut.json"), "{\"schemaVersion\": \"1.0\", ");
    Files.write(fleet.resolve("garbage.json"), new byte[] {(byte) 0xff, 0, 1});
    Files.writeString(fleet.resolve("other.json"), "{\"schemaVersion\": \"9.0\"}");
    Files.writeString(fleet.resolve("deep.json"), "[".repeat(100_000));
    Files.writeString(fleet.resolve("planted.json"), "{\"" + PLANTED + "\": " + PLANTED);
    Files.writeString(fleet.resolve("readme.txt"), "no snapshot");
    Files.createSymbolicLink(fleet.resolve("link.json"), Path.of("garbage.json"));
  }

  @BeforeEach
  void forget() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  private int run(String... arguments) {
    return new Program(new PrintWriter(out), new PrintWriter(err), false).run(arguments);
  }

  private int fleet(String output, String... more) {
    List<String> all =
        new ArrayList<>(List.of("evaluate", "--fleet", fleet.toString(), "-o", "" + in(output)));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private Path in(String name) {
    return folder.resolve(name);
  }

  private JsonNode json(String output) throws IOException {
    return new ObjectMapper().readTree(in(output).resolve("fleet.json").toFile());
  }

  private void assertSame(String one, String other) throws IOException {
    for (String file : List.of("fleet.json", "fleet.html")) {
      assertThat(in(one).resolve(file)).hasSameBinaryContentAs(in(other).resolve(file));
    }
  }

  @Test
  void the_report_is_the_same_whatever_the_number_of_threads() throws Exception {
    assertThat(fleet("one", "--clock", CLOCK, "--threads", "1")).isEqualTo(1);
    assertThat(fleet("four", "--clock", CLOCK, "--threads", "4")).isEqualTo(1);

    assertSame("one", "four");
    assertThat(json("one").at("/figures/judged").asInt()).isEqualTo(24);
    assertThat(json("one").at("/groups").fieldNames())
        .toIterable()
        .containsExactly("", "prod", "staging", "test");
    assertThat(json("one").at("/deployments/0/id").asText()).isEqualTo("prod/is-0");
    assertThat(in("one")).isDirectoryNotContaining("glob:**" + Journal.NAME);
  }

  @Test
  void what_is_broken_is_skipped_with_its_reason_and_never_a_pass() throws Exception {
    int code = fleet("out", "--clock", CLOCK, "--fail-on", "never", "--allow-unknown");

    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("skipped          6");
    assertThat(json("out").get("skipped"))
        .extracting(each -> each.get("id").asText() + ": " + each.get("reason").asText())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("deep: is no snapshot: "),
            one -> assertThat(one).startsWith("garbage: is no snapshot: ").contains("not UTF-8"),
            one -> assertThat(one).isEqualTo("link: is a symbolic link, which is not followed"),
            one -> assertThat(one).contains("schema version 9.0 is not supported"),
            one -> assertThat(one).startsWith("planted: is no snapshot: line 1, column "),
            one -> assertThat(one).startsWith("prod/cut: ").contains("not well-formed"));
    assertThat(Files.readString(in("out").resolve("fleet.json"))).doesNotContain(PLANTED);
    assertThat(Files.readString(in("out").resolve("fleet.html"))).doesNotContain(PLANTED);
  }

  @Test
  void a_run_that_was_cut_off_is_taken_up_and_gives_the_same() throws Exception {
    fleet("whole", "--clock", CLOCK);
    cutOff("out");

    assertThat(fleet("out", "--resume")).isEqualTo(1);

    assertThat(err.toString()).contains("7 deployments taken over");
    assertSame("whole", "out");
    assertThat(in("out").resolve(Journal.NAME)).doesNotExist();
  }

  /** A run that cannot write its report at the end, and of whose journal the end is lost. */
  private void cutOff(String output) throws IOException {
    Path inTheWay = Files.createDirectories(in(output).resolve("fleet.html"));
    assertThat(fleet(output, "--clock", CLOCK)).isEqualTo(2);
    Files.delete(inTheWay);
    Path journal = in(output).resolve(Journal.NAME);
    List<String> lines = Files.readAllLines(journal);
    String half = lines.get(8).substring(0, lines.get(8).length() / 2);
    Files.writeString(journal, String.join("\n", lines.subList(0, 8)) + "\n" + half);
    forget();
  }

  @Test
  void a_run_is_not_taken_up_with_another_policy_or_time() throws Exception {
    cutOff("out");

    assertThat(fleet("out", "--resume", "--environment", "staging")).isEqualTo(2);
    assertThat(fleet("out", "--resume", "--clock", "2026-11-02T00:00:00Z")).isEqualTo(2);
    assertThat(fleet("out", "--resume", "--format", "json")).isEqualTo(2);

    assertThat(err.toString().lines().filter(line -> line.contains("another")))
        .satisfiesExactly(
            line -> assertThat(line).contains("another policy;"),
            line -> assertThat(line).contains("another --clock;"),
            line -> assertThat(line).contains("another input or --format;"));
    assertThat(in("out").resolve(Journal.NAME)).exists();
  }

  @Test
  void earlier_results_make_a_trend() throws Exception {
    fleet("old", "--clock", "2026-10-01T00:00:00Z");
    fleet("new", "--clock", CLOCK, "--history", in("old").toString());

    assertThat(Files.readString(in("old").resolve("fleet.html"))).doesNotContain("Over time");
    assertThat(Files.readString(in("new").resolve("fleet.html")))
        .contains("Over time", "2026-10-01 00:00 UTC");
  }

  @Test
  void homes_are_deployments_of_their_own_and_their_secrets_stay_where_they_are() throws Exception {
    Path homes = folder.resolve("homes");
    copy("stock", homes.resolve("prod").resolve("a"));
    copy("hardened", homes.resolve("test").resolve("b"));
    Path toml = homes.resolve("prod/a/repository/conf/deployment.toml");
    Files.writeString(
        toml,
        Files.readString(toml)
            .replaceFirst("password *= *\"[^\"]*\"", "password = \"" + PLANTED + "\""));
    assertThat(toml).content().contains(PLANTED);

    int code =
        run(
            "--fleet",
            homes.toString(),
            "-o",
            in("out").toString(),
            "--copied",
            "--clock",
            CLOCK,
            "--format",
            "json");

    assertThat(code).isEqualTo(1);
    assertThat(json("out").get("deployments"))
        .extracting(each -> each.get("id").asText())
        .containsExactly("prod/a", "test/b");
    assertThat(in("out").resolve("prod/a/result.json")).exists();
    try (Stream<Path> files = Files.walk(in("out"))) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(4)
          .allSatisfy(file -> assertThat(file).content().doesNotContain(PLANTED));
    }
  }

  private static void copy(String sample, Path to) throws IOException {
    Path from = Path.of("..", "samples", sample);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void a_hostile_name_is_text_and_no_more() throws Exception {
    Path names = Files.createDirectories(folder.resolve("names").resolve("<b>\u202e"));
    for (String name : List.of("<img src=x onerror=alert(1)>", "a\nb\u0007", "\u009b", "..x")) {
      Files.writeString(names.resolve(name + ".json"), "{}");
    }

    int code = run("evaluate", "--fleet", folder.resolve("names").toString(), "-o", "" + in("out"));

    assertThat(code).isEqualTo(3);
    String page = Files.readString(in("out").resolve("fleet.html"), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("&lt;img src=x onerror=alert(1)&gt;", "a\u27E8U+000A\u27E9b\u27E8U+0007\u27E9")
        .doesNotContain("<img", "\u0007", "\u009b", "\u202e");
    assertThat(json("out").get("skipped")).hasSize(4);
  }

  @Test
  void a_call_that_makes_no_sense_says_so() {
    assertThat(run("evaluate", "--fleet", folder.toString(), "-o", "" + in("out"))).isEqualTo(2);
    assertThat(run("evaluate", "--resume", "a.json")).isEqualTo(2);
    assertThat(run("--fleet", folder.toString(), "--host")).isEqualTo(2);
    assertThat(run("evaluate")).isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "there is nothing to judge below",
            "--resume and --threads go with --fleet",
            "--host does not go with --fleet",
            "give a snapshot");
  }
}
