package io.isaudit.rules.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a target, matched without backtracking: a hostile one would keep the
 * platform's matcher busy for ever. It follows what such patterns are written with, and says so
 * where it does not: look-around, back references and flags.
 */
final class LinearPattern {

  static final int LONGEST = 1_000;
  private static final int MOST_STEPS = 50_000;

  private final Part whole;

  private LinearPattern(Part whole) {
    this.whole = whole;
  }

  /** A pattern that can't be judged; the message says why and holds nothing of it. */
  static final class NotFollowed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String words;

    NotFollowed(String words) {
      super(words);
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** What is wrong with a text as a pattern of the platform, if anything is. */
  static boolean isWellFormed(String regex) throws NotFollowed {
    if (regex.length() > LONGEST) {
      throw new NotFollowed("it has more than " + LONGEST + " characters");
    }
    try {
      Pattern.compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    } catch (StackOverflowError | RuntimeException e) {
      throw new NotFollowed("it is nested too deeply");
    }
  }

  static LinearPattern of(String regex) throws NotFollowed {
    if (!isWellFormed(regex)) {
      throw new NotFollowed("it is no regular expression");
    }
    return ofWellFormed(regex);
  }

  /** For a text of which {@link #isWellFormed} was asked before. */
  static LinearPattern ofWellFormed(String regex) throws NotFollowed {
    return new LinearPattern(new LinearPatternParser(regex).parse());
  }

  /** Whether the pattern matches the whole text. */
  boolean matches(String text) throws NotFollowed {
    BitSet start = new BitSet();
    start.set(0);
    return whole.ends(start, new Run(text)).get(text.length());
  }

  /** One matching of one text, which gives up after so many steps. */
  static final class Run {

    private final String text;
    private int steps;

    Run(String text) {
      this.text = text;
    }

    private void step() throws NotFollowed {
      step(1);
    }

    private void step(int times) throws NotFollowed {
      steps += times;
      if (steps > MOST_STEPS) {
        throw new NotFollowed("it takes too long to match");
      }
    }
  }

  /** A part of a pattern: from positions where it may begin to those where it may end. */
  sealed interface Part permits Single, Text, Edge, Sequence, Choice, Repeated {
    BitSet ends(BitSet starts, Run run) throws NotFollowed;

    /** The steps that it takes when it may begin nowhere; it then ends nowhere. */
    default int idleSteps() {
      return 1;
    }
  }

  /** A part that is one character. */
  sealed interface Single extends Part permits Literal, One {

    boolean takes(char character);

    @Override
    default BitSet ends(BitSet starts, Run run) throws NotFollowed {
      run.step();
      BitSet ends = new BitSet();
      for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
        if (at < run.text.length() && takes(run.text.charAt(at))) {
          ends.set(at + 1);
        }
      }
      return ends;
    }
  }

  /** One character as it is. */
  record Literal(char character) implements Single {

    @Override
    public boolean takes(char other) {
      return other == character;
    }
  }

  /** Several characters as they are, one after another; each of them is a step. */
  record Text(String characters) implements Part {

    @Override
    public BitSet ends(BitSet starts, Run run) throws NotFollowed {
      run.step(characters.length());
      BitSet ends = new BitSet();
      for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
        if (run.text.startsWith(characters, at)) {
          ends.set(at + characters.length());
        }
      }
      return ends;
    }

    @Override
    public int idleSteps() {
      return characters.length();
    }
  }

  /** The begin or the end of the text. */
  record Edge(boolean end) implements Part {

    @Override
    public BitSet ends(BitSet starts, Run run) throws NotFollowed {
      run.step();
      int edge = end ? run.text.length() : 0;
      BitSet ends = new BitSet();
      ends.set(edge, starts.get(edge));
      return ends;
    }
  }

  /** Parts one after another; none of them is the empty pattern. */
  record Sequence(List<Part> parts) implements Part {
    Sequence {
      parts = new ArrayList<>(parts);
    }

    @Override
    public BitSet ends(BitSet starts, Run run) throws NotFollowed {
      run.step();
      BitSet at = starts;
      for (int i = 0; i < parts.size(); i++) {
        if (at.isEmpty()) {
          run.step(idleSteps(i));
          return at;
        }
        at = parts.get(i).ends(at, run);
      }
      return at;
    }

    @Override
    public int idleSteps() {
      return 1 + idleSteps(0);
    }

    private int idleSteps(int from) {
      int steps = 0;
      for (int i = from; i < parts.size(); i++) {
        steps += parts.get(i).idleSteps();
      }
      return steps;
    }
  }

  /** One of several. */
  record Choice(List<Part> parts) implements Part {

    Choice {
      parts = new ArrayList<>(parts);
    }

    @Override
    public BitSet ends(BitSet starts, Run run) throws NotFollowed {
      run.step();
      BitSet ends = new BitSet();
      for (Part part : parts) {
        ends.or(part.ends(starts, run));
      }
      return ends;
    }

    @Override
    public int idleSteps() {
      return 1 + parts.stream().mapToInt(Part::idleSteps).sum();
    }
  }

  /** A part from so many to so many times. */
  record Repeated(Part part, int least, int most) implements Part {

    @Override
    public BitSet ends(BitSet starts, Run run) throws NotFollowed {
      BitSet at = starts;
      for (int i = 0; i < least; i++) {
        run.step();
        BitSet next = part.ends(at, run);
        if (next.equals(at)) {
          // Any further time changes nothing.
          break;
        }
        at = next;
      }
      return part instanceof Single single && most == Integer.MAX_VALUE
          ? run(single, at, run)
          : more(at, run);
    }

    @Override
    public int idleSteps() {
      return least > 0 ? 1 + part.idleSteps() : 0;
    }

    private BitSet more(BitSet from, Run run) throws NotFollowed {
      BitSet at = from;
      BitSet ends = (BitSet) at.clone();
      for (int i = least; i < most && !at.isEmpty(); i++) {
        run.step();
        at = part.ends(at, run);
        at.andNot(ends);
        ends.or(at);
      }
      return ends;
    }

    /** The same, as often as wanted, in one pass: two steps for each time and the one in vain. */
    private static BitSet run(Single single, BitSet starts, Run run) throws NotFollowed {
      BitSet ends = (BitSet) starts.clone();
      int longest = 0;
      int times = -1;
      int first = starts.nextSetBit(0);
      for (int at = Math.max(first, 0); first >= 0 && at <= run.text.length(); at++) {
        if (starts.get(at)) {
          times = 0;
        } else if (times >= 0 && single.takes(run.text.charAt(at - 1))) {
          times++;
          ends.set(at);
        } else {
          times = -1;
        }
        longest = Math.max(longest, times);
      }
      run.step(first < 0 ? 0 : 2 * (longest + 1));
      return ends;
    }
  }
}
