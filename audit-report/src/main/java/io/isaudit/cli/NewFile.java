package io.isaudit.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file that people edit or rely on, and so never by accident over another. */
final class NewFile {

  private NewFile() {}

  /**
   * Writes the file.
   *
   * @param remedy what the user can do when it is there already
   */
  static void write(Path file, byte[] content, String remedy) throws Stop {
    try {
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new Stop(Exit.UNUSABLE, file + " is there already; " + remedy, e);
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be written", e);
    }
  }

  /** Writes over what is there, as a whole or not at all. */
  static void replace(Path file, byte[] content) throws Stop {
    Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.write(draft, content);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, file + " cannot be written", e);
    }
  }
}
