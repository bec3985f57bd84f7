package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns the words behind the java command into options, up to the main class. */
final class JvmOptions {

  private static final int MOST_OPTIONS = 2_000;

  private static final Set<String> VALUE_IN_NEXT_WORD =
      Set.of(
          "-classpath",
          "-cp",
          "--class-path",
          "-p",
          "--module-path",
          "--upgrade-module-path",
          "--add-modules",
          "--add-opens",
          "--add-exports",
          "--add-reads",
          "--patch-module",
          "--limit-modules",
          "--enable-native-access");

  /** Where something lies changes no option, so that no one has to know it. */
  private static final Set<String> PATHS =
      Set.of("CARBON_HOME", "JAVA_HOME", "JAVACMD", "CARBON_CLASSPATH", "CLASSPATH");

  private static final Pattern USUAL_NAME =
      Pattern.compile(
          "-{1,2}[A-Za-z:+-]{1,60}|-D[A-Za-z_-]{1,40}|-D(?:[\\w-]{1,60}\\.){1,12}[\\w-]{1,60}");
  private static final Pattern MAIN_CLASS = Pattern.compile("[A-Za-z_][\\w.$/]*+");
  private static final Pattern SIZE = Pattern.compile("-X(mx|ms|mn|ss)(.+)", Pattern.DOTALL);

  private final ScriptText script;
  private final Redactor redactor;
  private final List<JvmOption> options = new ArrayList<>();
  private final NavigableSet<Integer> gaps = new TreeSet<>();

  JvmOptions(ScriptText script, Redactor redactor) {
    this.script = script;
    this.redactor = redactor;
  }

  List<JvmOption> options() {
    return options;
  }

  NavigableSet<Integer> gaps() {
    return gaps;
  }

  /** Reads words until the main class. */
  void read(List<List<Fragment>> words) {
    for (int i = 0; i < words.size(); i++) {
      List<Fragment> word = words.get(i);
      String text = Variables.shown(word);
      if (options.size() >= MOST_OPTIONS) {
        gaps.add(word.get(0).offset());
        return;
      }
      if (word.stream().noneMatch(each -> each.isLiteral() || each.quoted())) {
        // A variable on its own can hold any number of options, or none if nobody sets it.
        word.forEach(each -> each.gap().ifPresent(gaps::add));
      } else if (VALUE_IN_NEXT_WORD.contains(text) && i + 1 < words.size()) {
        add(text, Variables.shown(words.get(++i)), word, Optional.empty());
      } else if (text.startsWith("-") && !text.equals("-jar")) {
        option(text, word);
      } else if (text.equals("-jar") || isMainClass(text)) {
        return;
      } else {
        gaps.add(word.get(0).offset());
      }
    }
  }

  private static boolean isMainClass(String text) {
    return text.indexOf('.') > 0 && MAIN_CLASS.matcher(text).matches();
  }

  private void option(String text, List<Fragment> word) {
    int end = nameEnd(text);
    boolean separated = end < text.length() && "=:".indexOf(text.charAt(end)) >= 0;
    String value = text.substring(separated ? end + 1 : end);
    boolean path = text.startsWith("-Xbootclasspath");
    Optional<Fragment> undecided =
        word.stream()
            .filter(each -> each.undecided() && !path && !PATHS.contains(each.text()))
            .findFirst();
    if (undecided.isPresent()) {
      undecided.get().gap().ifPresent(gaps::add);
      return;
    }
    boolean known = redactor.showsJvmOption(text.substring(0, end));
    if (!known && (end == text.length() || !looksLikeName(text.substring(0, end)))) {
      // What no list knows and has no value, or no usual name, may be a value that went astray.
      gaps.add(word.get(0).offset());
      return;
    }
    add(text.substring(0, end), value, word, wholeValue(word, value));
  }

  /** A word, or words with dots between them: a secret can look like that, but seldom does. */
  private static boolean looksLikeName(String name) {
    return USUAL_NAME.matcher(name).matches();
  }

  /** Where the name ends: before its equals sign or colon, or before the number of a size. */
  private static int nameEnd(String text) {
    var size = SIZE.matcher(text);
    if (size.matches()) {
      return size.start(2);
    }
    boolean beforeColon = !text.startsWith("-XX:") && !text.startsWith("-D");
    boolean agent = text.startsWith("-agentlib:");
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' || (c == ':' && beforeColon && !agent)) {
        return i;
      }
    }
    return text.length();
  }

  /** The environment variable that a value consists of, or whose default is part of it. */
  private static Optional<String> wholeValue(List<Fragment> word, String value) {
    Optional<String> ofDefault =
        word.stream()
            .filter(each -> each.isLiteral() && !each.text().isEmpty())
            .flatMap(each -> each.overriddenBy().stream())
            .findFirst();
    if (ofDefault.isPresent()) {
      return ofDefault;
    }
    return word.stream()
        .filter(each -> each.kind() == Fragment.Kind.REFERENCE && value.equals(each.shown()))
        .filter(each -> each.gap().isEmpty() || each.overriddenBy().isPresent())
        .map(each -> each.overriddenBy().orElse(each.text()))
        .findFirst();
  }

  private void add(String name, String value, List<Fragment> word, Optional<String> environment) {
    Fragment first =
        word.stream().filter(each -> !each.text().isEmpty()).findFirst().orElse(word.get(0));
    Place place = script.place(first.offset());
    Optional<String> overriddenBy =
        first.overriddenBy().isPresent() ? first.overriddenBy() : environment;
    options.add(new JvmOption(name, redactor.jvmOption(name, value), place, overriddenBy));
  }

  /** Cuts expanded text at the blanks that stand outside quotes. */
  static List<List<Fragment>> split(List<Fragment> fragments) {
    List<List<Fragment>> words = new ArrayList<>();
    List<Fragment> word = new ArrayList<>();
    for (Fragment fragment : fragments) {
      if (!fragment.isLiteral() || fragment.quoted()) {
        word.add(fragment);
        continue;
      }
      int start = 0;
      String text = fragment.text();
      for (int i = 0; i <= text.length(); i++) {
        boolean blank = i < text.length() && " \t\n\r".indexOf(text.charAt(i)) >= 0;
        if ((blank || i == text.length()) && i > start) {
          word.add(fragment.part(start, i));
        }
        if (blank) {
          start = i + 1;
          if (!word.isEmpty()) {
            words.add(word);
            word = new ArrayList<>();
          }
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(word);
    }
    return words;
  }
}
