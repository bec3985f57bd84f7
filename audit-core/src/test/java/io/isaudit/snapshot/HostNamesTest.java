package io.isaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.snapshot.keystore.HostNames;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {

  @ParameterizedTest
  @CsvSource({
    "id.example.com, id.example.com, true",
    "ID.Example.com., id.example.com, true",
    "*.example.com, id.example.com, true",
    "*.example.com, a.id.example.com, false",
    "*.example.com, example.com, false",
    "*.com, example.com, false",
    "i*.example.com, id.example.com, false",
    "localhost, id.example.com, false",
    "10.0.0.1, 10.0.0.1, true",
    "*.0.0.1, 10.0.0.1, false",
    "10.0.0.1, 10.0.0.2, false"
  })
  void a_name_covers_what_it_is_for(String carried, String host, boolean covers) {
    assertThat(HostNames.cover(List.of("other.example.org", carried), host)).isEqualTo(covers);
  }
}
