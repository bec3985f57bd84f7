package io.isaudit.policy.file;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.toml.TomlSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads a file of the policy as a whole; what is wrong with it becomes a problem. */
final class SourceFile {

  private static final long LARGEST_TOML = 1 << 20;
  private static final long LARGEST_JSON = 64 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceFile() {}

  /**
   * Reads a policy file by its keys.
   *
   * @param name what problems call it
   * @param named where it is named, for the problem that it is not there
   */
  static Optional<Section> toml(Path file, String name, Place named, Reading reading) {
    return bytes(file, LARGEST_TOML, named, reading).flatMap(bytes -> toml(bytes, name, reading));
  }

  static Optional<Section> toml(byte[] bytes, String name, Reading reading) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return toml(marked ? text.substring(1) : text, name, reading);
    } catch (CharacterCodingException e) {
      reading.report(Place.of(name), "is not UTF-8");
      return Optional.empty();
    }
  }

  private static Optional<Section> toml(String text, String name, Reading reading) {
    TomlSource source = TomlSource.parse(text, name);
    for (Problem problem : source.problems()) {
      reading.report(problem.place(), problem.message());
    }
    return source
        .tree()
        .map(tree -> Value.root(tree, name))
        .map(root -> Section.read(PolicyKeys.FILE, root, root.members().orElse(Map.of()), reading));
  }

  static Optional<byte[]> json(Path file, Place named, Reading reading) {
    return bytes(file, LARGEST_JSON, named, reading);
  }

  private static Optional<byte[]> bytes(Path file, long largest, Place named, Reading reading) {
    Optional<byte[]> none = Optional.empty();
    if (!Files.isRegularFile(file)) {
      reading.report(named, "the file " + file.getFileName() + " does not exist");
      return none;
    }
    try {
      if (Files.size(file) > largest) {
        reading.report(named, "the file " + file.getFileName() + " is too large");
        return none;
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      reading.report(named, "the file " + file.getFileName() + " cannot be read");
      return none;
    }
  }
}
