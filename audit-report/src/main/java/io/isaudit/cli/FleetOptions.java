package io.isaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether to judge many deployments in one run, and how. */
final class FleetOptions {

  private static final int MOST_THREADS = 256;

  @Option(
      names = "--fleet",
      paramLabel = "DIR",
      description = {
        "Judge all that lies below a folder, each as a deployment of its own, and write one report",
        "on all, fleet.html and fleet.json; with --format also those of each. docs/fleet.md."
      })
  @Nullable Path fleet;

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      description = "With --fleet: how many to judge at a time; default: one for each core.")
  @Nullable Integer threads;

  @Option(
      names = "--resume",
      description = "With --fleet: take up a run that was cut off, with the same output folder.")
  boolean resume;

  boolean isGiven() throws Stop {
    if (fleet == null && (resume || threads != null)) {
      throw new Stop(Exit.UNUSABLE, "--resume and --threads go with --fleet");
    }
    return fleet != null;
  }

  Path folder() throws Stop {
    if (fleet == null || !Files.isDirectory(fleet)) {
      throw new Stop(Exit.UNUSABLE, "--fleet: " + fleet + " is no folder");
    }
    return fleet;
  }

  int workers() throws Stop {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new Stop(Exit.UNUSABLE, "--threads takes 1 to " + MOST_THREADS);
    }
    return threads;
  }
}
