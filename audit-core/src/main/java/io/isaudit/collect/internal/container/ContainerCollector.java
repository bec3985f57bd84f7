package io.isaudit.collect.internal.container;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.container.ContainerFiles;

/** Reads the configuration files of the web container. */
public final class ContainerCollector {

  private ContainerCollector() {}

  public static Evidence<ContainerFiles> collect(HomeFolder home) {
    return Evidence.missing(MissingReason.UNSUPPORTED, "not read yet");
  }
}
