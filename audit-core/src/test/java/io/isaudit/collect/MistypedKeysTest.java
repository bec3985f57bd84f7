package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.settings.UnknownKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of a finger in keys that deployments really set. */
class MistypedKeysTest {

  private static Settings settings(String version, String toml) {
    return new NodeCollector(Instant.EPOCH, CollectOptions.standard())
        .fromTexts("n", NodeTexts.of(ProductVersion.parse(version), toml))
        .settings()
        .found()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "5.9.0, server.hostnmae, server.hostname",
    "5.9.0, keystore.primary.file_nmae, keystore.primary.file_name",
    "5.9.0, super_admin.pasword, super_admin.password",
    "5.9.0, clustering.membership_schema, clustering.membership_scheme",
    "5.9.0, truststore.file_nam, truststore.file_name",
    "5.9.0, user_store.base_nd, user_store.base_dn",
    "5.10.0, database.identity_db.usrename, database.identity_db.username",
    "5.10.0, user_store.conection_url, user_store.connection_url",
    "5.10.0, embeded_ldap.enable, embedded_ldap.enable",
    "5.10.0, clustering.local_member_hots, clustering.local_member_host",
    "5.10.0, identity.auth_framework.endpoint.app_passwrod, "
        + "identity.auth_framework.endpoint.app_password",
    "5.11.0, database.identity_db.ulr, database.identity_db.url",
    "5.11.0, acount_recovery.endpoint.auth.hash, account_recovery.endpoint.auth.hash",
    "5.11.0, user_store.connection_pasword, user_store.connection_password",
    "5.11.0, transport.http.enable, transport.http.enabled",
    "5.11.0, cors.alow_generic_http_requests, cors.allow_generic_http_requests",
    "5.11.0, tenant_mgt.enable_email_domian, tenant_mgt.enable_email_domain",
    "5.11.0, output_adapter.email.form_address, output_adapter.email.from_address",
    "6.0.0, database.shared_db.passwd, database.shared_db.password",
    "6.0.0, server.base_pth, server.base_path",
    "6.0.0, recaptcha.enabeld, recaptcha.enabled",
    "6.0.0, session.timeout.idle_session_timout, session.timeout.idle_session_timeout",
    "6.0.0, monitoring.jmx.rmi_server_strat, monitoring.jmx.rmi_server_start",
    "6.0.0, keystore.tls.aliass, keystore.tls.alias",
    "6.0.0, oauth.token_validation.authorization_code_validty, "
        + "oauth.token_validation.authorization_code_validity",
    "6.1.0, super_admin.create_admin_acount, super_admin.create_admin_account",
    "6.1.0, keystore.internal.key_pasword, keystore.internal.key_password",
    "6.1.0, truststore.typ, truststore.type",
    "6.1.0, session.timeout.remeber_me_session_timeout, "
        + "session.timeout.remember_me_session_timeout",
    "6.1.0, cors.allowed_orgins, cors.allowed_origins",
    "7.0.0, server.node_pi, server.node_ip",
    "7.0.0, encrytion.key, encryption.key",
    "7.0.0, tenant_context.enable_tenant_qualifed_urls, "
        + "tenant_context.enable_tenant_qualified_urls",
    "7.0.0, oauth.token_cleanup.enabel, oauth.token_cleanup.enable",
    "7.0.0, admin_service.wsdl.enabled, admin_service.wsdl.enable",
    "7.1.0, server.ofset, server.offset",
    "7.1.0, catalinaValves.remoteIpValve.enabled, catalinaValves.remoteIpValve.enable",
    "7.1.0, output_adapter.email.hostnam, output_adapter.email.hostname",
    "7.1.0, output_adapter.email.enable_start_tsl, output_adapter.email.enable_start_tls",
    "7.1.0, session_data.cleanup.enable_expired_data_clean_up, "
        + "session_data.cleanup.enable_expired_data_cleanup",
    "7.2.0, keystore.primary.tpye, keystore.primary.type",
    "7.2.0, identity_mgt.account_locking.allowed_faild_attempts, "
        + "identity_mgt.account_locking.allowed_failed_attempts",
    "7.2.0, oauth.grant_type.pasword.enable, oauth.grant_type.password.enable",
    "7.2.0, saml.slo.host_name_verificaton, saml.slo.host_name_verification",
    "7.3.0, database.identity_db.drivr, database.identity_db.driver",
    "7.3.0, oauth.token_renewal.renew_refresh_tokne, oauth.token_renewal.renew_refresh_token",
    "7.3.0, oauth.oidc.user_info.jwt_signature_algoritm, "
        + "oauth.oidc.user_info.jwt_signature_algorithm",
    "7.3.0, datasorce.AgentIdentity.url, datasource.AgentIdentity.url",
    "7.3.0, oauth.token_validation.user_acces_token_validity, "
        + "oauth.token_validation.user_access_token_validity",
    "7.3.0, database.shared_db.pool_option.maxActive, "
        + "database.shared_db.pool_options.maxActive"
  })
  void a_slip_of_one_or_two_characters_comes_with_the_key_that_was_meant(
      String version, String mistyped, String meant) {
    assertThat(settings(version, meant + " = true\n").unknownKeys().found()).contains(List.of());
    assertThat(settings(version, mistyped + " = true\n").unknownKeys().found())
        .contains(
            List.of(
                new UnknownKey(
                    mistyped,
                    new Place("repository/conf/deployment.toml", 1, 1),
                    Optional.of(meant))));
  }

  @Test
  void all_of_very_many_unknown_keys_are_named_the_first_ones_with_the_key_that_was_meant() {
    StringBuilder toml = new StringBuilder("[server]\n");
    for (char one = 'a'; one <= 'z'; one++) {
      for (char two = 'a'; two <= 'z'; two++) {
        toml.append("hostname").append(one).append(two).append(" = 1\n");
        toml.append("hostnam").append(one).append(two).append(" = 1\n");
      }
    }

    List<UnknownKey> unknown =
        settings("7.1.0", toml.toString()).unknownKeys().found().orElseThrow();

    assertThat(unknown).hasSizeBetween(1_300, 1_352);
    assertThat(unknown.subList(0, 1_000)).allMatch(key -> key.nearest().isPresent());
    assertThat(unknown.subList(1_000, unknown.size())).allMatch(key -> key.nearest().isEmpty());
  }
}
