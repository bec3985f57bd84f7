package io.isaudit.collect.internal.startup;

import java.util.List;
import java.util.stream.Collectors;

/** A token of a shell script. */
sealed interface Token {

  int offset();

  /** A word, before its variables are expanded. */
  record Word(List<Fragment> fragments, int offset) implements Token {

    public Word {
      fragments = List.copyOf(fragments);
    }

    /** The text if it is a plain word such as a keyword; else something that no keyword equals. */
    String plain() {
      boolean plain =
          fragments.stream().allMatch(fragment -> fragment.isLiteral() && !fragment.quoted());
      return plain ? shown() : "\"" + shown();
    }

    String shown() {
      return fragments.stream().map(Fragment::shown).collect(Collectors.joining());
    }
  }

  /** An operator, or the end of a line as a line feed. */
  record Operator(String text, int offset) implements Token {}
}
