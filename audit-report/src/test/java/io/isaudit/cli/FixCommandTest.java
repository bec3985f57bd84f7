package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {

  private static final Path STOCK = Path.of("..", "samples", "stock");
  private static final String FILE = "repository/conf/deployment.toml";
  private static final String SECRET = "Qv7-marigold-x19";

  @TempDir Path folder;
  private Path home;
  private Path result;

  private record Run(int code, String out, String err) {}

  private static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = new Program(new PrintWriter(out), new PrintWriter(err), false).run(args);
    return new Run(code, out.toString(), err.toString());
  }

  @BeforeEach
  void copy_a_home_that_fails() throws IOException {
    home = folder.resolve("home");
    result = folder.resolve("report").resolve("result.json");
    try (Stream<Path> all = Files.walk(STOCK)) {
      all.forEach(this::copy);
    }
    Path toml = home.resolve(FILE);
    Files.writeString(
        toml,
        Files.readString(toml)
            + "\n[admin_service]\nwsdl.enable = true\n\n[cors]\nallow_any_origin = true\n"
            + "note = \""
            + SECRET
            + "\"\n");
    audit();
  }

  private void copy(Path file) {
    try {
      Path copy = home.resolve(STOCK.relativize(file));
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void audit(String... more) {
    String[] fixed = {
      home.toString(), "--format=json", "-o=" + result.getParent(), "--clock=2026-01-31T00:00:00Z"
    };
    run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void the_patch_names_its_file_by_digest_and_leaves_it_alone() throws IOException {
    byte[] before = Files.readAllBytes(home.resolve(FILE));

    Run run = run("fix", home.toString(), result.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("# sha256 [0-9a-f]{64}  " + FILE)
        .contains("# fixed: web/cors-any-origin, cors.allow_any_origin")
        .contains("-allow_any_origin = true\n+allow_any_origin = false\n")
        .contains("-wsdl.enable = true\n+wsdl.enable = false\n")
        .contains("# not fixed by this patch: accounts/super-admin-password")
        .doesNotContain(SECRET);
    assertThat(home.resolve(FILE)).hasBinaryContent(before);
    assertThat(run("fix", home.toString(), result.toString()).out()).isEqualTo(run.out());
  }

  @Test
  void a_patch_goes_into_a_new_file() {
    Path patch = folder.resolve("fix.patch");

    Run first = run("fix", home.toString(), result.toString(), "-o", patch.toString());
    Run second = run("fix", home.toString(), result.toString(), "-o", patch.toString());

    assertThat(first.out()).contains("fixed by the patch").contains("fix.patch");
    assertThat(patch).content().contains("--- a/" + FILE);
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err()).contains("is there already");
  }

  @Test
  void a_file_that_was_edited_since_is_refused() throws IOException {
    Files.writeString(home.resolve(FILE), Files.readString(home.resolve(FILE)) + "# later\n");

    Run run = run("fix", home.toString(), result.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("is not the one that the result was made from");
  }

  @Test
  void a_result_without_digests_is_refused() throws IOException {
    Files.writeString(
        result, Files.readString(result).replaceAll("\"sha256\": \"\\w+\"", "\"x\": 1"));

    Run run = run("fix", home.toString(), result.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("audit the home anew");
  }

  @Test
  void of_several_nodes_one_has_to_be_named() {
    run(
        "a=" + home,
        "b=" + STOCK,
        "--format=json",
        "-o=" + result.getParent(),
        "--rules=web/*",
        "--clock=2026-01-31T00:00:00Z");

    assertThat(run("fix", home.toString(), result.toString()).err()).contains("--node a");
    assertThat(run("fix", home.toString(), result.toString(), "--node=c").code()).isEqualTo(2);
    assertThat(run("fix", home.toString(), result.toString(), "--node=a").out())
        .contains("+allow_any_origin = false");
    assertThat(run("fix", home.toString(), result.toString(), "--node=b").code()).isEqualTo(2);
  }

  @Test
  void of_a_file_that_was_not_understood_the_place_is_told() throws IOException {
    Files.writeString(home.resolve(FILE), "[server\nhostname = 1\n");
    audit();

    Run run = run("fix", home.toString(), result.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("was not understood, mend that first: ", FILE + ":1:");
  }

  @Test
  void a_value_is_tried_by_the_limits_that_the_result_was_judged_by() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("is-audit.toml"),
            "[profile.parameters.\"web/cors-limits\"]\nmaxAge = 100000\n");
    Path toml = home.resolve(FILE);
    Files.writeString(
        toml, Files.readString(toml).replace("allow_any_origin = true", "max_age = 200000"));
    audit("--policy=" + policy);

    assertThat(run("fix", home.toString(), result.toString()).out())
        .contains("+max_age = 100000\n");
  }
}
