package io.isaudit.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.isaudit.IsAudit;
import io.isaudit.json.SnapshotJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.SnapshotMerge;
import io.isaudit.snapshot.secret.CompareKey;
import io.isaudit.snapshot.secret.Equality;
import io.isaudit.snapshot.secret.Redacted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareKeyTest {

  private static final String KEY = "encryption.key";
  private static final CompareKey FIRST =
      CompareKey.of("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
  private static final CompareKey SECOND =
      CompareKey.of("0123456789abcdef0123456789abcdeX".getBytes(UTF_8));

  private static Snapshot collected(CollectOptions options, String id, String secret) {
    Node node =
        new NodeCollector(Instant.EPOCH, options)
            .fromTexts(
                id,
                NodeTexts.of(
                    Optional.of(ProductVersion.of("7.1.0")),
                    "[encryption]\nkey = \"" + secret + "\"\n"));
    return IsAudit.snapshot(Map.of(id, node), options);
  }

  private static CollectOptions with(CompareKey key) {
    return CollectOptions.standard().comparingWith(key);
  }

  private static Redacted secret(Node node) {
    return node.settings()
        .found()
        .flatMap(settings -> settings.find(KEY))
        .flatMap(setting -> setting.value().asSecret())
        .orElseThrow();
  }

  private static Equality compared(Snapshot... parts) throws UnreadableJson {
    Snapshot merged = SnapshotMerge.of(List.of(parts));
    Snapshot read = SnapshotJson.read(SnapshotJson.write(merged));
    Node one = read.nodes().get("a");
    Node other = read.nodes().get("b");
    return Equality.of(
        secret(one),
        secret(other),
        read.collectedTogether(one, other),
        read.compareKey().isPresent());
  }

  @Test
  void one_key_makes_secrets_of_separate_collections_comparable() throws UnreadableJson {
    assertThat(
            compared(
                collected(with(FIRST), "a", "Vx8kQ2pLm4"),
                collected(with(FIRST), "b", "Vx8kQ2pLm4")))
        .isEqualTo(Equality.SAME);
    assertThat(
            compared(
                collected(with(FIRST), "a", "Vx8kQ2pLm4"),
                collected(with(FIRST), "b", "Vx8kQ2pLm5")))
        .isEqualTo(Equality.DIFFERENT);
  }

  @Test
  void without_a_key_or_with_two_nothing_is_known() throws UnreadableJson {
    CollectOptions plain = CollectOptions.standard();

    assertThat(compared(collected(plain, "a", "Vx8kQ2pLm4"), collected(plain, "b", "Vx8kQ2pLm4")))
        .isEqualTo(Equality.NOT_KNOWN);
    assertThat(
            compared(
                collected(with(FIRST), "a", "Vx8kQ2pLm4"),
                collected(with(SECOND), "b", "Vx8kQ2pLm4")))
        .isEqualTo(Equality.NOT_KNOWN);
    assertThat(
            compared(
                collected(with(FIRST), "a", "Vx8kQ2pLm4"), collected(plain, "b", "Vx8kQ2pLm4")))
        .isEqualTo(Equality.NOT_KNOWN);
  }

  @Test
  void a_reference_has_no_tag() throws UnreadableJson {
    Snapshot one = collected(with(FIRST), "a", "$env{KEY}");

    assertThat(secret(one.nodes().get("a")).tag()).isEmpty();
    assertThat(compared(one, collected(with(FIRST), "b", "$env{KEY}")))
        .isEqualTo(Equality.NOT_KNOWN);
  }

  @Test
  void the_snapshot_tells_which_key_it_was_and_no_tag_without_one() {
    assertThat(collected(with(FIRST), "a", "Vx8kQ2pLm4").compareKey()).contains(FIRST.id());
    assertThat(FIRST.id()).matches("[0-9a-f]{8}").isNotEqualTo(SECOND.id());
    assertThat(secret(collected(with(FIRST), "a", "Vx8kQ2pLm4").nodes().get("a")).tag())
        .hasValueSatisfying(tag -> assertThat(tag).matches("[0-9a-f]{16}"));
    assertThat(secret(collected(CollectOptions.standard(), "a", "x").nodes().get("a")).tag())
        .isEmpty();
  }

  /** RFC 4231 does not know our prefix, so the value was computed with OpenSSL. */
  @Test
  void a_tag_is_the_beginning_of_the_hmac_of_its_purpose_and_the_secret() {
    assertThat(FIRST.tagOf("Vx8kQ2pLm4")).isEqualTo("f78875743e96fa02");
  }

  @Test
  void a_key_that_can_be_guessed_is_refused_and_none_is_printed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompareKey.of(new byte[31]))
        .withMessage("has fewer than 32 bytes");
    assertThat(FIRST).hasToString("CompareKey[" + FIRST.id() + "]");
  }

  @Test
  void two_nodes_of_one_name_cannot_be_put_together() {
    Snapshot one = collected(CollectOptions.standard(), "a", "x");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SnapshotMerge.of(List.of(one, one)))
        .withMessage("two snapshots hold a node named a");
  }

  @Test
  void parts_that_were_put_together_before_stay_apart() {
    Snapshot two =
        SnapshotMerge.of(
            List.of(
                collected(CollectOptions.standard(), "a", "x"),
                collected(CollectOptions.standard(), "b", "x")));
    Snapshot three = SnapshotMerge.of(List.of(two, collected(CollectOptions.standard(), "c", "x")));

    assertThat(three.collections().values()).doesNotHaveDuplicates().hasSize(3);
    assertThat(three.collectedTogether(three.nodes().get("a"), three.nodes().get("a"))).isTrue();
  }
}
