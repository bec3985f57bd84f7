package io.isaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.render.Renderer;
import io.isaudit.report.PdfText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants secrets in every kind of file of a home, runs the program on it and looks for them, in any
 * usual encoding, in all that it writes.
 */
class PlantedSecretsTest {

  private static final Pattern PLACE = Pattern.compile("@([A-Z]\\d\\d)@");

  /** Characters that each sink escapes in its own way. */
  private static final String TAIL = "<&é>%";

  @TempDir Path folder;
  private final Map<String, String> planted = new TreeMap<>();
  private final StringWriter out = new StringWriter();
  private Path home;

  /** The files of the home, by the file of the test that they are made of. */
  private static final Map<String, String> FILES =
      Map.of(
          "deployment.toml", "repository/conf/deployment.toml",
          "log4j2.properties", "repository/conf/log4j2.properties",
          "wso2server.sh", "bin/wso2server.sh",
          "wrapper.conf", "bin/yajsw/wrapper.conf",
          "EMPLOYEES.xml", "repository/deployment/server/userstores/EMPLOYEES.xml",
          "BROKEN.xml", "repository/deployment/server/userstores/BROKEN.xml",
          "context.xml", "repository/conf/tomcat/context.xml",
          "user-mgt.xml", "repository/conf/user-mgt.xml",
          "config.json", "updates/config.json");

  @BeforeEach
  void plant_secrets_in_a_home() throws IOException {
    home = folder.resolve("home");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      write(file.getValue(), text(file.getKey()));
    }
    write("bin/version.txt", "WSO2 Identity Server v7.1.0\n");
    write("password-tmp", planted.computeIfAbsent("P01", this::secret));
    write("repository/conf/deployment.toml.bak", text("deployment.toml"));
    write("backup/repository/conf/user-mgt.xml", text("user-mgt.xml"));
  }

  private void repeatAPasswordInNamesOfFiles() throws IOException {
    write("repository/conf/deployment-" + planted.get("A02") + ".toml", "[server]\n");
    write("repository/deployment/server/webapps/" + planted.get("A02") + ".war", "PK");
    write("repository/deployment/server/userstores/" + planted.get("A02") + ".xml", "<x/>");
  }

  private void write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String name) throws IOException {
    try (InputStream stream = PlantedSecretsTest.class.getResourceAsStream("planted/" + name)) {
      return PLACE
          .matcher(new String(stream.readAllBytes(), UTF_8))
          .replaceAll(
              place ->
                  Matcher.quoteReplacement(planted.computeIfAbsent(place.group(1), this::secret)));
    }
  }

  /** Those of XML and of names of files do without the characters that these do not take. */
  private String secret(String id) {
    Random random = new Random(id.hashCode());
    String alphabet = "bcdfghjkmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ23456789";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return id.startsWith("T") ? text + TAIL : text.toString();
  }

  private void run(String... arguments) {
    PrintWriter both = new PrintWriter(out);
    new Program(both, both, false).run(arguments);
  }

  private String everything(String... more) throws IOException {
    Path reports = folder.resolve("reports");
    String formats = String.join(",", Formats.all().keySet());
    run(
        Stream.concat(
                Stream.of(
                    home.toString(), "-o", reports.toString(), "--debug", "--format", formats),
                Stream.of(more))
            .toArray(String[]::new));
    run("collect", home.toString(), "-o", reports.toString(), "--debug");
    StringBuilder all = new StringBuilder(out.toString());
    try (Stream<Path> files = Files.walk(reports)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(read(file));
      }
    }
    for (Renderer renderer : Formats.all().values()) {
      assertThat(reports.resolve(renderer.fileName())).isNotEmptyFile();
    }
    return all.toString();
  }

  /** Of a PDF, what it holds without compression, and its text as a reader sees it. */
  private static String read(Path file) throws IOException {
    if (!file.toString().endsWith(".pdf")) {
      return Files.readString(file, UTF_8);
    }
    byte[] pdf = Files.readAllBytes(file);
    String text = PdfText.of(pdf);
    return PdfText.objects(pdf) + text + text.replace(" ", "");
  }

  @Test
  void sixty_secrets_are_in_no_output_in_any_encoding() throws IOException {
    repeatAPasswordInNamesOfFiles();

    String all = everything();

    assertThat(all).contains("(name repeats a secret)").contains("is.example.com");
    assertThat(planted).hasSizeGreaterThanOrEqualTo(60);
    assertThat(all).contains("secrets/plaintext-password").contains("EMPLOYEES.xml");
    assertThat(Files.list(folder.resolve("reports"))).hasSize(Formats.all().size() + 1);
    assertThat(found(all)).isEmpty();
  }

  @Test
  void none_is_shown_when_the_settings_cannot_be_read() throws IOException {
    String toml = Files.readString(home.resolve("repository/conf/deployment.toml"));
    write("repository/conf/deployment.toml", toml + "\n[broken\npassword = " + planted.get("T01"));

    String all = everything();

    assertThat(all).contains("cannot be read as TOML");
    assertThat(found(all)).isEmpty();
  }

  private List<String> found(String all) {
    List<String> found = new ArrayList<>();
    planted.forEach(
        (id, secret) -> {
          if (encodings(secret).stream().anyMatch(all::contains)) {
            found.add(id);
          }
        });
    return found;
  }

  private static List<String> encodings(String secret) {
    List<String> all = new ArrayList<>();
    for (String text : List.of(secret, secret.substring(0, 14))) {
      byte[] bytes = text.getBytes(UTF_8);
      all.add(text);
      all.add(HexFormat.of().formatHex(bytes));
      all.add(HexFormat.of().withUpperCase().formatHex(bytes));
      all.add(URLEncoder.encode(text, UTF_8));
      all.add(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
      all.add(text.replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e"));
      // Of Base64, only what does not depend on the neighbours of the secret.
      all.add(Base64.getEncoder().encodeToString(bytes).substring(0, 12));
      for (String before : List.of(" ", "  ")) {
        String shifted = Base64.getEncoder().encodeToString((before + text).getBytes(UTF_8));
        all.add(shifted.substring(4, 14));
      }
    }
    return all;
  }

  @Test
  void the_search_finds_a_secret_in_each_encoding() {
    String secret = planted.get("T01");

    for (String encoded : encodings(secret)) {
      assertThat(found("before " + encoded + " after")).contains("T01");
    }
  }
}
