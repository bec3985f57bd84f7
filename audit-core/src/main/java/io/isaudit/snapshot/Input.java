package io.isaudit.snapshot;

import io.isaudit.evidence.Place;
import java.util.List;
import java.util.Optional;

/**
 * One file that a collector looked at: the manifest entry that says what an audit rests on.
 *
 * @param path relative to the home
 * @param size in bytes; empty when the file could not be read
 * @param sha256 lower-case hex of the whole file; empty when it could not be read
 * @param parser the format it was read as, for example {@code toml}
 * @param problems what was wrong with it, each with its place; rebuilt from position and error
 *     class, so they hold no text of the file
 */
public record Input(
    String path,
    Optional<Long> size,
    Optional<String> sha256,
    String parser,
    InputOutcome outcome,
    List<Problem> problems) {

  public Input {
    problems = List.copyOf(problems);
  }

  /** What became of an input. */
  public enum InputOutcome {
    READ,
    ABSENT,
    UNREADABLE,
    UNPARSABLE,
    TOO_LARGE,
    OUTSIDE
  }

  /**
   * One defect of an input.
   *
   * @param code stable lower-kebab name of the class of error
   * @param message what is wrong, without text of the file
   */
  public record Problem(String code, String message, Place place) {}
}
