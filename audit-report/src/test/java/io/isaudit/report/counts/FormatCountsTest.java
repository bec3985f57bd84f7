package io.isaudit.report.counts;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.render.Renderer;
import io.isaudit.report.MixedResults;
import io.isaudit.report.Pages;
import io.isaudit.report.Rendered;
import io.isaudit.report.Renderers;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All formats tell the same numbers of the same result. */
class FormatCountsTest {

  /** Pages: their own tests look at what they say. */
  private static final Set<String> NOT_COUNTED = Set.of("pdf", "html-csp");

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_format_tells_the_numbers_of_the_result(int seed) throws Exception {
    assertAgree(MixedResults.of(seed));
  }

  @Test
  void also_of_a_real_one() throws Exception {
    assertAgree(SampleResult.result());
  }

  private static void assertAgree(AuditResult result) throws Exception {
    Map<String, Integer> expected = Figures.of(result);
    for (Renderer renderer : Renderers.all()) {
      Counter counter = Counters.ALL.get(renderer.format());
      if (counter != null) {
        byte[] file = Rendered.bytes(renderer, result, Pages.none());
        Map<String, Integer> counted = counter.count(file);
        assertThat(counted).as(renderer.format()).isNotEmpty();
        assertThat(expected).as(renderer.format()).containsAllEntriesOf(counted);
      }
    }
  }

  @Test
  void no_format_goes_uncounted() {
    assertThat(Renderers.all().stream().map(Renderer::format))
        .allMatch(format -> Counters.ALL.containsKey(format) || NOT_COUNTED.contains(format));
  }
}
