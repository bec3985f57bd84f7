package io.isaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.settings.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Place PLACE = new Place("repository/conf/deployment.toml", 3, 5);
  private static final Origin ORIGIN = new Origin.Explicit(PLACE);

  @Test
  void each_wither_sets_its_part_and_keeps_the_others() {
    Verdict verdict =
        Verdict.fail("item", "reason")
            .note("note")
            .expected("expected")
            .actual("actual")
            .from(ORIGIN)
            .capping(Cap.SHIPPED_PRIVATE_KEY);
    Verdict inAnotherOrder =
        Verdict.fail("item", "reason")
            .capping(Cap.SHIPPED_PRIVATE_KEY)
            .from(ORIGIN)
            .actual("actual")
            .expected("expected")
            .note("note");

    assertThat(verdict)
        .isEqualTo(
            new Verdict(
                "item",
                Outcome.FAIL,
                "reason",
                Optional.of("note"),
                Optional.of("expected"),
                Optional.of("actual"),
                Optional.of(ORIGIN),
                Optional.of(PLACE),
                Optional.of(Cap.SHIPPED_PRIVATE_KEY)));
    assertThat(inAnotherOrder).isEqualTo(verdict);
  }

  @Test
  void a_place_may_stand_without_an_origin() {
    Verdict verdict = Verdict.pass("item", "reason").at(PLACE);

    assertThat(verdict.place()).contains(PLACE);
    assertThat(verdict.origin()).isEmpty();
  }

  @Test
  void a_default_has_an_origin_and_no_place() {
    Verdict verdict = Verdict.pass("item", "reason").from(new Origin.Default("7.1.0"));

    assertThat(verdict.place()).isEmpty();
    assertThat(verdict.origin()).contains(new Origin.Default("7.1.0"));
  }

  @Test
  void each_short_form_gives_its_outcome() {
    assertThat(Verdict.pass("i", "r").outcome()).isEqualTo(Outcome.PASS);
    assertThat(Verdict.fail("i", "r").outcome()).isEqualTo(Outcome.FAIL);
    assertThat(Verdict.unknown("i", "r").outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(Verdict.notApplicable("i", "r").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(Verdict.informational("i", "r").outcome()).isEqualTo(Outcome.INFORMATIONAL);
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_verdict_without_item_outcome_or_reason_is_refused_where_it_is_made() {
    assertThatThrownBy(() -> Verdict.pass(null, "r")).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Verdict.pass("i", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Verdict.of(null, "i", "r")).isInstanceOf(NullPointerException.class);
  }
}
