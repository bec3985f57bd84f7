package io.isaudit.cli;

import io.isaudit.fleet.FleetSink;
import io.isaudit.fleet.Journal;
import io.isaudit.result.AuditResult;
import io.isaudit.result.fleet.FleetEntry;
import io.isaudit.result.fleet.Judged;
import io.isaudit.result.fleet.Skipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps the entries of a run, puts new ones down in the journal, and shows how far it has come. */
final class FleetEntries implements FleetSink {

  private final Journal journal;
  private final FleetProgress progress;
  private final Map<String, Judged> known;
  private final FleetReports reports;
  private final List<FleetEntry> entries = new ArrayList<>();

  FleetEntries(
      Journal journal, FleetProgress progress, Map<String, Judged> known, FleetReports reports) {
    this.journal = journal;
    this.progress = progress;
    this.known = known;
    this.reports = reports;
  }

  List<FleetEntry> all() {
    return List.copyOf(entries);
  }

  @Override
  public void accept(FleetEntry entry) throws IOException {
    entries.add(entry);
    if (entry instanceof Judged judged && !judged.equals(known.get(entry.id()))) {
      journal.add(judged);
    }
    progress.step(entry instanceof Skipped);
  }

  @Override
  public void judged(String id, AuditResult result) throws IOException {
    reports.write(id, result);
  }
}
