package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.redaction.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the JVM options from the configuration of the service wrapper: {@code
 * wrapper.java.additional.N} in the order of N, and the two properties for memory. Its {@code
 * ${variables}} stay references.
 */
final class WrapperConf implements LauncherReader {

  private static final Pattern PROPERTY =
      Pattern.compile("[ \\t]*+([\\w.]++)[ \\t]*+[=:][ \\t]*+(.*)");
  private static final Pattern ADDITIONAL = Pattern.compile("wrapper\\.java\\.additional\\.(\\d+)");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");

  /** Add options, or properties, that stand elsewhere or are not spelled out. */
  private static final Set<String> UNFOLLOWED =
      Set.of("include", "wrapper.java.additional_file", "wrapper.java.debug.port");

  private final ScriptText file;
  private final JvmOptions options;
  private final TreeMap<Long, List<Fragment>> additional = new TreeMap<>();
  private final NavigableSet<Integer> gaps = new TreeSet<>();

  WrapperConf(ScriptText file, Redactor redactor) {
    this.file = file;
    this.options = new JvmOptions(file, redactor);
  }

  @Override
  public JvmOptions options() {
    return options;
  }

  @Override
  public NavigableSet<Integer> gaps() {
    return gaps;
  }

  @Override
  public void read() {
    file.forEachLine(this::line);
    additional.values().forEach(this::option);
  }

  private void line(String line, int offset) {
    Matcher property = PROPERTY.matcher(line);
    if (!property.matches()) {
      return;
    }
    String name = property.group(1);
    int start = offset + property.start(2);
    Matcher numbered = ADDITIONAL.matcher(name);
    boolean continued = line.endsWith("\\") && !line.endsWith("\\\\");
    if (UNFOLLOWED.contains(name) || (continued && name.startsWith("wrapper.java."))) {
      gaps.add(start);
    } else if (numbered.matches() && numbered.group(1).length() <= 9) {
      additional.put(Long.parseLong(numbered.group(1)), pieces(property.group(2), start));
    } else if (name.equals("wrapper.java.initmemory") || name.equals("wrapper.java.maxmemory")) {
      String option = name.endsWith("initmemory") ? "-Xms" : "-Xmx";
      // Before those with a number, which the JVM reads later.
      additional.put(
          option.equals("-Xms") ? -2L : -1L,
          List.of(Fragment.literal(option + property.group(2).strip() + "m", start, false)));
    }
  }

  /** Cuts at references; a doubled backslash is one. */
  private static List<Fragment> pieces(String value, int offset) {
    List<Fragment> pieces = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(value);
    int start = 0;
    while (reference.find()) {
      pieces.add(literal(value.substring(start, reference.start()), offset + start));
      pieces.add(Fragment.reference(reference.group(1), offset + reference.start(), true));
      start = reference.end();
    }
    pieces.add(literal(value.substring(start), offset + start));
    return pieces;
  }

  private static Fragment literal(String text, int offset) {
    String plain = text.replace("\\\\", "\\").replace("\\/", "/").replace("\"", "");
    return Fragment.literal(plain, offset, false);
  }

  private void option(List<Fragment> value) {
    for (List<Fragment> word : JvmOptions.split(value)) {
      if (Variables.shown(word).startsWith("-")) {
        options.read(List.of(word));
      } else {
        // The rest of a value with blanks, or nothing that a JVM knows.
        gaps.add(word.get(0).offset());
      }
    }
  }
}
