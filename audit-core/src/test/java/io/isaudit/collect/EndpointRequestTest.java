package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointRequestTest {

  private static EndpointRequest request(String userAgent, Duration timeout) {
    return new EndpointRequest(
        "https://auditor:Log-in-7@localhost:9443",
        Vantage.INTERNAL,
        userAgent,
        timeout,
        Optional.of(Path.of("trust.p12")),
        Optional.of("Trust-Pw-123"),
        false,
        false,
        false,
        Optional.empty());
  }

  @Test
  void a_request_that_is_logged_tells_no_password() {
    assertThat(request("ua", Duration.ofSeconds(1)))
        .asString()
        .contains("localhost:9443")
        .doesNotContain("Trust-Pw-123", "Log-in-7");
  }

  @Test
  void a_request_that_cannot_be_sent_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request("ua\r\nX-Evil: 1", Duration.ofSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> request("ua", Duration.ZERO));
  }
}
