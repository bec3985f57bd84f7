package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionMemoryTest {

  private final CollectOptions options = CollectOptions.standard();
  private final CollectionMemory memory = new CollectionMemory(options);

  @Test
  void it_carries_no_secret_from_one_collection_into_another() {
    Redacted first = redacted("quiet-Harbour-62");
    Redacted other = redacted("lantern-Quorum-91");

    assertThat(first.group()).isEqualTo(other.group());
    assertThat(memory.newRedactor(options).repeatsSecret("quiet-Harbour-62")).isFalse();
  }

  private Redacted redacted(String text) {
    SettingValue value = memory.newRedactor(options).secret(text, List.of());
    return value.asSecret().orElseThrow();
  }

  @Test
  void it_is_for_the_options_that_it_was_made_with() {
    CollectOptions others = options.knowing(ShippedCertificates.of(List.of()));

    assertThat(memory.storesFor(options)).isSameAs(memory.storesFor(options));
    assertThatIllegalArgumentException().isThrownBy(() -> memory.storesFor(others));
  }
}
