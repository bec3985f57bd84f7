package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.redaction.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a unit of systemd: the variables with JVM options that it gives the start-up script, and
 * the options of a java command or of a script that it runs itself.
 */
final class UnitFile implements LauncherReader {

  private static final Pattern ENTRY = Pattern.compile("\\s*+([A-Za-z]++)\\s*+=\\s*+(.*)");
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(.*)", Pattern.DOTALL);
  private static final Pattern HOLDS_OPTIONS = Pattern.compile("\\w*(OPTS|OPTIONS|ARGS|FLAGS)");
  private static final Pattern COMMAND_PREFIX = Pattern.compile("[-@:+!|]*");
  private static final Pattern SCRIPT = Pattern.compile("(.*/)?wso2server\\.sh");
  private static final Pattern JAVA = Pattern.compile("(.*/)?java");
  private static final Pattern HELPER = Pattern.compile("(.*/)?(env|nohup|exec|sh|bash)");
  private static final Set<String> ACTIONS =
      Set.of("start", "stop", "restart", "run", "--start", "--stop", "--restart", "--run");

  private final ScriptText file;
  private final JvmOptions options;
  private final NavigableSet<Integer> gaps = new TreeSet<>();
  private boolean inService;

  UnitFile(ScriptText file, Redactor redactor) {
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
  }

  private void line(String line, int offset) {
    String text = line.strip();
    if (text.startsWith("[")) {
      inService = text.equals("[Service]");
    }
    Matcher entry = ENTRY.matcher(line);
    if (!inService || text.startsWith("#") || text.startsWith(";") || !entry.matches()) {
      return;
    }
    int start = offset + entry.start(2);
    switch (entry.group(1)) {
      case "Environment" -> words(entry.group(2), start).forEach(this::environment);
      case "EnvironmentFile" -> gaps.add(start);
      case "ExecStart" -> command(words(entry.group(2), start));
      default -> {}
    }
  }

  private void environment(List<Fragment> word) {
    Matcher assignment = ASSIGNMENT.matcher(Variables.shown(word));
    if (assignment.matches() && HOLDS_OPTIONS.matcher(assignment.group(1)).matches()) {
      int at = word.get(0).offset();
      // The script leaves the value unquoted, so that blanks part its options.
      allOptions(words(assignment.group(2), at + assignment.start(2)));
    }
  }

  private void command(List<List<Fragment>> words) {
    int at = 0;
    while (at < words.size() && isHelper(words.get(at))) {
      at++;
    }
    if (at == words.size()) {
      return;
    }
    String name = COMMAND_PREFIX.matcher(Variables.shown(words.get(at))).replaceFirst("");
    List<List<Fragment>> arguments = words.subList(at + 1, words.size());
    if (JAVA.matcher(name).matches()) {
      options.read(arguments);
    } else if (SCRIPT.matcher(name).matches()) {
      allOptions(
          arguments.stream().filter(word -> !ACTIONS.contains(Variables.shown(word))).toList());
    } else {
      gaps.add(words.get(at).get(0).offset());
    }
  }

  private static boolean isHelper(List<Fragment> word) {
    String shown = COMMAND_PREFIX.matcher(Variables.shown(word)).replaceFirst("");
    return HELPER.matcher(shown).matches() || ASSIGNMENT.matcher(shown).matches();
  }

  /** Options that no main class ends; the script itself understands {@code --debug}. */
  private void allOptions(List<List<Fragment>> words) {
    for (List<Fragment> word : words) {
      String text = Variables.shown(word);
      if (text.startsWith("-") && !text.equals("--debug")) {
        options.read(List.of(word));
      } else {
        gaps.add(word.get(0).offset());
      }
    }
  }

  /** Cuts at blanks outside quotes, which vanish. */
  private static List<List<Fragment>> words(String text, int offset) {
    List<Fragment> pieces = new ArrayList<>();
    char quote = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
        pieces.add(Fragment.literal(text.substring(start, i), offset + start, quote != 0));
        quote = quote == 0 ? c : 0;
        start = i + 1;
      }
    }
    pieces.add(Fragment.literal(text.substring(start), offset + start, quote != 0));
    pieces.removeIf(piece -> piece.text().isEmpty());
    return JvmOptions.split(pieces);
  }
}
