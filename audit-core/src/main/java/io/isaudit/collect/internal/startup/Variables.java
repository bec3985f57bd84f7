package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.startup.Fragment.Kind;
import io.isaudit.collect.internal.startup.Token.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The variables of a script as far as it has been followed. The environment of the auditor plays no
 * part: a variable that the script never set stays a reference.
 */
final class Variables {

  private static final Pattern DEFAULT = Pattern.compile("(\\w+):?[-=](.*)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  /** Values that double themselves in each line stop here. */
  private static final int MOST_FRAGMENTS = 2_000;

  private static final int MOST_CHARACTERS = 64 * 1024;

  private final Map<String, List<Fragment>> values = new HashMap<>();
  private final Set<String> setWhereNotReached = new HashSet<>();

  /** Assigns a value that is not expanded yet. */
  void assign(String name, List<Fragment> value, Reach reach, int at) {
    switch (reach.kind()) {
      case NEVER -> setWhereNotReached.add(name);
      case ALWAYS -> values.put(name, named(name, expand(value)));
      case UNLESS_SET -> {
        List<Fragment> expanded = named(name, expand(value));
        values.put(
            name, expanded.stream().map(each -> each.overriddenBy(reach.variable())).toList());
      }
      case LOOP, UNDECIDED -> {
        boolean undecided = reach.kind() == Reach.Kind.UNDECIDED;
        List<Fragment> uncertain = new ArrayList<>();
        if (extendsItself(name, value)) {
          uncertain.addAll(values.getOrDefault(name, List.of()));
          uncertain.add(Fragment.literal(" ", at, false));
        }
        if (uncertain.size() > MOST_FRAGMENTS) {
          uncertain.clear();
        }
        uncertain.add(Fragment.reference(name, at, false).unknown(at, undecided));
        values.put(name, uncertain);
      }
    }
  }

  private static boolean extendsItself(String name, List<Fragment> value) {
    return value.stream()
        .filter(each -> !each.text().isEmpty())
        .findFirst()
        .filter(first -> first.kind() == Kind.REFERENCE && first.text().equals(name))
        .isPresent();
  }

  /** A computed value shows under the name of its variable from now on. */
  private static List<Fragment> named(String name, List<Fragment> value) {
    return value.stream()
        .map(
            each ->
                each.kind() == Kind.COMMAND
                    ? Fragment.reference(name, each.offset(), false).unknown(each.offset(), false)
                    : each)
        .toList();
  }

  List<Fragment> expand(List<Fragment> fragments) {
    List<Fragment> expanded = new ArrayList<>();
    int characters = 0;
    for (Fragment fragment : fragments) {
      for (Fragment each :
          fragment.kind() == Kind.REFERENCE ? value(fragment) : List.of(fragment)) {
        expanded.add(each);
        characters += each.text().length();
      }
    }
    if (expanded.size() > MOST_FRAGMENTS || characters > MOST_CHARACTERS) {
      Fragment first = fragments.get(0);
      return List.of(Fragment.command("", first.offset(), first.quoted()));
    }
    return expanded;
  }

  private List<Fragment> value(Fragment reference) {
    String name = reference.text();
    if (reference.gap().isPresent()) {
      return List.of(reference);
    }
    if (name.equals("@") || name.equals("*") || name.matches("[1-9]\\d*")) {
      return List.of();
    }
    if (name.equals("#")) {
      return List.of(Fragment.literal("0", reference.offset(), true));
    }
    List<Fragment> set = values.get(name);
    if (set != null) {
      return set.stream().map(each -> each.quotedAs(reference.quoted())).toList();
    }
    Matcher withDefault = DEFAULT.matcher(name);
    if (withDefault.matches()) {
      return withDefault(reference, withDefault);
    }
    boolean plain = NAME.matcher(name).matches();
    return List.of(plain ? reference : Fragment.command("", reference.offset(), false));
  }

  private List<Fragment> withDefault(Fragment reference, Matcher parts) {
    List<Fragment> set = values.get(parts.group(1));
    if (set != null) {
      return set.stream().map(each -> each.quotedAs(reference.quoted())).toList();
    }
    String text = parts.group(2).replaceAll("^\"(.*)\"$", "$1");
    if (text.indexOf('$') >= 0 || text.indexOf('`') >= 0) {
      return List.of(Fragment.command("", reference.offset(), false));
    }
    int offset = reference.offset() + 2 + parts.start(2);
    Fragment literal = Fragment.literal(text, offset, reference.quoted());
    return List.of(literal.overriddenBy(parts.group(1)));
  }

  /** The text of a word when all of it is known. */
  Optional<String> text(Word word) {
    StringBuilder text = new StringBuilder();
    for (Fragment fragment : expand(word.fragments())) {
      boolean emptyArgument =
          fragment.kind() == Kind.REFERENCE
              && fragment.gap().isEmpty()
              && setWhereNotReached.contains(fragment.text());
      if (!fragment.isLiteral() && !emptyArgument) {
        return Optional.empty();
      }
      text.append(emptyArgument ? "" : fragment.text());
    }
    return Optional.of(text.toString());
  }

  /** The environment variable that a word consists of, if it is one that the script has not set. */
  Optional<String> environment(Word word) {
    List<Fragment> expanded =
        expand(word.fragments()).stream().filter(each -> !each.text().isEmpty()).toList();
    boolean single = expanded.size() == 1 && expanded.get(0).kind() == Kind.REFERENCE;
    return single && expanded.get(0).gap().isEmpty()
        ? Optional.of(expanded.get(0).text())
        : Optional.empty();
  }

  /** The words that a variable expands to, for those that the JVM itself reads. */
  List<Fragment> valueOf(String name) {
    return values.getOrDefault(name, List.of());
  }

  static String shown(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::shown).collect(Collectors.joining());
  }
}
