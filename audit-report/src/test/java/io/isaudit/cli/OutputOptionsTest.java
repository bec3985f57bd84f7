package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputOptionsTest {

  private static final Path HERE = Path.of("");

  @Test
  void reports_do_not_go_into_the_home_that_is_audited_unless_somebody_says_so() {
    assertThatExceptionOfType(Stop.class)
        .isThrownBy(
            () -> OutputOptions.requireOutside(OutputOptions.STANDARD_FOLDER, List.of(HERE)))
        .withMessageContaining("name a folder");
    assertThatCode(() -> OutputOptions.requireOutside(Path.of("reports"), List.of(HERE)))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                OutputOptions.requireOutside(
                    OutputOptions.STANDARD_FOLDER, List.of(Path.of("elsewhere"))))
        .doesNotThrowAnyException();
  }
}
