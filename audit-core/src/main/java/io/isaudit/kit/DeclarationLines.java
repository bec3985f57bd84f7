package io.isaudit.kit;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Declarations.Declared;
import java.util.EnumMap;
import java.util.Map;

/** Reads the declarations of an example: lines {@code key = value}. */
final class DeclarationLines {

  private DeclarationLines() {}

  /**
   * @throws IllegalArgumentException when a key is not known or a value does not fit it
   */
  static Declarations read(String text) {
    Map<DeclarationKey, Declared> declared = new EnumMap<>(DeclarationKey.class);
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              String[] parts = line.split("=", 2);
              String name = parts[0].strip();
              DeclarationKey key =
                  DeclarationKey.of(name)
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  name + " is not one of " + DeclarationKey.allKeys()));
              String value = parts.length < 2 ? "" : parts[1].strip().replace("\"", "");
              declared.put(key, Declared.of(value));
            });
    return new Declarations(declared);
  }
}
