package io.isaudit.collect.internal.keystore;

import java.io.ByteArrayOutputStream;

/**
 * A bounded walk over ASN.1 in BER, also into octet strings that hold ASN.1. It adds up the
 * integers that follow an octet string: in PKCS12 that is a salt with its number of rounds.
 */
final class DerWalk {

  private static final int MOST_DEPTH = 60;
  private static final int MOST_ELEMENTS = 500_000;
  private static final int MOST_COPIED = 32 * 1024 * 1024;
  private static final int CONSTRUCTED = 0x20;
  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int INTEGER = 0x02;

  private int elements;
  private long rounds;
  private long copied;
  private int topLevelElements;

  private DerWalk() {}

  /** Ends the walk: these bytes are no ASN.1. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The header of an element.
   *
   * @param content where its content begins
   * @param end behind its content; for an indefinite length the end of what surrounds it
   */
  private record Header(int tag, int content, int end, boolean indefinite) {
    boolean isEndMark() {
      return tag == 0 && content == end && !indefinite;
    }
  }

  static DerWalk over(byte[] bytes) throws Unreadable {
    DerWalk walk = new DerWalk();
    try {
      Header outer = walk.header(bytes, 0, bytes.length);
      walk.children(bytes, outer, 0);
      return walk;
    } catch (Malformed e) {
      throw Unreadable.garbled("is cut off or damaged, as a PKCS12 store");
    }
  }

  /** Rounds of key derivation that all parts together ask for. */
  long rounds() {
    return rounds;
  }

  int topLevelElements() {
    return topLevelElements;
  }

  /** Walks over the children and says where the parent ends. */
  private int children(byte[] bytes, Header parent, int depth) throws Malformed {
    if (depth > MOST_DEPTH) {
      throw new Malformed();
    }
    int at = parent.content();
    int previous = 0;
    while (parent.indefinite() || at < parent.end()) {
      Header child = header(bytes, at, parent.end());
      if (parent.indefinite() && child.isEndMark()) {
        return child.end();
      }
      if (depth == 0) {
        topLevelElements++;
      }
      at = element(bytes, child, previous, depth);
      previous = child.tag() & ~CONSTRUCTED;
    }
    return at;
  }

  private int element(byte[] bytes, Header element, int previous, int depth) throws Malformed {
    if ((element.tag() & CONSTRUCTED) != 0) {
      int end = children(bytes, element, depth + 1);
      if ((element.tag() & ~CONSTRUCTED) == OCTET_STRING) {
        byte[] whole = joined(bytes, element, end);
        inside(whole, 0, whole.length, depth + 1);
      }
      return end;
    }
    if (element.indefinite()) {
      throw new Malformed();
    }
    if (element.tag() == INTEGER && previous == OCTET_STRING) {
      addRounds(bytes, element);
    } else if (element.tag() == OCTET_STRING) {
      inside(bytes, element.content(), element.end(), depth + 1);
    }
    return element.end();
  }

  private void addRounds(byte[] bytes, Header number) {
    long value = 0;
    for (int i = number.content(); i < number.end(); i++) {
      value = Math.min(value << 8 | (bytes[i] & 0xFF), Integer.MAX_VALUE);
    }
    rounds += value;
  }

  /** Octet strings may hold ASN.1 or anything else, for example a digest. */
  private void inside(byte[] bytes, int from, int end, int depth) throws Malformed {
    if (end - from < 2 || (bytes[from] & 0xFF) != SEQUENCE) {
      return;
    }
    try {
      children(bytes, header(bytes, from, end), depth);
    } catch (Malformed e) {
      // What was counted so far stays: a parser less strict than this one may go on.
      if (elements > MOST_ELEMENTS || depth > MOST_DEPTH) {
        throw e;
      }
    }
  }

  /** An octet string in chunks, put together. */
  private byte[] joined(byte[] bytes, Header parent, int end) throws Malformed {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int at = parent.content();
    while (at < end) {
      Header chunk = header(bytes, at, end);
      if (chunk.isEndMark() || chunk.indefinite()) {
        break;
      }
      copied += chunk.end() - chunk.content();
      if (copied > MOST_COPIED) {
        throw new Malformed();
      }
      all.write(bytes, chunk.content(), chunk.end() - chunk.content());
      at = chunk.end();
    }
    return all.toByteArray();
  }

  private Header header(byte[] bytes, int at, int limit) throws Malformed {
    if (++elements > MOST_ELEMENTS || at + 2 > limit) {
      throw new Malformed();
    }
    int tag = bytes[at] & 0xFF;
    int first = bytes[at + 1] & 0xFF;
    if ((tag & 0x1F) == 0x1F) {
      throw new Malformed();
    }
    if (first == 0x80) {
      return new Header(tag, at + 2, limit, true);
    }
    int lengthBytes = first > 0x80 ? first & 0x7F : 0;
    long length = first > 0x80 ? 0 : first;
    int content = at + 2 + lengthBytes;
    if (lengthBytes > 4 || content > limit) {
      throw new Malformed();
    }
    for (int i = at + 2; i < content; i++) {
      length = length << 8 | (bytes[i] & 0xFF);
    }
    if (content + length > limit) {
      throw new Malformed();
    }
    return new Header(tag, content, (int) (content + length), false);
  }
}
