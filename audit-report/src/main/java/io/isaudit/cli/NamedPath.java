package io.isaudit.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An argument of the form {@code NAME=PATH} or {@code PATH}; a path that exists is no name. */
record NamedPath(Optional<String> name, Path path) {

  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,63})=(.+)");

  static List<NamedPath> all(List<String> arguments) throws Stop {
    List<NamedPath> all = new ArrayList<>();
    for (String argument : arguments) {
      all.add(of(argument));
    }
    return all;
  }

  private static NamedPath of(String argument) throws Stop {
    Matcher matcher = NAMED.matcher(argument);
    return matcher.matches() && !Files.exists(parsed(argument))
        ? new NamedPath(Optional.of(matcher.group(1)), parsed(matcher.group(2)))
        : new NamedPath(Optional.empty(), parsed(argument));
  }

  private static Path parsed(String text) throws Stop {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Stop(Exit.UNUSABLE, "not a path: " + text, e);
    }
  }
}
