package io.isaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLengthTest {

  private static final int LONGEST = 300;

  @ParameterizedTest
  @ValueSource(strings = {"audit-core", "audit-rules", "audit-report", "audit-junit"})
  void no_source_file_is_longer_than_a_reader_likes(String module) throws IOException {
    Path sources = Path.of("..", module, "src", "main", "java");

    try (Stream<Path> files = Files.walk(sources)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(LONGEST));
    }
  }
}
