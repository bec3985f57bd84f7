package io.isaudit.fleet;

import io.isaudit.result.AuditResult;
import io.isaudit.result.fleet.FleetEntry;
import java.io.IOException;

/** Takes what a run gives. What it throws stops the run. */
public interface FleetSink {

  /** Called by one thread at a time, in no order. */
  void accept(FleetEntry entry) throws IOException;

  /** Called by several threads at a time, before the entry of that deployment. */
  default void judged(String id, AuditResult result) throws IOException {}
}
