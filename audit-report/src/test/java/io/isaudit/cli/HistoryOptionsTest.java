package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.json.ResultJson;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryOptionsTest {

  @TempDir Path folder;
  private Path history;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void three_earlier_results() throws IOException {
    history = folder.resolve("history");
    for (AuditResult result : SampleResult.earlier()) {
      Path day = history.resolve(result.clock().toString().substring(0, 10));
      Files.createDirectories(day);
      Files.write(day.resolve("result.json"), ResultJson.write(result));
    }
  }

  private int run(String... given) {
    String[] args = {
      Path.of("..", "samples", "stock").toString(),
      "--clock=2026-12-15T00:00:00Z",
      "--rules=web/*",
      "--format=html",
      "--fail-on=never",
      "--output=" + folder.resolve("out")
    };
    String[] all = Stream.of(args, given).flatMap(Stream::of).toArray(String[]::new);
    return new Program(new PrintWriter(new StringWriter()), new PrintWriter(err), false).run(all);
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("out/scorecard.html"));
  }

  @Test
  void a_folder_of_results_makes_a_trend() throws IOException {
    assertThat(run("--history", history.toString())).isZero();

    assertThat(page()).contains("id=\"trend\"", "2025-10-31", "2025-12-31");
  }

  @Test
  void a_file_does_too() throws IOException {
    assertThat(run("--history", history.resolve("2025-11-30/result.json").toString())).isZero();

    assertThat(page()).contains("id=\"trend\"", "2025-11-30").doesNotContain("2025-10-31");
  }

  @Test
  void a_broken_result_is_named_without_its_content() throws IOException {
    Files.writeString(history.resolve("2025-11-30/result.json"), "{\"hunter2\": ");

    assertThat(run("--history", history.toString())).isEqualTo(4);

    assertThat(err.toString())
        .contains("--history: ", "2025-11-30", "line 1")
        .doesNotContain("hunter2");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_folder_without_results_and_a_file_that_is_not_there_are_told() {
    assertThat(run("--history", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere cannot be read");
    Path empty = folder.resolve("empty");
    assertThat(empty.toFile().mkdir()).isTrue();
    assertThat(run("--history", empty.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no result.json in ");
  }
}
