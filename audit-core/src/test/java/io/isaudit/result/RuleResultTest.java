package io.isaudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleResultTest {

  @Test
  void a_note_that_an_item_tells_is_not_told_again() {
    ItemResult noted = item("first", Optional.of("initial default only"));
    ItemResult plain = item("second", Optional.empty());
    RuleResult result = result(List.of("initial default only", "seen once"), noted, plain);

    assertThat(result.notesBeside(List.of(noted))).containsExactly("seen once");
    assertThat(result.notesBeside(List.of(plain)))
        .containsExactly("initial default only", "seen once");
  }

  private static RuleResult result(List<String> notes, ItemResult... items) {
    return new RuleResult(
        RuleId.of("accounts/lock-on-failure"),
        1,
        "Lock accounts",
        Severity.HIGH,
        Target.deployment(),
        Outcome.FAIL,
        Outcome.FAIL,
        Disposition.NONE,
        "it is off",
        notes,
        Map.of(),
        List.of(items));
  }

  private static ItemResult item(String name, Optional<String> note) {
    return new ItemResult(
        name,
        Outcome.FAIL,
        Disposition.NONE,
        "it is off",
        note,
        "fingerprint",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
