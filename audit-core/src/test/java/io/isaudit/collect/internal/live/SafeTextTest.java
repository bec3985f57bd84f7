package io.isaudit.collect.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  private static final String JWT =
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSIsImp0aSI6IjQyIn0.dBjftJeZ4CVPmB92K27uhbUJU1p1rwW1gFWFOEjXk1g";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/authenticationendpoint/login.do",
        "/.well-known/openid-configuration",
        "/api/identity/user/v1.0/me",
        "/t/carbon.super/oauth2/authorize",
        "/accountrecoveryendpoint/recoveraccountrouter.do"
      })
  void a_path_of_the_product_stays(String path) {
    assertThat(SafeText.path(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        JWT,
        "magic,bbbbbbbbbbbbbbbbbbbb,Zx9q1q1wRtYuIoPa",
        "alice@corp.example",
        "eyJhbGciOiJIUzI1NiJ9",
        "QmFzZTYOIGlzIG5vdC"
      })
  void a_part_of_a_path_that_could_be_a_token_or_a_person_is_left_out(String part) {
    assertThat(SafeText.path("/confirm/" + part + "/done")).isEqualTo("/confirm/*/done");
  }

  @ParameterizedTest
  @CsvSource({
    "login.example.com, login.example.com",
    "ip-10-0-12-34.eu-west-1.compute.internal, ip-10-0-12-34.eu-west-1.compute.internal",
    "a1b2c3d4e5f6a7b8c9d0e1f2.example.com, *.example.com"
  })
  void a_label_of_a_host_that_could_be_a_token_is_left_out(String host, String kept) {
    assertThat(SafeText.host(host)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "'self' https://app.example.com, 'self' https://app.example.com",
    "https://a.example https://a1b2c3d4e5f6a7b8c9d0e1f2.x, https://a.example (hidden)"
  })
  void of_sources_the_one_that_could_be_a_token_is_left_out(String sources, String kept) {
    assertThat(SafeText.sources(sources)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max-age=31536000; includeSubDomains; preload",
        "private, no-cache, no-store, must-revalidate",
        "text/html;charset=utf-8",
        "strict-origin-when-cross-origin"
      })
  void directives_stay(String value) {
    assertThat(SafeText.holdsRandomWord(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Apache." + JWT, "no-store, x=a1b2c3d4e5f6a7b8c9d0"})
  void a_header_with_a_token_is_told_from_one_without(String value) {
    assertThat(SafeText.holdsRandomWord(value)).isTrue();
    assertThat(SafeText.looksRandom(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WSO2 Carbon Server",
        "Apache-Coyote/1.1",
        "Phusion_Passenger/6.0",
        "nginx/1.24.0"
      })
  void a_server_stays(String value) {
    assertThat(SafeText.looksRandom(value)).isFalse();
  }
}
