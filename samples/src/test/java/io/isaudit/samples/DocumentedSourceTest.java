package io.isaudit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation quotes is source that is compiled and run here. */
class DocumentedSourceTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|xml)\n(.*?)^```$");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  @Test
  void each_block_of_the_junit_page_stands_in_a_sample() throws IOException {
    String page = Files.readString(Path.of("../docs/junit.md"));

    assertQuoted(blocks("java", page), sources("integration-test/src", "custom-rules/src"));
    assertQuoted(blocks("xml", page), pom());
  }

  @Test
  void each_block_of_the_readme_on_tests_stands_in_the_sample() throws IOException {
    String section = section("In your tests");

    assertQuoted(blocks("java", section), sources("integration-test/src"));
    assertQuoted(blocks("xml", section), pom());
  }

  @Test
  void each_block_on_embedding_stands_in_a_sample() throws IOException {
    String page = Files.readString(Path.of("../docs/embedding.md"));

    assertQuoted(blocks("java", section("Embed it")), sources("embedding/src"));
    assertQuoted(blocks("java", page), sources("embedding/src", "osgi", "modules"));
  }

  private static String section(String heading) throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    return readme.split("(?m)^## " + heading + "$")[1].split("(?m)^## ")[0];
  }

  private static void assertQuoted(List<String> blocks, String source) {
    assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(source).contains(block));
  }

  private static List<String> blocks(String language, String page) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> flat(block.group(2).lines()))
        .toList();
  }

  /** As Maven reads it: without comments, and with the version in place of its property. */
  private static String pom() throws IOException {
    String pom =
        COMMENT.matcher(Files.readString(Path.of("integration-test/pom.xml"))).replaceAll("");
    String version = pom.split("<is-audit.version>")[1].split("<")[0];
    return flat(pom.replace("${is-audit.version}", version).lines());
  }

  private static String sources(String... samples) throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String sample : samples) {
      try (Stream<Path> files = Files.walk(Path.of(sample))) {
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
