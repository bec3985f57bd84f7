package io.isaudit.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.report.Pages;
import io.isaudit.report.SampleResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs read the file: {@code apt-get install qpdf poppler-utils}. */
class PdfToolsTest {

  @TempDir Path folder;

  @Test
  void qpdf_finds_nothing_wrong() throws Exception {
    Path file = file(PdfRendererTest.render(SampleResult.result(), SampleResult.pages()));

    assertThat(output("/usr/bin/qpdf", "--check", file.toString()))
        .contains("No syntax or stream encoding errors found");
  }

  @Test
  void each_page_has_its_number_and_the_head_of_a_table_that_goes_on() throws Exception {
    Path file = file(PdfRendererTest.render(PdfRendererTest.longTable(), Pages.none()));

    String[] pages = output("/usr/bin/pdftotext", "-raw", file.toString(), "-").split("\f", -1);

    int last = pages.length - 1;
    assertThat(last).isGreaterThan(7);
    for (int page = 1; page <= last; page++) {
      assertThat(pages[page - 1]).contains("Page " + page + " of " + last);
    }
    assertThat(pages).filteredOn(page -> page.contains("What was seen")).hasSizeGreaterThan(7);
  }

  private Path file(byte[] pdf) throws IOException {
    return Files.write(folder.resolve("scorecard.pdf"), pdf);
  }

  private String output(String... command) throws Exception {
    assumeTrue(Files.isExecutable(Path.of(command[0])), command[0] + " is not installed");
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
