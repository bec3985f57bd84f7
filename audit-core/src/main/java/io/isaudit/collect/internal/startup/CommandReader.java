package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.startup.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at single commands for what they do to variables, and keeps the last java command. Of
 * everything else it only knows whether it can set variables behind our back.
 */
final class CommandReader {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_]\\w*)(\\+?)=(.*)", Pattern.DOTALL);
  private static final Pattern JAVA =
      Pattern.compile("(.*[/\\\\])?java(\\.exe)?|\\$(JAVACMD|JAVA)");
  private static final Set<String> DECLARING =
      Set.of("export", "readonly", "local", "declare", "typeset");
  private static final Set<String> WRAPPERS = Set.of("exec", "nohup", "env", "command", "eval");

  /** The JVM puts the options of these before those of its command line. */
  private static final List<String> READ_BY_JVM = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  private final Variables variables;
  private final NavigableSet<Integer> gaps = new TreeSet<>();
  private List<Fragment> javaWords = List.of();

  CommandReader(Variables variables) {
    this.variables = variables;
  }

  /** The expanded words behind the last java command; empty when there is none. */
  List<Fragment> javaWords() {
    return javaWords;
  }

  /** Where something is done that cannot be followed. */
  NavigableSet<Integer> gaps() {
    return gaps;
  }

  void read(List<Word> words, Reach reach) {
    int command = 0;
    while (command < words.size() && isAssignment(words.get(command))) {
      command++;
    }
    if (command == words.size()) {
      words.forEach(word -> assign(word, reach));
      return;
    }
    List<Word> rest = words.subList(command, words.size());
    if (!javaCommand(rest, reach)) {
      // Set for this one command only; where that looks like an accident, nobody can tell.
      words.subList(0, command).forEach(word -> assign(word, Reach.UNDECIDED.inside(reach)));
      other(rest, reach);
    }
  }

  private static boolean isAssignment(Word word) {
    return !word.fragments().isEmpty()
        && word.fragments().get(0).isLiteral()
        && !word.fragments().get(0).quoted()
        && ASSIGNMENT.matcher(word.fragments().get(0).text()).matches();
  }

  private void assign(Word word, Reach reach) {
    Fragment first = word.fragments().get(0);
    Matcher parts = ASSIGNMENT.matcher(first.text());
    if (!parts.matches()) {
      return;
    }
    List<Fragment> value = new ArrayList<>();
    if (!parts.group(2).isEmpty()) {
      value.add(Fragment.reference(parts.group(1), word.offset(), true));
    }
    value.add(first.part(parts.start(3), first.text().length()));
    value.addAll(word.fragments().subList(1, word.fragments().size()));
    variables.assign(parts.group(1), value, reach, word.offset());
  }

  private boolean javaCommand(List<Word> words, Reach reach) {
    int first = 0;
    while (first < words.size() - 1 && WRAPPERS.contains(words.get(first).plain())) {
      first++;
    }
    String name = Variables.shown(variables.expand(words.get(first).fragments()));
    boolean reference = JAVA.matcher(words.get(first).shown()).matches();
    List<Word> arguments = words.subList(first + 1, words.size());
    boolean startsServer =
        arguments.size() > 1
            || arguments.stream().noneMatch(word -> word.shown().equals("-version"));
    if (!startsServer || !(reference || JAVA.matcher(name).matches())) {
      return false;
    }
    if (!reach.isNever()) {
      javaWords = expandedOptions(arguments);
    }
    return true;
  }

  private List<Fragment> expandedOptions(List<Word> arguments) {
    List<Fragment> all = new ArrayList<>();
    for (String name : READ_BY_JVM) {
      variables.valueOf(name).forEach(each -> all.add(each.quotedAs(false)));
      all.add(Fragment.literal(" ", 0, false));
    }
    for (Word word : arguments) {
      all.addAll(variables.expand(word.fragments()));
      all.add(Fragment.literal(" ", word.offset(), false));
    }
    return all;
  }

  private void other(List<Word> words, Reach reach) {
    String name = words.get(0).plain();
    List<Word> arguments = words.subList(1, words.size());
    if (DECLARING.contains(name)) {
      arguments.stream().filter(CommandReader::isAssignment).forEach(word -> assign(word, reach));
    } else if (name.equals("unset")) {
      arguments.forEach(word -> variables.assign(word.shown(), List.of(), reach, word.offset()));
    } else if (Set.of(".", "source", "eval").contains(name) && !reach.isNever()) {
      gaps.add(words.get(0).offset());
    } else if (name.equals("read")) {
      arguments.forEach(
          word ->
              variables.assign(
                  word.shown(), List.of(), Reach.UNDECIDED.inside(reach), word.offset()));
    }
  }
}
