package io.isaudit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation quotes is source that is compiled and run here. */
class DocumentedSourceTest {

  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```$");

  @Test
  void each_java_block_of_the_junit_page_stands_in_a_sample() throws IOException {
    List<String> blocks = blocks(Path.of("../docs/junit.md"));
    String sources = sources("integration-test", "custom-rules");

    assertThat(blocks).hasSizeGreaterThan(2);
    assertThat(blocks).allSatisfy(block -> assertThat(sources).contains(block));
  }

  private static List<String> blocks(Path page) throws IOException {
    return JAVA.matcher(Files.readString(page))
        .results()
        .map(MatchResult::group)
        .map(block -> flat(block.lines().filter(line -> !line.startsWith("```"))))
        .toList();
  }

  private static String sources(String... samples) throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String sample : samples) {
      try (Stream<Path> files = Files.walk(Path.of(sample, "src"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          sources.append(flat(Files.lines(file))).append('\n');
        }
      }
    }
    return sources.toString();
  }

  /** Without indentation, which depends on where a block stands. */
  private static String flat(Stream<String> lines) {
    return lines
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
