package io.isaudit.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rules.OneFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a profile can change, which the examples of pages cannot show. */
class WebParametersTest {

  @Test
  void trusted_domains_narrow_the_origins() {
    String toml = "[cors]\nallowed_origins = [\"https://shop.company.tld\"]\n";

    assertThat(outcome(CorsRules.CORS_ORIGINS, toml, "trustedDomains", "company.tld"))
        .isEqualTo(Outcome.PASS);
    assertThat(outcome(CorsRules.CORS_ORIGINS, toml, "trustedDomains", "pany.tld"))
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_grant_that_is_needed_may_be_on() {
    String toml = "[oauth.response_type.token]\nenable = false\n";

    assertThat(outcome(TokenRules.GRANT_TYPES, toml, "required", "password"))
        .isEqualTo(Outcome.PASS);
    assertThat(outcome(TokenRules.GRANT_TYPES, toml, "required", "implicit"))
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void an_open_context_can_be_allowed() {
    String toml = "[[resource.access_control]]\ncontext = '.*'\nsecure = false\n";

    assertThat(outcome(AccessRules.OPEN_RESOURCES, toml, "allowedOpen", ".*"))
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void a_gap_in_the_guard_can_be_allowed() {
    String toml = "[[owasp.csrfguard.unprotected.service]]\nname = 'a'\nservice = '/a/*'\n";

    assertThat(outcome(AccessRules.CSRF_GUARD, toml, "allowedUnprotected", "/a/*"))
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void a_proxy_that_sends_hsts_takes_the_demand_away() {
    assertThat(outcome(ContainerRules.HSTS_PORTALS, "", "sentByProxy", "true"))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void links_may_lead_to_another_host_of_ones_own() {
    String toml = "[identity_mgt.recovery]\ncallback_url = 'https://shop\\.company\\.tld/.*'\n";

    assertThat(outcome(CallbackRules.RECOVERY_CALLBACK, toml, "ownHost", "shop.company.tld"))
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void a_canary_can_be_left_out() {
    String toml =
        "[identity_mgt.recovery]\ncallback_url = 'https://shop.company.tld.*'\n"
            + "[server]\nhostname = 'shop.company.tld'\n";

    assertThat(outcome(CallbackRules.RECOVERY_CALLBACK, toml, "canaries", "foreign host"))
        .isEqualTo(Outcome.PASS);
    assertThat(outcome(CallbackRules.RECOVERY_CALLBACK, toml, "canaries", "own host as prefix"))
        .isEqualTo(Outcome.FAIL);
  }

  private static Outcome outcome(Rule rule, String toml, String parameter, String value) {
    return OneFile.judged(new WebRules(), rule, toml, Map.of(parameter, value)).outcome();
  }
}
