package io.isaudit.cli;

import io.isaudit.json.UnreadableJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON file of this program that a command is given: read to its end, or refused by its name. */
final class InputFile {

  /** In bytes; a fleet's snapshots have the same bound. */
  static final long LARGEST = 64L << 20;

  private static final int MEBIBYTE = 1 << 20;

  private final String option;

  /**
   * @param option that names the file, or nothing for an argument
   */
  InputFile(String option) {
    this.option = option.isEmpty() ? "" : option + ": ";
  }

  /** How a document is read. */
  @FunctionalInterface
  interface Format<T> {
    T read(byte[] bytes) throws UnreadableJson;
  }

  static <T> T read(Path file, Format<T> format) throws Stop {
    return new InputFile("").read(file, LARGEST, format);
  }

  /**
   * @param most bytes that it may have
   */
  <T> T read(Path file, long most, Format<T> format) throws Stop {
    try {
      if (Files.size(file) > most) {
        throw new Stop(
            Exit.MALFORMED, option + file + " is larger than " + most / MEBIBYTE + " MiB");
      }
      return format.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, option + file + " cannot be read", e);
    } catch (UnreadableJson e) {
      throw new Stop(Exit.MALFORMED, option + file + ": " + e.getMessage(), e);
    }
  }
}
