package io.isaudit.rules.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.ItemResult;
import io.isaudit.rules.OneFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table of another product is one finding, however many keys it has. */
class UnknownTablesTest {

  private static final String OTHER_PRODUCT =
      """
      [zeppelin]
      height_of_flight = 120
      [zeppelin.envelope]
      gas = "helium"
      cells = [4, 4]
      [[zeppelin.engine]]
      power = 300
      """;

  @Test
  void a_table_of_which_nothing_is_read_is_one_finding() {
    List<ItemResult> items = unknown(OTHER_PRODUCT);

    assertThat(items).extracting(ItemResult::item).containsExactly("zeppelin");
    assertThat(items.get(0).reason())
        .isEqualTo("this version reads none of the 4 keys below zeppelin");
    assertThat(items.get(0).line()).hasValue(2);
  }

  @Test
  void a_few_keys_are_told_one_by_one() {
    assertThat(unknown("[zeppelin]\ngas = \"helium\"\ncells = 4\n"))
        .extracting(ItemResult::item)
        .containsExactly("zeppelin.cells", "zeppelin.gas");
  }

  @Test
  void keys_beside_one_that_is_read_are_told_one_by_one() {
    assertThat(unknown("[server]\nzeppelin = 1\nballoon = 2\nglider = 3\n"))
        .extracting(ItemResult::item)
        .contains("server.zeppelin", "server.balloon", "server.glider");
  }

  @Test
  void a_mistyped_table_is_told_key_by_key_with_what_was_meant() {
    assertThat(unknown("[corss]\nallow_any_origin = 1\nexposed_headers = 2\nmax_age = 3\n"))
        .extracting(ItemResult::item)
        .contains("corss.allow_any_origin");
  }

  private static List<ItemResult> unknown(String toml) {
    String hostname = "hostname = \"id.company.tld\"\n";
    String text =
        toml.startsWith("[server]")
            ? toml.replace("[server]\n", "[server]\n" + hostname)
            : toml + "[server]\n" + hostname;
    return OneFile.judged(new ServerRules(), ConfigRules.UNKNOWN_KEY, text, Map.of()).items();
  }
}
