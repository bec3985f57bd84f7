package io.isaudit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.result.fleet.FleetHeader;
import io.isaudit.result.fleet.FleetPoint;
import io.isaudit.result.fleet.FleetResult;
import io.isaudit.result.fleet.Judged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FleetJsonTest {

  static byte[] written(FleetResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FleetJson.write(result, out);
    return out.toByteArray();
  }

  @Test
  void a_trend_finds_what_it_needs_in_a_document() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      FleetResult result = new RandomModel(seed).next(FleetResult.class);

      assertThat(FleetJson.readPoint(written(result))).isEqualTo(FleetPoint.of(result));
    }
  }

  @Test
  void what_is_not_known_is_null_and_not_left_out() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      JsonNode tree =
          new ObjectMapper().readTree(written(new RandomModel(seed).next(FleetResult.class)));

      tree.get("deployments")
          .forEach(each -> assertThat(each.has("score") && each.has("grade")).isTrue());
    }
  }

  @Test
  void an_entry_is_one_line_and_read_as_it_was_written() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      Judged entry = new RandomModel(seed).next(Judged.class);
      String line = FleetJson.line(entry);

      assertThat(line.lines()).hasSize(1);
      assertThat(FleetJson.readEntry(line)).isEqualTo(entry);
    }
    FleetHeader header = new RandomModel(1).next(FleetHeader.class);
    assertThat(FleetJson.readHeader(FleetJson.line(header))).isEqualTo(header);
  }

  @Test
  void half_a_line_is_none() {
    String line = FleetJson.line(new RandomModel(3).next(Judged.class));

    for (int end = 0; end < line.length(); end++) {
      String half = line.substring(0, end);
      assertThatThrownBy(() -> FleetJson.readEntry(half)).isInstanceOf(UnreadableJson.class);
    }
  }
}
