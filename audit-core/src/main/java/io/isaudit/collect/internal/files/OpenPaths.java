package io.isaudit.collect.internal.files;

import io.isaudit.snapshot.WritableByOthers;
import java.util.List;
import java.util.TreeSet;

/** Counts the paths that others may write to and keeps the first of them in sorted order. */
final class OpenPaths {

  private final TreeSet<String> first = new TreeSet<>();
  private int count;
  private boolean complete = true;

  synchronized void add(String path) {
    count++;
    first.add(path);
    if (first.size() > WritableByOthers.MOST_NAMED) {
      first.pollLast();
    }
  }

  synchronized void incomplete() {
    complete = false;
  }

  synchronized WritableByOthers result() {
    return new WritableByOthers(count, List.copyOf(first), complete);
  }
}
