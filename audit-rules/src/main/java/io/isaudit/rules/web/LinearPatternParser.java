package io.isaudit.rules.web;

import io.isaudit.rules.web.LinearPattern.Choice;
import io.isaudit.rules.web.LinearPattern.Edge;
import io.isaudit.rules.web.LinearPattern.Literal;
import io.isaudit.rules.web.LinearPattern.NotFollowed;
import io.isaudit.rules.web.LinearPattern.Part;
import io.isaudit.rules.web.LinearPattern.Repeated;
import io.isaudit.rules.web.LinearPattern.Sequence;
import io.isaudit.rules.web.LinearPattern.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Takes a pattern apart that the platform has found to be well-formed. */
final class LinearPatternParser {

  private static final int DEEPEST = 100;
  private static final char DELETE = 0x7f;
  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})(,(\\d{1,4})?)?}");

  /** Escapes of one character or of a class of such. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:[pP](?:\\{[^{}]*}|\\w)|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[dDsSwWhHvVtnrfae]"
              + "|[^A-Za-z0-9])",
          Pattern.DOTALL);

  private final String regex;
  private int at;
  private int depth;

  LinearPatternParser(String regex) {
    this.regex = regex;
  }

  Part parse() throws NotFollowed {
    Part whole = choice();
    if (at < regex.length()) {
      throw notFollowed();
    }
    return whole;
  }

  private Part choice() throws NotFollowed {
    depth++;
    if (depth > DEEPEST) {
      throw new NotFollowed("it is nested too deeply");
    }
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (isAt('|')) {
      at++;
      parts.add(sequence());
    }
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Choice(parts);
  }

  private Part sequence() throws NotFollowed {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (at < regex.length() && !isAt('|') && !isAt(')')) {
      Part part = repeated(single());
      if (part instanceof Literal literal) {
        text.append(literal.character());
      } else {
        endText(text, parts);
        parts.add(part);
      }
    }
    endText(text, parts);
    return new Sequence(parts);
  }

  private static void endText(StringBuilder text, List<Part> parts) {
    if (text.length() > 0) {
      parts.add(new Text(text.toString()));
      text.setLength(0);
    }
  }

  private Part single() throws NotFollowed {
    char first = regex.charAt(at);
    return switch (first) {
      case '(' -> group();
      case '[' -> one(endOfClass());
      case '\\' -> escape();
      case '.' -> one(at + 1);
      case '*', '+', '?', '{' -> throw notFollowed();
      case '^', '$' -> {
        at++;
        yield new Edge(first == '$');
      }
      default -> literal(first);
    };
  }

  private Part literal(char character) throws NotFollowed {
    if (Character.isSurrogate(character)) {
      throw notFollowed();
    }
    at++;
    return new Literal(character);
  }

  private Part group() throws NotFollowed {
    if (regex.startsWith("(?:", at)) {
      at += 3;
    } else if (regex.startsWith("(?", at)) {
      throw notFollowed();
    } else {
      at++;
    }
    Part inside = choice();
    if (!isAt(')')) {
      throw notFollowed();
    }
    at++;
    return inside;
  }

  private Part escape() throws NotFollowed {
    Matcher escape = ESCAPE.matcher(regex).region(at, regex.length());
    if (!escape.lookingAt()) {
      throw notFollowed();
    }
    char escaped = regex.charAt(at + 1);
    if (escape.end() == at + 2 && isPunctuation(escaped)) {
      at += 2;
      return new Literal(escaped);
    }
    return one(escape.end());
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < DELETE && !Character.isLetterOrDigit(c);
  }

  /** What stands from here to there as a pattern of one character. */
  private Part one(int end) throws NotFollowed {
    String kind = regex.substring(at, end);
    at = end;
    try {
      return new One(Pattern.compile(kind));
    } catch (PatternSyntaxException e) {
      throw notFollowed();
    }
  }

  private int endOfClass() throws NotFollowed {
    int open = 0;
    for (int i = at; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
        if (i < regex.length() && (regex.charAt(i) == 'Q' || regex.charAt(i) == 'E')) {
          throw notFollowed();
        }
      } else if (c == '[') {
        open++;
      } else if (c == ']') {
        open--;
        if (open == 0) {
          return i + 1;
        }
      }
    }
    throw notFollowed();
  }

  /** What stands behind a quantifier is read in a way of its own when it looks like another. */
  private Part repeated(Part part) throws NotFollowed {
    if (!isAtQuantifier()) {
      return part;
    }
    Part result = repeatedOnce(part);
    if (isAt('?')) {
      // Which of several matches is preferred does not matter for a match of the whole.
      at++;
    }
    if (isAtQuantifier()) {
      throw notFollowed();
    }
    return result;
  }

  private boolean isAtQuantifier() {
    return at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0;
  }

  private Part repeatedOnce(Part part) throws NotFollowed {
    char mark = regex.charAt(at);
    if (mark != '{') {
      at++;
      return new Repeated(part, mark == '+' ? 1 : 0, mark == '?' ? 1 : Integer.MAX_VALUE);
    }
    Matcher count = COUNT.matcher(regex).region(at, regex.length());
    if (!count.lookingAt()) {
      throw notFollowed();
    }
    at = count.end();
    int least = Integer.parseInt(count.group(1));
    if (count.group(2) == null) {
      return new Repeated(part, least, least);
    }
    int most = count.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(count.group(3));
    return new Repeated(part, least, most);
  }

  private boolean isAt(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private static NotFollowed notFollowed() {
    return new NotFollowed("it uses a construct that is not followed here");
  }
}
