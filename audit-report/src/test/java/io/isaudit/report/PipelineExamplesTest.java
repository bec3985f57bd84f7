package io.isaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.render.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The examples for build servers name formats and files that there are. */
class PipelineExamplesTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern FORMATS = Pattern.compile("--format ([a-z,-]+)");
  private static final Pattern FILES = Pattern.compile("audit/([a-z.-]+\\.[a-z]+)");

  @Test
  @SuppressWarnings("unchecked")
  void the_workflow_is_yaml_with_steps_that_do_one_thing_each() throws IOException {
    Map<Object, Object> workflow =
        new Yaml().load(Files.readString(DOCS.resolve("ci-github-actions.yml")));
    Map<String, Object> jobs = (Map<String, Object>) workflow.get("jobs");
    Map<String, Object> job = (Map<String, Object>) jobs.get("audit");

    // YAML 1.1 reads the key "on" as true.
    assertThat(workflow).containsKeys("name", true, "permissions");
    assertThat((List<Map<String, Object>>) job.get("steps"))
        .allSatisfy(
            step -> assertThat(step.containsKey("run") ^ step.containsKey("uses")).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ci-github-actions.yml", "Jenkinsfile"})
  void an_example_asks_for_the_formats_whose_files_it_reads(String name) throws IOException {
    String example = Files.readString(DOCS.resolve(name));
    Matcher formats = FORMATS.matcher(example);
    assertThat(formats.find()).isTrue();
    Set<String> asked = Set.of(formats.group(1).split(","));
    Map<String, String> files =
        Renderers.all().stream().collect(Collectors.toMap(Renderer::fileName, Renderer::format));

    assertThat(files.values()).containsAll(asked);
    Set<String> read =
        FILES.matcher(example).results().map(found -> found.group(1)).collect(Collectors.toSet());
    assertThat(read).hasSizeGreaterThan(2);
    assertThat(read).allSatisfy(file -> assertThat(asked).contains(files.get(file)));
  }
}
