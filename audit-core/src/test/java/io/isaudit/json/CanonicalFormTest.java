package io.isaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalFormTest {

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_snapshot_is_read_as_it_was_written(long seed) throws Exception {
    Snapshot snapshot = new RandomModel(seed).next(Snapshot.class);
    byte[] json = SnapshotJson.write(snapshot);

    Snapshot read = SnapshotJson.read(json);

    assertThat(read).isEqualTo(snapshot);
    assertThat(SnapshotJson.write(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_result_is_read_as_it_was_written(long seed) throws Exception {
    AuditResult result = new RandomModel(seed).next(AuditResult.class);
    byte[] json = ResultJson.write(result);

    AuditResult read = ResultJson.read(json);

    assertThat(read).isEqualTo(result);
    assertThat(ResultJson.write(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({"tr-TR,Asia/Kolkata", "ar-EG-u-nu-arab,America/New_York", "de,UTC"})
  void language_and_time_zone_change_nothing(String language, String zone) throws Exception {
    byte[] snapshot = SnapshotJson.write(Snapshots.full());
    byte[] result = ResultJson.write(Results.full());
    Locale locale = Locale.getDefault();
    TimeZone timeZone = TimeZone.getDefault();

    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));

      assertThat(new Document<>(new Shapes().ofRecord(Snapshot.class)).write(Snapshots.full()))
          .isEqualTo(snapshot);
      assertThat(new Document<>(new Shapes().ofRecord(AuditResult.class)).write(Results.full()))
          .isEqualTo(result);
      assertThat(SnapshotJson.read(snapshot)).isEqualTo(Snapshots.full());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(timeZone);
    }
  }

  @Test
  void lines_end_with_line_feeds_alone() {
    assertThat(SnapshotJson.write(Snapshots.full())).doesNotContain('\r').endsWith('}', '\n');
  }
}
