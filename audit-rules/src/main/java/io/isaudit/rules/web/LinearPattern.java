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
      steps++;
      if (steps > MOST_STEPS) {
        throw new NotFollowed("it takes too long to match");
      }
    }
  }

  /** A part of a pattern: from positions where it may begin to those where it may end. */
  sealed interface Part {

    BitSet ends(BitSet starts, Run run) throws NotFollowed;
  }

  /** One character of a kind; the kind is a pattern that matches one character only. */
  record One(Pattern kind) implements Part {

    @Override
    public BitSet ends(BitSet starts, Run run) throws NotFollowed {
      run.step();
      BitSet ends = new BitSet();
      for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
        boolean inside = at < run.text.length();
        if (inside && kind.matcher(run.text.substring(at, at + 1)).matches()) {
          ends.set(at + 1);
        }
      }
      return ends;
    }
  }

  /** One character as it is. */
  record Literal(char character) implements Part {

    @Override
    public BitSet ends(BitSet starts, Run run) throws NotFollowed {
      run.step();
      BitSet ends = new BitSet();
      for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
        if (at < run.text.length() && run.text.charAt(at) == character) {
          ends.set(at + 1);
        }
      }
      return ends;
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
      for (Part part : parts) {
        at = part.ends(at, run);
      }
      return at;
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
      BitSet ends = (BitSet) at.clone();
      for (int i = least; i < most && !at.isEmpty(); i++) {
        run.step();
        at = part.ends(at, run);
        at.andNot(ends);
        ends.or(at);
      }
      return ends;
    }
  }
}
