package io.isaudit.kit;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lays some properties over a file of them: lines with the same key are replaced. */
final class PropertiesOverlay {

  private static final Pattern LINE = Pattern.compile("\\s*([^#!=:\\s][^=:\\s]*)\\s*[=:].*");

  private PropertiesOverlay() {}

  static String lay(String over, String base, List<String> without) {
    Set<String> replaced = over.lines().map(PropertiesOverlay::key).collect(Collectors.toSet());
    String kept =
        base.lines()
            .filter(line -> !replaced.contains(key(line)) || key(line).isEmpty())
            .filter(line -> !without.contains(key(line)))
            .collect(Collectors.joining("\n"));
    return over + "\n" + kept + "\n";
  }

  private static String key(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches() ? matcher.group(1) : "";
  }
}
