package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetReportsTest {

  @ParameterizedTest
  @ValueSource(strings = {"prod", "Prod-EU", "eu/node 1", "console", "v1.2", "a/connection"})
  void a_name_that_is_a_folder_s_everywhere_is_kept(String id) {
    assertThat(FleetReports.folder(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CON", "nul.x", "a.", "a ", "eu/aux", "x/com1", "b /c", "../up", "/root", "fleet."
      })
  void a_name_that_a_system_reads_otherwise_is_replaced(String id) {
    assertThat(FleetReports.folder(id)).matches("deployment-[0-9a-f]{16}");
  }
}
