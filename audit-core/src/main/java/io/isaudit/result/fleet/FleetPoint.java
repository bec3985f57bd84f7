package io.isaudit.result.fleet;

import io.isaudit.result.AuditResult.Catalogue;
import java.time.Instant;

/** What a trend needs of an earlier result of a fleet. */
public record FleetPoint(Instant clock, Catalogue catalogue, String profile, FleetFigures figures) {

  public static FleetPoint of(FleetResult result) {
    return new FleetPoint(result.clock(), result.catalogue(), result.profile(), result.figures());
  }
}
