package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.IneffectiveKey;
import io.isaudit.snapshot.settings.KeyFindings;
import io.isaudit.snapshot.settings.LooseBoolean;
import io.isaudit.snapshot.settings.OpenReference;
import io.isaudit.snapshot.settings.OpenReference.ReferenceKind;
import io.isaudit.snapshot.settings.Settings;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyFindingsTest {

  private static final String FILE = "repository/conf/deployment.toml";

  private static Settings settings(String version, String toml) {
    return new NodeCollector(Instant.EPOCH, CollectOptions.standard())
        .fromTexts("n", NodeTexts.of(ProductVersion.parse(version), toml))
        .settings()
        .found()
        .orElseThrow();
  }

  private static KeyFindings findings(String version, String toml) {
    return settings(version, toml).findings().found().orElseThrow();
  }

  @Test
  void a_key_without_effect_has_the_reason_and_is_no_unknown_key() {
    Settings settings = settings("7.1.0", "[embedded_ldap]\nenable = true\n");

    assertThat(settings.findings().found().orElseThrow().ineffective())
        .containsExactly(
            new IneffectiveKey(
                "embedded_ldap.enable",
                new Place(FILE, 2, 1),
                "there is no embedded LDAP server from 6.0.0 on"));
    assertThat(settings.unknownKeys().found().orElseThrow()).isEmpty();
  }

  @Test
  void a_key_without_effect_is_one_in_its_versions_only() {
    assertThat(findings("5.11.0", "[embedded_ldap]\nenable = true\n").ineffective()).isEmpty();
    assertThat(findings("5.11.0", "[owasp.csrfguard]\nenable = true\n").ineffective()).hasSize(1);
    assertThat(findings("7.1.0", "[owasp.csrfguard]\nenable = true\n").ineffective()).isEmpty();
  }

  @Test
  void a_text_is_no_boolean_where_the_version_takes_nothing_else() {
    String toml = "[recaptcha]\nenabled = \"true\"\n[transport]\nhttps.enabled = false\n";

    assertThat(findings("7.1.0", toml).looseBooleans())
        .containsExactly(new LooseBoolean("recaptcha.enabled", new Place(FILE, 2, 1)));
    assertThat(findings("5.11.0", toml).looseBooleans()).isEmpty();
  }

  @Test
  void a_reference_to_a_boolean_is_a_boolean_and_one_to_a_text_is_none() {
    String toml = "[x]\nyes = true\ntext = 'true'\n[recaptcha]\nenabled = '$ref{x.%s}'\n";

    assertThat(findings("7.1.0", toml.formatted("yes")).looseBooleans()).isEmpty();
    assertThat(findings("7.1.0", toml.formatted("text")).looseBooleans()).hasSize(1);
  }

  @Test
  void references_that_the_file_does_not_resolve_are_told_apart() {
    String toml =
        """
        a = "$ref{server.host}"
        b = ["x", "$ref{ keystore.primary.type }"]
        c = "$sys{carbon.home} and $env{HOME}"
        [[datasource]]
        url = "$ref{a}"
        """;

    assertThat(findings("7.1.0", toml).openReferences())
        .containsExactlyInAnyOrder(
            open("a", 1, ReferenceKind.NO_SUCH_KEY, "server.host"),
            open("c", 3, ReferenceKind.SYSTEM_PROPERTY, "carbon.home"),
            open("c", 3, ReferenceKind.ENVIRONMENT, "HOME"),
            open("datasource[0].url", 5, ReferenceKind.IN_ARRAY_OF_TABLES, "a"));
  }

  @Test
  void what_stands_between_the_braces_is_kept_only_if_it_is_a_name() {
    assertThat(findings("7.1.0", "a = '$ref{Zq7f Xw9L=k2}'\n").openReferences())
        .extracting(OpenReference::name)
        .containsExactly(Optional.empty());
  }

  @Test
  void without_tables_of_the_version_nothing_is_found_and_nothing_is_fine() {
    assertThat(settings("9.9.9", "a = '$ref{b}'\n").findings().isMissing()).isTrue();
  }

  private static OpenReference open(String key, int line, ReferenceKind kind, String name) {
    return new OpenReference(key, new Place(FILE, line, 1), kind, Optional.of(name));
  }
}
