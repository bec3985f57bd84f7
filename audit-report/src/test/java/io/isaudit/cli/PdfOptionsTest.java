package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.PdfText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfOptionsTest {

  private static final Path STOCK = Path.of("..", "samples", "stock");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  private int run(String... more) {
    PrintWriter both = new PrintWriter(out);
    String[] arguments = {
      STOCK.toString(), "-o", folder.toString(), "--format", "pdf", "--fail-on", "never"
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return new Program(both, both, false).run(all);
  }

  @Test
  void the_format_pdf_writes_a_scorecard_that_can_be_read() throws IOException {
    assertThat(run()).isZero();

    byte[] pdf = Files.readAllBytes(folder.resolve("scorecard.pdf"));
    assertThat(PdfText.page(pdf, 1)).contains("Compliance scorecard", "WSO2 Identity Server");
  }

  @Test
  void a_file_that_is_no_font_is_refused_before_any_work() throws IOException {
    Path font = Files.writeString(folder.resolve("notes.ttf"), "no font");

    assertThat(run("--pdf-font", font.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("is no font that can be embedded; give a .ttf");
    assertThat(folder.resolve("scorecard.pdf")).doesNotExist();
  }
}
