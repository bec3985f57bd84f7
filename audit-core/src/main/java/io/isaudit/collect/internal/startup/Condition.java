package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.startup.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known of a condition when the server is started without arguments.
 *
 * @param variable of {@code UNSET} and {@code SET}: the environment variable it asks about
 */
record Condition(Answer answer, String variable) {

  private static final Pattern PLATFORM =
      Pattern.compile("(?i).*version.*|.*(java|jdk|jvm)_?(ver|major).*|cygwin|mingw|darwin|os400");
  private static final Condition OPEN = new Condition(Answer.OPEN, "");

  /** How it comes out. */
  enum Answer {
    HOLDS,
    FAILS,
    /** Holds while the environment variable is not set. */
    UNSET,
    /** Holds only when the environment variable is set. */
    SET,
    /** Depends on the Java version or the operating system: neither branch is taken for granted. */
    PLATFORM,
    OPEN
  }

  static Condition known(boolean holds) {
    return new Condition(holds ? Answer.HOLDS : Answer.FAILS, "");
  }

  boolean holds() {
    return answer == Answer.HOLDS;
  }

  boolean fails() {
    return answer == Answer.FAILS;
  }

  boolean isOpen() {
    return answer == Answer.OPEN;
  }

  Condition negated() {
    return switch (answer) {
      case HOLDS -> new Condition(Answer.FAILS, variable);
      case FAILS -> new Condition(Answer.HOLDS, variable);
      case UNSET -> new Condition(Answer.SET, variable);
      case SET -> new Condition(Answer.UNSET, variable);
      case PLATFORM, OPEN -> this;
    };
  }

  Reach reach() {
    return switch (answer) {
      case HOLDS -> Reach.ALWAYS;
      case UNSET -> Reach.unlessSet(variable);
      case FAILS, SET, PLATFORM -> Reach.NEVER;
      case OPEN -> Reach.UNDECIDED;
    };
  }

  /** Judges several commands: known only when all of them agree. */
  static Condition ofAll(List<List<Word>> commands, Variables variables) {
    List<Condition> all = commands.stream().map(words -> of(words, variables)).toList();
    if (all.isEmpty()) {
      return OPEN;
    }
    boolean platform = all.stream().anyMatch(each -> each.answer == Answer.PLATFORM);
    boolean agree = all.stream().distinct().count() == 1;
    return agree ? all.get(0) : platform ? new Condition(Answer.PLATFORM, "") : OPEN;
  }

  /** Judges one command. */
  static Condition of(List<Word> words, Variables variables) {
    int negations = negations(words);
    Condition condition = command(words.subList(negations, words.size()), variables);
    return negations % 2 == 0 ? condition : condition.negated();
  }

  private static int negations(List<Word> words) {
    int count = 0;
    while (count < words.size() && words.get(count).plain().equals("!")) {
      count++;
    }
    return count;
  }

  private static Condition command(List<Word> words, Variables variables) {
    if (words.isEmpty()) {
      return OPEN;
    }
    String name = variables.text(words.get(0)).orElse("");
    if (name.equals("true") || name.equals(":") || name.equals("false")) {
      return known(!name.equals("false"));
    }
    boolean test = List.of("[", "[[", "test").contains(name);
    Condition judged = test ? negatable(arguments(words), variables) : OPEN;
    return judged.isOpen() && words.stream().anyMatch(word -> isAboutPlatform(word, variables))
        ? new Condition(Answer.PLATFORM, "")
        : judged;
  }

  private static List<Word> arguments(List<Word> words) {
    List<Word> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.removeIf(word -> word.plain().equals("]") || word.plain().equals("]]"));
    return arguments;
  }

  private static Condition negatable(List<Word> arguments, Variables variables) {
    int negations = negations(arguments);
    Condition test = test(arguments.subList(negations, arguments.size()), variables);
    return negations % 2 == 0 ? test : test.negated();
  }

  private static Condition test(List<Word> arguments, Variables variables) {
    String first = arguments.isEmpty() ? "" : arguments.get(0).plain();
    return switch (arguments.size()) {
      case 1 -> empty(arguments.get(0), variables).negated();
      case 2 ->
          first.equals("-z")
              ? empty(arguments.get(1), variables)
              : first.equals("-n") ? empty(arguments.get(1), variables).negated() : OPEN;
      case 3 -> compare(arguments, variables);
      default -> OPEN;
    };
  }

  private static Condition empty(Word word, Variables variables) {
    return variables
        .environment(word)
        .map(variable -> new Condition(Answer.UNSET, variable))
        .or(() -> variables.text(word).map(text -> known(text.isEmpty())))
        .orElse(OPEN);
  }

  private static Condition compare(List<Word> sides, Variables variables) {
    String operator = sides.get(1).plain();
    boolean equal = List.of("=", "==", "-eq").contains(operator);
    if (!equal && !List.of("!=", "-ne").contains(operator)) {
      return OPEN;
    }
    Condition same = OPEN;
    if (variables.text(sides.get(2)).filter(String::isEmpty).isPresent()) {
      same = empty(sides.get(0), variables);
    } else {
      var left = variables.text(sides.get(0));
      var right = variables.text(sides.get(2));
      if (left.isPresent() && right.isPresent()) {
        same = known(left.get().equals(right.get()));
      }
    }
    return equal ? same : same.negated();
  }

  static boolean isAboutPlatform(Word word, Variables variables) {
    List<Fragment> all = new ArrayList<>(word.fragments());
    all.addAll(variables.expand(word.fragments()));
    return all.stream()
        .anyMatch(
            fragment ->
                switch (fragment.kind()) {
                  case LITERAL -> false;
                  case REFERENCE -> PLATFORM.matcher(fragment.text()).matches();
                  case COMMAND ->
                      fragment.text().contains("uname") || fragment.text().contains("-version");
                });
  }
}
