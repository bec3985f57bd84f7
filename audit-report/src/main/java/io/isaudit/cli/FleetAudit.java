package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.fleet.FleetRun;
import io.isaudit.fleet.FleetSource;
import io.isaudit.fleet.HomeFleet;
import io.isaudit.fleet.Journal;
import io.isaudit.fleet.SnapshotFleet;
import io.isaudit.json.FleetJson;
import io.isaudit.policy.Policy;
import io.isaudit.render.Renderer;
import io.isaudit.report.fleet.FleetPage;
import io.isaudit.report.model.Words;
import io.isaudit.result.fleet.FleetEntry;
import io.isaudit.result.fleet.FleetFigures;
import io.isaudit.result.fleet.FleetHeader;
import io.isaudit.result.fleet.FleetPoint;
import io.isaudit.result.fleet.FleetResult;
import io.isaudit.result.fleet.Judged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Judges a fleet and writes its report: the same for snapshots and for homes. */
record FleetAudit(
    FleetOptions fleet,
    EvaluationOptions evaluation,
    OutputOptions output,
    CommonOptions common,
    Console console,
    CommandSpec spec) {

  /** Finds what is to be judged. */
  @FunctionalInterface
  private interface Finding {
    List<FleetSource> in(Path folder, Instant now) throws IOException;
  }

  int ofSnapshots() throws Stop {
    return run("snapshots", (folder, now) -> SnapshotFleet.below(folder, output.output));
  }

  int ofHomes(CollectOptions options, String words) throws Stop {
    return run(words, (folder, now) -> HomeFleet.below(folder, output.output, now, options));
  }

  private int run(String input, Finding finding) throws Stop {
    Path folder = fleet.folder();
    int threads = fleet.workers();
    Optional<Journal.Left> left = left();
    Clock clock = clock(left);
    IsAudit audit = IsAudit.create(clock);
    Policy policy = evaluation.policy(audit.rules());
    Map<String, Renderer> renderers = output.renderersOfEach();
    List<FleetPoint> earlier = output.history.fleets();
    FleetRun run = new FleetRun(audit, policy, threads);
    FleetHeader header =
        new FleetHeader(
            IsAudit.tool(),
            run.fleet().frame().catalogue().digest(),
            Journal.digest(policy),
            clock.instant(),
            input + "; reports of each: " + String.join(" ", renderers.keySet()));
    if (left.isPresent() && !left.get().header().equals(header)) {
      throw new Stop(
          Exit.UNUSABLE,
          "--resume: the run in "
              + output.output
              + " had another "
              + difference(left.get().header(), header)
              + "; repeat its call, or leave --resume out to begin anew");
    }
    Map<String, Judged> known = left.map(Journal.Left::entries).orElse(Map.of());
    List<FleetSource> sources = sources(finding, folder, clock.instant());
    FleetResult result;
    try (Journal journal = Journal.begin(output.output, header, known.values())) {
      result = run.fleet().result(entries(run, sources, known, journal, audit, renderers));
      write(result, earlier);
      journal.remove();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stop(Exit.UNUSABLE, "interrupted; take it up again with --resume", e);
    } catch (FleetReports.Unwritten e) {
      throw e.stop();
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, output.output + " cannot be written to", e);
    }
    return exit(result).code();
  }

  private List<FleetEntry> entries(
      FleetRun run,
      List<FleetSource> sources,
      Map<String, Judged> known,
      Journal journal,
      IsAudit audit,
      Map<String, Renderer> renderers)
      throws IOException, InterruptedException {
    try (FleetProgress progress =
        new FleetProgress(
            spec.commandLine().getErr(), console.colour(), sources.size(), System::nanoTime)) {
      FleetReports each = new FleetReports(audit, output, renderers);
      FleetEntries entries = new FleetEntries(journal, progress, known, each);
      run.run(sources.iterator(), known, entries);
      return entries.all();
    }
  }

  private Optional<Journal.Left> left() throws Stop {
    if (!fleet.resume) {
      return Optional.empty();
    }
    try {
      Optional<Journal.Left> left = Journal.left(output.output);
      String found =
          left.map(run -> Words.count(run.entries().size(), "deployment") + " taken over")
              .orElse("nothing to take up in " + output.output + ", begins anew");
      spec.commandLine().getErr().println("is-audit: " + found);
      return left;
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, output.output + " cannot be read", e);
    }
  }

  /** A run that is taken up goes on by its own time, unless another one is asked for. */
  private Clock clock(Optional<Journal.Left> left) throws Stop {
    Instant now =
        common.clock == null && left.isPresent()
            ? left.get().header().clock()
            : common.clock().instant();
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static String difference(FleetHeader one, FleetHeader other) {
    if (!one.tool().equals(other.tool())) {
      return "version of the program";
    }
    if (!one.catalogue().equals(other.catalogue())) {
      return "set of rules";
    }
    if (!one.policy().equals(other.policy())) {
      return "policy";
    }
    return one.clock().equals(other.clock()) ? "input or --format" : "--clock";
  }

  private static List<FleetSource> sources(Finding finding, Path folder, Instant now) throws Stop {
    try {
      List<FleetSource> sources = finding.in(folder, now);
      if (sources.isEmpty()) {
        throw new Stop(Exit.UNUSABLE, "--fleet: there is nothing to judge below " + folder);
      }
      return sources;
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, "--fleet: " + folder + " cannot be listed", e);
    }
  }

  private void write(FleetResult result, List<FleetPoint> earlier) throws Stop {
    byte[] page = FleetPage.of(result, earlier).getBytes(StandardCharsets.UTF_8);
    Path html = output.write("fleet.html", stream -> stream.write(page));
    Path json = output.write("fleet.json", stream -> FleetJson.write(result, stream));
    FleetFigures figures = result.figures();
    console.out().println(Words.count(figures.judged() + figures.skipped(), "deployment"));
    console.out().println("  passed the gate  " + figures.passed());
    console.out().println("  did not pass it  " + (figures.judged() - figures.passed()));
    console.out().println("  skipped          " + figures.skipped());
    figures
        .medianScore()
        .ifPresent(score -> console.out().println("  median score     " + Words.number(score)));
    console.out().println(html.toAbsolutePath().normalize());
    console.out().println(json.toAbsolutePath().normalize());
  }

  private static Exit exit(FleetResult result) {
    if (!result.isDecided()) {
      return Exit.NOTHING_DECIDED;
    }
    return result.isPassed() ? Exit.OK : Exit.GATE_NOT_PASSED;
  }
}
