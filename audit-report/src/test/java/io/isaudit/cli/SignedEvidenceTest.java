package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedEvidenceTest {

  private static final Path STOCK = Path.of("..", "samples", "stock");
  private static final String PASSWORD = "only-for-this-test";

  /** Made by OpenSSL for this test; it opens nothing. */
  private static final String ENCRYPTED_KEY =
      """
      -----BEGIN ENCRYPTED PRIVATE KEY-----
      MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjkkuJRz57qxQICCAAw
      DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEGwBk7VdzBZHrBn5uS1q2ooEQOiY
      oibTrpwaUCJ2xttpQ0aluAg0+z2WXuHwXRx9hdDPDlIStp97xeAtZcu5wFSOfdxX
      bBfdBgO/Zg/f/zWv15Q=
      -----END ENCRYPTED PRIVATE KEY-----
      """;

  private static final String ITS_PUBLIC_KEY =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAq2Qsy8Xwb1plrxSNveQbXiGnGiBb6/3O6N9WJVZtBAk=
      -----END PUBLIC KEY-----
      """;

  @TempDir static Path audited;
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private KeyPair keys;

  @BeforeAll
  static void audit_once() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    String output = audited.toString();
    new Program(nowhere, nowhere, false)
        .run(STOCK.toString(), "--clock", "2026-12-15T00:00:00Z", "-o", output);
  }

  @BeforeEach
  void the_reports_and_a_key() throws Exception {
    for (String report : List.of("result.json", "scorecard.html")) {
      Files.copy(audited.resolve(report), folder.resolve(report));
    }
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    pem("key.pem", "PRIVATE KEY", keys.getPrivate().getEncoded());
    pem("pub.pem", "PUBLIC KEY", keys.getPublic().getEncoded());
  }

  private int run(String... args) {
    return new Program(new PrintWriter(out, true), new PrintWriter(err, true), false).run(args);
  }

  private void pem(String name, String label, byte[] content) throws IOException {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int sign(String... more) {
    String[] args = {
      "sign",
      "--key",
      file("key.pem"),
      "-o",
      file("evidence.dsse.json"),
      file("result.json"),
      file("scorecard.html")
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  private int verify() {
    return run("verify", "--key", file("pub.pem"), file("evidence.dsse.json"));
  }

  @Test
  void evidence_that_nobody_touched_is_intact() {
    assertThat(sign()).isZero();
    assertThat(verify()).isZero();
    assertThat(out.toString())
        .contains("result.json: as signed", "scorecard.html: as signed", "The evidence is intact.");
  }

  @Test
  void one_flipped_byte_of_a_report_is_noticed() throws IOException {
    sign();
    byte[] report = Files.readAllBytes(folder.resolve("scorecard.html"));
    report[report.length / 2] ^= 1;
    Files.write(folder.resolve("scorecard.html"), report);

    assertThat(verify()).isEqualTo(1);
    assertThat(out.toString()).contains("result.json: as signed", "scorecard.html: changed");
  }

  @Test
  void a_file_that_is_gone_is_not_as_it_was_signed() throws IOException {
    sign();
    Files.delete(folder.resolve("scorecard.html"));

    assertThat(verify()).isEqualTo(1);
    assertThat(out.toString()).contains("scorecard.html: cannot be read");
  }

  @Test
  void another_key_does_not_verify() throws Exception {
    sign();
    KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    pem("pub.pem", "PUBLIC KEY", others.getPublic().getEncoded());

    assertThat(verify()).isEqualTo(1);
    assertThat(out.toString())
        .contains("The signature is not by this key")
        .doesNotContain("as signed");
  }

  @Test
  void the_statement_names_result_catalogue_policy_and_failed_rules() throws IOException {
    Path policy = Files.writeString(folder.resolve("is-audit.toml"), "[gate]\nfail_on = \"low\"\n");

    assertThat(sign("--policy", policy.toString())).isZero();

    String envelope = Files.readString(folder.resolve("evidence.dsse.json"));
    String payload = envelope.replaceAll("(?s).*\"payload\" : \"([^\"]*)\".*", "$1");
    assertThat(new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8))
        .contains(
            "\"_type\":\"https://in-toto.io/Statement/v1\"",
            "\"predicateType\":\"https://in-toto.io/attestation/test-result/v0.1\"",
            "\"name\":\"catalogue\"",
            "\"name\":\"policy\"",
            "\"result\":\"FAILED\"",
            "\"keystores/shipped-certificate\"")
        .doesNotContain(folder.toString());
  }

  @Test
  void an_encrypted_key_of_openssl_needs_its_password_and_never_shows_it() throws Exception {
    Files.writeString(folder.resolve("key.pem"), ENCRYPTED_KEY);
    Files.writeString(folder.resolve("pub.pem"), ITS_PUBLIC_KEY);
    String wrong = Files.writeString(folder.resolve("wrong"), PASSWORD + "!\n").toString();
    String right = Files.writeString(folder.resolve("right"), PASSWORD + "\n").toString();

    assertThat(sign("--key-password-file", wrong)).isEqualTo(2);
    assertThat(sign("--key-password-file", right)).isZero();
    assertThat(verify()).isZero();
    assertThat(err.toString()).contains("the password does not open it").doesNotContain(PASSWORD);
  }

  @Test
  void what_cannot_be_used_is_said_in_one_line() throws IOException {
    Files.writeString(folder.resolve("key.pem"), "-----BEGIN RSA PRIVATE KEY-----\n");
    assertThat(sign()).isEqualTo(2);
    assertThat(err.toString()).contains("openssl pkcs8 -topk8");

    Files.writeString(folder.resolve("evidence.dsse.json"), "{}");
    assertThat(verify()).isEqualTo(4);
    assertThat(err.toString()).contains("it is no DSSE envelope");
  }
}
