package io.isaudit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A document being read, token by token. Every error becomes one with its position. */
final class Tokens {

  /** Beyond this a plain number would be nothing but zeros. */
  private static final int MOST_DIGITS = 400;

  private final JsonParser parser;
  private final boolean shortForm;
  private Optional<Instant> collectedAt = Optional.empty();

  private Tokens(JsonParser parser, boolean shortForm) {
    this.parser = parser;
    this.shortForm = shortForm;
  }

  /** Tokens of a document, before the first one. */
  static Tokens of(JsonParser parser) {
    return new Tokens(parser, false);
  }

  /** Tokens of a document that a person wrote, who may leave out what goes without saying. */
  static Tokens ofShortForm(JsonParser parser) {
    return new Tokens(parser, true);
  }

  boolean isShortForm() {
    return shortForm;
  }

  /** The time of the node, database or endpoint being read, when it is known already. */
  Optional<Instant> collectedAt() {
    return collectedAt;
  }

  void collectedAt(Instant time) {
    collectedAt = Optional.of(time);
  }

  /** Moves to the next token; false at the end of the document. */
  boolean advance() throws UnreadableJson {
    try {
      return parser.nextToken() != null;
    } catch (IOException e) {
      throw problem(e);
    }
  }

  boolean is(JsonToken token) {
    return parser.hasToken(token);
  }

  void enterObject() throws UnreadableJson {
    require(JsonToken.START_OBJECT, "an object");
  }

  /** Moves to the value of the next member of the object; false when there is none left. */
  boolean nextMember() throws UnreadableJson {
    advance();
    if (is(JsonToken.END_OBJECT)) {
      return false;
    }
    advance();
    return true;
  }

  void enterArray() throws UnreadableJson {
    require(JsonToken.START_ARRAY, "a list");
  }

  /** Moves to the next element of the array; false when there is none left. */
  boolean nextElement() throws UnreadableJson {
    advance();
    return !is(JsonToken.END_ARRAY);
  }

  /** The name of the member whose value is the current token. */
  String member() throws UnreadableJson {
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw problem(e);
    }
  }

  void skip() throws UnreadableJson {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw problem(e);
    }
  }

  String text(String expected) throws UnreadableJson {
    require(JsonToken.VALUE_STRING, expected);
    try {
      return parser.getText();
    } catch (IOException e) {
      throw problem(e);
    }
  }

  boolean flag() throws UnreadableJson {
    if (!is(JsonToken.VALUE_TRUE) && !is(JsonToken.VALUE_FALSE)) {
      throw expected("true or false");
    }
    return is(JsonToken.VALUE_TRUE);
  }

  long whole(long least, long most) throws UnreadableJson {
    require(JsonToken.VALUE_NUMBER_INT, "a whole number");
    try {
      long number = parser.getLongValue();
      if (number >= least && number <= most) {
        return number;
      }
    } catch (InputCoercionException e) {
      // Larger than any range: the same problem as below.
    } catch (IOException e) {
      throw problem(e);
    }
    throw problem("the number is out of range");
  }

  double real() throws UnreadableJson {
    require(JsonToken.VALUE_NUMBER_FLOAT, "a number with a fraction");
    try {
      double number = parser.getDoubleValue();
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (IOException e) {
      throw problem(e);
    }
    throw problem("the number is out of range");
  }

  BigDecimal decimal() throws UnreadableJson {
    if (!is(JsonToken.VALUE_NUMBER_INT) && !is(JsonToken.VALUE_NUMBER_FLOAT)) {
      throw expected("a number");
    }
    try {
      BigDecimal number = parser.getDecimalValue();
      if (Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
        return number;
      }
    } catch (IOException e) {
      throw problem(e);
    }
    throw problem("the number is out of range");
  }

  private void require(JsonToken token, String expected) throws UnreadableJson {
    if (!is(token)) {
      throw expected(expected);
    }
  }

  UnreadableJson expected(String what) {
    return problem("expected " + what);
  }

  /** A problem of the value that the current token begins. */
  UnreadableJson problem(String words) {
    return problemAt(words, here());
  }

  /** The start of the current token, for a problem that shows only later. */
  JsonLocation here() {
    return parser.currentTokenLocation();
  }

  UnreadableJson problemAt(String words, JsonLocation at) {
    return at.getLineNr() > 0
        ? new UnreadableJson(words, at.getLineNr(), at.getColumnNr())
        : new UnreadableJson("at " + parser.getParsingContext().pathAsPointer() + ": " + words);
  }

  /** The library's own messages quote the document, so only their kind is used. */
  UnreadableJson problem(IOException e) {
    if (e instanceof JsonProcessingException failure) {
      JsonLocation at = failure.getLocation();
      return problemAt(words(failure), at == null ? parser.currentLocation() : at);
    }
    throw new UncheckedIOException(e);
  }

  private static String words(JsonProcessingException failure) {
    String kind = failure.getOriginalMessage();
    if (failure instanceof StreamConstraintsException) {
      return kind.contains("nesting depth")
          ? "nested deeper than " + Document.DEEPEST
          : "a text, a name or a number is too long";
    }
    if (failure instanceof JsonEOFException) {
      return "the document ends too early";
    }
    return kind.startsWith("Duplicate")
        ? "two members of one object have the same name"
        : "not well-formed JSON";
  }
}
