package io.isaudit.collect;

import io.isaudit.collect.internal.files.FilesCollector;
import io.isaudit.collect.internal.files.FilesCollector.Begun;
import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.HomeFiles;

/** The files of a home while they are being looked at, unless that failed to begin. */
record BegunFiles(Evidence<Begun> begun) implements AutoCloseable {

  static BegunFiles in(HomeFolder home, boolean copied) {
    return new BegunFiles(
        Guarded.evidence(
            () -> Evidence.collected(FilesCollector.begin(home, copied), "home", home.now())));
  }

  Evidence<HomeFiles> finish() {
    return begun.flatMap(Begun::finish);
  }

  @Override
  public void close() {
    begun.found().ifPresent(Begun::close);
  }
}
