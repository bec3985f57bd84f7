package io.isaudit.fleet;

import java.nio.file.Path;

/** Fleets for tests of other packages. */
public final class FleetFiles {

  private FleetFiles() {}

  public static void make(Path folder, int number) throws Exception {
    new FleetMaker(Path.of("..", "samples")).make(folder, number);
  }
}
