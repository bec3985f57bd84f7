package io.isaudit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

  @Test
  void segments_know_quotes_and_indexes() {
    assertThat(FlatKey.segments("a.b[0].c")).containsExactly("a", "b", "c");
    assertThat(FlatKey.segments("a.'b.c[1]'.d")).containsExactly("a", "b.c[1]", "d");
    assertThat(FlatKey.segments("''.a")).containsExactly("", "a");
    assertThat(FlatKey.segments("a.'b.c")).containsExactly("a", "b.c");
    assertThat(FlatKey.segments("a[0")).containsExactly("a");
  }

  @Test
  void a_child_reads_back_as_the_segments_it_was_made_of() {
    for (String segment : List.of("a", "a.b", "", "a[0]", "Transfer-Encoding", "a b", "ä")) {
      String key = FlatKey.child(FlatKey.child("top", segment), "last");

      assertThat(FlatKey.segments(key)).containsExactly("top", segment, "last");
    }
  }

  @Test
  void a_key_inside_an_array_of_tables_knows_the_outermost_one() {
    assertThat(FlatKey.array("a.b[0].c[1].d")).contains("a.b");
    assertThat(FlatKey.array("a.'b[0]'.c")).isEmpty();
    assertThat(FlatKey.array("a.b")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "server.hostname, true",
    "server, false",
    "server.hostname.x, false",
    "database.identity_db.url, true",
    "database.'my.db'.url, true",
    "database.url, false",
    "database.a.b.url, false",
    "message_builders.any, true",
    "message_builders.any.depth.'x.y', true",
    "message_builders, false",
    "datasource[3].url, true",
    "Server.hostname, false"
  })
  void wildcards_match_one_segment_or_at_the_end_any_number(String key, boolean matches) {
    KeyPatterns patterns =
        KeyPatterns.of(
            List.of("server.hostname", "database.*.url", "message_builders.*", "datasource.url"));

    assertThat(patterns.matches(key)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({"LOGGER.x, true", "logger.x.password, false", "logger.x.level, true"})
  void among_log_properties_case_is_ignored_and_a_wildcard_is_one_segment(
      String key, boolean matches) {
    KeyPatterns patterns = KeyPatterns.ofLogProperties(List.of("logger.*", "logger.*.Level"));

    assertThat(patterns.matches(key)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, ab, 1",
    "ab, abc, 1",
    "abc, acb, 1",
    "abcd, badc, 2",
    "abc, '', 3",
    "'', '', 0"
  })
  void the_distance_counts_edits_and_swaps(String one, String other, int distance) {
    assertThat(EditDistance.between(one, other, 9)).isEqualTo(distance);
    assertThat(EditDistance.between(other, one, 9)).isEqualTo(distance);
  }

  @Test
  void a_distance_above_the_limit_is_only_known_to_be_above_it() {
    assertThat(EditDistance.between("abcdefgh", "zyxwvuts", 2)).isEqualTo(3);
  }

  @Test
  void within_the_limit_the_distance_is_the_same_for_every_limit() {
    Random random = new Random(20_260_131);
    for (int i = 0; i < 20_000; i++) {
      String one = word(random);
      String other = word(random);
      int distance = EditDistance.between(one, other, 99);
      for (int limit = 0; limit <= 4; limit++) {
        int found = EditDistance.between(one, other, limit);
        assertThat(found)
            .as("%s and %s within %d", one, other, limit)
            .isEqualTo(distance <= limit ? distance : Math.max(found, limit + 1));
      }
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(9), 'a', 'd')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void the_nearest_key_is_at_most_two_edits_away() {
    KnownKeys known =
        new KnownKeys(List.of("server.hostname", "server.hostnames", "cache.*", "a.*.b"));

    assertThat(known.nearestTo("server.hostnmae")).contains("server.hostname");
    assertThat(known.nearestTo("server.hostnamex")).contains("server.hostname");
    assertThat(known.nearestTo("server.host")).isEmpty();
    assertThat(known.nearestTo("cache.")).isEmpty();
    assertThat(known.knows("cache.x.y")).isTrue();
    assertThat(known.knows("a.'x.y'.b")).isTrue();
    assertThat(known.knows("server.hostnmae")).isFalse();
  }

  @Test
  void a_wildcard_takes_from_the_key_what_it_stands_for() {
    KnownKeys known =
        new KnownKeys(List.of("db.shared.url", "db.*.url", "db.*.pool_options.*", "hazelcast.*"));

    assertThat(known.nearestTo("db.user.ulr")).contains("db.user.url");
    assertThat(known.nearestTo("db.user.pool_option.maxActive"))
        .contains("db.user.pool_options.maxActive");
    assertThat(known.nearestTo("hazlecast.'a.b'.c")).contains("hazelcast.'a.b'.c");
    assertThat(known.nearestTo("db.shared.ulr")).contains("db.shared.url");
    assertThat(known.nearestTo("db.share.ulr")).contains("db.share.url");
    assertThat(known.nearestTo("db.user")).isEmpty();
    assertThat(known.nearestTo("db.user.pool.maxActive")).isEmpty();
  }

  @Test
  void a_table_that_there_is_was_not_meant_to_be_another_one() {
    KnownKeys known = new KnownKeys(List.of("server.hostname", "servlet.*"));

    assertThat(known.nearestTo("server.mode")).isEmpty();
    assertThat(known.nearestTo("servelt.mode")).contains("servlet.mode");
  }

  @Test
  void a_key_in_another_case_is_recognised() {
    KnownKeys known = new KnownKeys(List.of("clustering.local_member_port", "transport.proxyPort"));

    assertThat(known.nearestTo("clustering.localMemberPort"))
        .contains("clustering.local_member_port");
    assertThat(known.nearestTo("transport.PROXY_PORT")).contains("transport.proxyPort");
  }
}
