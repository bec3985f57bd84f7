package io.isaudit.fleet;

import io.isaudit.collect.NotAHomeException;
import io.isaudit.json.UnreadableJson;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/**
 * Says why a deployment was skipped. Messages of others may quote it, so only their kind counts.
 */
final class Reasons {

  private Reasons() {}

  static String of(Throwable problem) {
    if (problem instanceof Unusable || problem instanceof NotAHomeException) {
      return String.valueOf(problem.getMessage());
    }
    if (problem instanceof UnreadableJson) {
      return "is no snapshot: " + problem.getMessage();
    }
    if (problem instanceof NoSuchFileException) {
      return "is gone";
    }
    if (problem instanceof IOException) {
      return "cannot be read";
    }
    if (problem instanceof StackOverflowError) {
      return "is nested too deeply";
    }
    if (problem instanceof OutOfMemoryError) {
      return "needs more memory than the program has";
    }
    return "the audit failed on it: " + problem.getClass().getSimpleName();
  }
}
