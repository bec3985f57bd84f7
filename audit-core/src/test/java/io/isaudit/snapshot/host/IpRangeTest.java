package io.isaudit.snapshot.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {

  private static boolean holds(String range, String address) {
    return IpRange.parse(range).orElseThrow().contains(IpRange.address(address).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1",
    "172.16.0.0/12, 172.31.255.255",
    "172.16.0.0/12, 172.16.0.0",
    "192.168.4.1, 192.168.4.1",
    "0.0.0.0/0, 198.51.100.7",
    "10.0.0.0/8, ::ffff:10.0.1.11",
    "fc00::/7, fd12:3456:789a::11",
    "fe80::/10, fe80::1%eth0",
    "::/127, ::1",
    "2001:DB8::/32, 2001:0db8:0:0:0:0:0:7"
  })
  void an_address_lies_in_its_range(String range, String address) {
    assertThat(holds(range, address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 11.0.0.0",
    "172.16.0.0/12, 172.32.0.0",
    "192.168.4.1, 192.168.4.2",
    "fc00::/7, fe00::1",
    "0.0.0.0/0, ::1",
    "::/0, 10.0.0.1",
    "::/127, ::2"
  })
  void an_address_beside_its_range_does_not(String range, String address) {
    assertThat(holds(range, address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.0.1",
        "999.1.1.1",
        "1::2::3",
        "::::",
        ":",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "::ffff:10.0.0.256",
        "is1.internal",
        "$env{IP}",
        "١٠.0.0.1"
      })
  void what_is_no_address_is_none(String text) {
    assertThat(IpRange.address(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/33", "fc00::/129", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8", "/8"})
  void what_is_no_range_is_none(String text) {
    assertThat(IpRange.parse(text)).isEmpty();
  }

  @Test
  void endless_text_is_no_address() {
    assertThat(IpRange.address("1:".repeat(500_000))).isEmpty();
    assertThat(IpRange.address("::ffff:" + "1.".repeat(500_000))).isEmpty();
  }
}
