package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.startup.Token.Word;
import java.util.ArrayList;
import java.util.List;

/** A compound command that is open while a script is followed. */
final class Block {

  /** What opened it. */
  enum Kind {
    IF("if", "fi"),
    LOOP("loop", "done"),
    CASE("case", "esac"),
    GROUP("{", "}"),
    SUBSHELL("(", ")");

    private final String opener;
    private final String closer;

    Kind(String opener, String closer) {
      this.opener = opener;
      this.closer = closer;
    }

    String opener() {
      return opener;
    }

    String closer() {
      return closer;
    }
  }

  final Kind kind;
  final int offset;
  final List<Condition> before = new ArrayList<>();
  final List<List<Word>> condition = new ArrayList<>();
  final List<Fragment> subject = new ArrayList<>();
  boolean inHead;
  boolean until;
  Reach reach;

  Block(Kind kind, int offset, Reach reach, boolean inHead) {
    this.kind = kind;
    this.offset = offset;
    this.reach = reach;
    this.inHead = inHead;
  }
}
