package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.startup.Token.Operator;
import io.isaudit.collect.internal.startup.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Cuts a shell script into words and operators. Commands in {@code $(…)} or backquotes are kept as
 * one piece of unknown text; the bodies of here-documents and redirections are dropped.
 */
final class ShellLexer {

  private static final String BLANKS = " \t\r";
  private static final String WORD_ENDS = " \t\r\n;&|()<>";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> unclosed = new ArrayList<>();
  private final List<String> hereDocuments = new ArrayList<>();
  private List<Fragment> fragments = new ArrayList<>();
  private OptionalInt windowsLineEnd = OptionalInt.empty();
  private int at;

  ShellLexer(String text) {
    this.text = text;
  }

  /** Where quotes begin that never end. */
  List<Integer> unclosed() {
    return unclosed;
  }

  /** Where a line first ends as in Windows, beyond comments; a shell takes that for text. */
  OptionalInt windowsLineEnd() {
    return windowsLineEnd;
  }

  List<Token> tokens() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (BLANKS.indexOf(c) >= 0 || continuesLine()) {
        if (windowsLineEnd.isEmpty() && text.startsWith("\r\n", at)) {
          windowsLineEnd = OptionalInt.of(at);
        }
        at += c == '\\' ? 2 : 1;
      } else if (c == '#') {
        skipLine();
      } else if (c == '\n') {
        tokens.add(new Operator("\n", at++));
        skipHereDocuments();
      } else if (c == '<' || c == '>') {
        redirection();
      } else if (";&|()".indexOf(c) >= 0) {
        operator(c);
      } else {
        word();
      }
    }
    return tokens;
  }

  private boolean continuesLine() {
    return text.startsWith("\\\n", at);
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void operator(char c) {
    boolean twice = c != '(' && c != ')' && at + 1 < text.length() && text.charAt(at + 1) == c;
    String operator = twice ? "" + c + c : "" + c;
    tokens.add(new Operator(operator, at));
    at += operator.length();
  }

  private void redirection() {
    int last = tokens.size() - 1;
    boolean numbered =
        last >= 0
            && tokens.get(last) instanceof Word word
            && word.plain().matches("\\d")
            && word.offset() == at - 1;
    if (numbered) {
      tokens.remove(last);
    }
    boolean hereDocument = text.startsWith("<<", at) && !text.startsWith("<<<", at);
    while (at < text.length() && "<>&|-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int before = tokens.size();
    if (at < text.length() && WORD_ENDS.indexOf(text.charAt(at)) < 0) {
      word();
    }
    if (tokens.size() > before && tokens.remove(before) instanceof Word target && hereDocument) {
      hereDocuments.add(target.shown());
    }
  }

  private void skipHereDocuments() {
    for (String end : hereDocuments) {
      boolean ended = false;
      while (!ended && at < text.length()) {
        int start = at;
        skipLine();
        ended = text.substring(start, at).strip().equals(end);
        at = Math.min(at + 1, text.length());
      }
    }
    hereDocuments.clear();
  }

  private void word() {
    int start = at;
    fragments = new ArrayList<>();
    while (at < text.length() && WORD_ENDS.indexOf(text.charAt(at)) < 0) {
      if (continuesLine()) {
        at += 2;
      } else {
        piece();
      }
    }
    tokens.add(new Word(fragments, start));
  }

  private void piece() {
    switch (text.charAt(at)) {
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted();
      case '$' -> dollar(false);
      case '`' -> backquoted(false);
      case '\\' -> escaped();
      default -> plain(WORD_ENDS + "'\"$`\\", false);
    }
  }

  private void plain(String ends, boolean quoted) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    fragments.add(Fragment.literal(text.substring(start, at), start, quoted));
  }

  private void escaped() {
    int end = Math.min(at + 2, text.length());
    fragments.add(Fragment.literal(text.substring(Math.min(at + 1, end), end), at, true));
    at = end;
  }

  private void singleQuoted() {
    int end = text.indexOf('\'', at + 1);
    if (end < 0) {
      unclosed.add(at);
      end = text.length();
    }
    fragments.add(Fragment.literal(text.substring(at + 1, end), Math.min(at + 1, end), true));
    at = Math.min(end + 1, text.length());
  }

  private void doubleQuoted() {
    int start = at++;
    fragments.add(Fragment.literal("", start, true));
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '$') {
        dollar(true);
      } else if (c == '`') {
        backquoted(true);
      } else if (continuesLine()) {
        at += 2;
      } else if (c == '\\'
          && at + 1 < text.length()
          && "$`\"\\".indexOf(text.charAt(at + 1)) >= 0) {
        escaped();
      } else if (c == '\\') {
        fragments.add(Fragment.literal("\\", at++, true));
      } else {
        plain("\"$`\\", true);
      }
    }
    if (at >= text.length()) {
      unclosed.add(start);
    }
    at = Math.min(at + 1, text.length());
  }

  private void backquoted(boolean quoted) {
    int start = at++;
    while (at < text.length() && text.charAt(at) != '`') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
    fragments.add(Fragment.command(text.substring(start, at), start, quoted));
  }

  private void dollar(boolean quoted) {
    int start = at;
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == '(') {
      at = closing(at + 1, '(', ')');
      fragments.add(Fragment.command(text.substring(start, at), start, quoted));
    } else if (next == '{') {
      at = closing(at + 1, '{', '}');
      int end = text.charAt(at - 1) == '}' ? at - 1 : at;
      String inside = text.substring(start + 2, Math.max(start + 2, end));
      fragments.add(Fragment.reference(inside, start, quoted));
    } else if (Character.isLetter(next) || next == '_') {
      at += 2;
      while (at < text.length() && isNamePart(text.charAt(at))) {
        at++;
      }
      fragments.add(Fragment.reference(text.substring(start + 1, at), start, quoted));
    } else if (Character.isDigit(next) || "*@#?$!-".indexOf(next) >= 0) {
      at += 2;
      fragments.add(Fragment.reference(String.valueOf(next), start, quoted));
    } else {
      at++;
      fragments.add(Fragment.literal("$", start, quoted));
    }
  }

  /** Behind the bracket that closes the one at {@code from}; quotes inside are respected. */
  private int closing(int from, char open, char close) {
    int depth = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '\'') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return i + 1;
      }
    }
    unclosed.add(from);
    return text.length();
  }

  private static boolean isNamePart(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
