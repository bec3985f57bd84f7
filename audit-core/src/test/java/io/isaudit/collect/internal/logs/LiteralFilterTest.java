package io.isaudit.collect.internal.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralFilterTest {

  private static final List<List<String>> GROUPS =
      List.of(
          List.of("FATAL"), List.of("pwd=", "password="), List.of(".eyJ"), List.of("-----BEGIN"));

  private final LiteralFilter filter = new LiteralFilter(GROUPS);

  private long in(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return filter.in(bytes, 0, bytes.length);
  }

  @Test
  void a_text_is_found_at_either_end_and_in_whatever_case() {
    assertThat(in("fatal")).isEqualTo(0b1);
    assertThat(in("xx PassWord=")).isEqualTo(0b10);
    assertThat(in("a.eyJ fatal -----begin pwd=")).isEqualTo(0b1111);
    assertThat(in("FATA")).isZero();
    assertThat(in("")).isZero();
  }

  @Test
  void what_stands_beside_the_positions_is_not_looked_at() {
    byte[] bytes = "xFATALx".getBytes(StandardCharsets.US_ASCII);

    assertThat(filter.in(bytes, 1, 6)).isEqualTo(1);
    assertThat(filter.in(bytes, 2, 7)).isZero();
    assertThat(filter.in(bytes, 0, 5)).isZero();
  }

  @Test
  void it_finds_what_a_plain_search_finds() {
    Random random = new Random(7);
    String alphabet = "FATALfatpwd=sor.eyJ-BEGIN ";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(24); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      if (random.nextBoolean()) {
        List<String> group = GROUPS.get(random.nextInt(GROUPS.size()));
        text.insert(random.nextInt(text.length() + 1), group.get(random.nextInt(group.size())));
      }
      assertThat(in(text.toString())).as(text.toString()).isEqualTo(plain(text.toString()));
    }
  }

  private static long plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    long found = 0;
    for (int i = 0; i < GROUPS.size(); i++) {
      boolean any =
          GROUPS.get(i).stream().anyMatch(each -> lower.contains(each.toLowerCase(Locale.ROOT)));
      found |= any ? 1L << i : 0;
    }
    return found;
  }
}
