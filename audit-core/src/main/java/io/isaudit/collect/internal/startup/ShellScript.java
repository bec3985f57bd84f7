package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.startup.Block.Kind;
import io.isaudit.collect.internal.startup.Token.Operator;
import io.isaudit.collect.internal.startup.Token.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows a shell script as a start without arguments would run it, without running anything. It
 * knows assignments, conditions, loops, case branches and groups; commands do nothing, except that
 * {@link CommandReader} looks for those that set variables and for the java command.
 */
final class ShellScript {

  private static final Set<String> CLOSERS =
      Set.of("fi", "done", "esac", "then", "do", "else", "elif");

  private static final int MOST_DEPTH = 200;

  private final List<Token> tokens;
  private final CommandReader commands;
  private final Variables variables;
  private final Deque<Block> blocks = new ArrayDeque<>();
  private final SortedMap<Integer, String> syntaxErrors = new TreeMap<>();
  private Reach pending = Reach.ALWAYS;
  private boolean functionBody;
  private int at;

  ShellScript(List<Token> tokens, Variables variables, CommandReader commands) {
    this.tokens = tokens;
    this.variables = variables;
    this.commands = commands;
  }

  /** What keeps a shell from reading the script, by offset. */
  Map<Integer, String> syntaxErrors() {
    return syntaxErrors;
  }

  void follow() {
    while (at < tokens.size()) {
      Block block = blocks.peek();
      if (blocks.size() > MOST_DEPTH) {
        syntaxErrors.put(blocks.element().offset, "is nested too deeply to be followed");
        return;
      }
      if (block != null && block.kind == Kind.CASE && block.inHead) {
        casePattern(block);
      } else if (tokens.get(at) instanceof Operator operator) {
        at++;
        operator(operator);
      } else if (tokens.get(at) instanceof Word word && !keyword(word)) {
        simpleCommand();
      }
    }
    for (Block block : blocks) {
      syntaxErrors.put(block.offset, block.kind.opener() + " without " + block.kind.closer());
    }
  }

  private Reach reach() {
    Reach reach = pending;
    for (Block block : blocks) {
      reach = reach.inside(block.reach);
    }
    return reach;
  }

  private void operator(Operator operator) {
    pending = Reach.ALWAYS;
    Block block = blocks.peek();
    switch (operator.text()) {
      case "(" -> open(Kind.SUBSHELL, operator.offset(), Reach.UNDECIDED);
      case ")" -> close(Kind.SUBSHELL, operator.offset());
      case ";;" -> {
        if (block != null && block.kind == Kind.CASE) {
          block.inHead = true;
        }
      }
      default -> {}
    }
  }

  private boolean keyword(Word word) {
    String plain = word.plain();
    int offset = word.offset();
    switch (plain) {
      case "if" -> blocks.push(new Block(Kind.IF, offset, pending, true));
      case "while", "until" -> {
        blocks.push(new Block(Kind.LOOP, offset, pending, true));
        blocks.element().until = plain.equals("until");
      }
      case "then", "elif", "else", "do" -> branch(plain, offset);
      case "for", "select" -> forLoop(offset);
      case "case" -> caseHead(offset);
      case "{" -> open(Kind.GROUP, offset, functionBody ? Reach.UNDECIDED : pending);
      case "function" -> functionBody = true;
      case "fi" -> close(Kind.IF, offset);
      case "done" -> close(Kind.LOOP, offset);
      case "esac" -> close(Kind.CASE, offset);
      case "}" -> close(Kind.GROUP, offset);
      case "!", "time" -> {}
      default -> {
        String lower = plain.toLowerCase(Locale.ROOT);
        if (CLOSERS.contains(lower)) {
          syntaxErrors.put(offset, lower + " is not written in lower case");
        }
        return false;
      }
    }
    at++;
    if (plain.equals("function")) {
      at++;
    }
    return true;
  }

  private void open(Kind kind, int offset, Reach reach) {
    blocks.push(new Block(kind, offset, reach, false));
    functionBody = false;
    pending = Reach.ALWAYS;
  }

  private void close(Kind kind, int offset) {
    Block block = blocks.peek();
    if (block != null && block.kind == kind) {
      blocks.pop();
    } else {
      syntaxErrors.put(offset, kind.closer() + " without " + kind.opener());
    }
  }

  private void branch(String keyword, int offset) {
    Block block = blocks.peek();
    Kind expected = keyword.equals("do") ? Kind.LOOP : Kind.IF;
    if (block == null || block.kind != expected) {
      syntaxErrors.put(offset, keyword + " without " + expected.opener());
      return;
    }
    switch (keyword) {
      case "then" -> {
        Condition condition = Condition.ofAll(block.condition, variables);
        block.reach = Reach.of(condition, block.before);
        block.before.add(condition);
      }
      case "else" -> block.reach = Reach.otherwise(block.before);
      case "do" -> {
        if (block.inHead) {
          Condition once = Condition.ofAll(block.condition, variables);
          Condition condition = block.until ? once.negated() : once;
          block.reach =
              condition.holds() ? Reach.ALWAYS : condition.fails() ? Reach.NEVER : Reach.LOOP;
        }
      }
      default -> {
        block.reach = Reach.ALWAYS;
        block.condition.clear();
      }
    }
    block.inHead = keyword.equals("elif");
  }

  private void forLoop(int offset) {
    boolean any = false;
    boolean in = false;
    for (at++; at < tokens.size() && tokens.get(at) instanceof Word word; at++) {
      any |= in && !variables.expand(word.fragments()).isEmpty();
      in |= word.plain().equals("in");
    }
    at--;
    // A loop over the arguments of the script is not entered when there are none.
    blocks.push(new Block(Kind.LOOP, offset, any ? Reach.LOOP : Reach.NEVER, false));
  }

  private void caseHead(int offset) {
    Block block = new Block(Kind.CASE, offset, Reach.UNDECIDED, true);
    for (at++; at < tokens.size() && !isPlain(tokens.get(at), "in"); at++) {
      if (tokens.get(at) instanceof Word word) {
        block.subject.addAll(word.fragments());
      }
    }
    blocks.push(block);
  }

  private static boolean isPlain(Token token, String text) {
    return token instanceof Word word && word.plain().equals(text);
  }

  private void casePattern(Block block) {
    Token token = tokens.get(at);
    if (isPlain(token, "esac")) {
      blocks.pop();
    } else if (token instanceof Operator operator && operator.text().equals(")")) {
      block.reach = caseReach(block);
      block.condition.clear();
      block.inHead = false;
    } else if (token instanceof Word word) {
      block.condition.add(List.of(word));
    }
    at++;
  }

  private Reach caseReach(Block block) {
    Word subject = new Word(block.subject, block.offset);
    if (block.before.stream().anyMatch(Condition::holds)
        || Condition.isAboutPlatform(subject, variables)) {
      return Reach.NEVER;
    }
    var known = variables.text(subject);
    if (known.isEmpty()) {
      return Reach.UNDECIDED;
    }
    boolean matches =
        block.condition.stream()
            .map(words -> words.get(0).shown())
            .anyMatch(pattern -> pattern.equals("*") || pattern.equals(known.get()));
    block.before.add(Condition.known(matches));
    return matches ? Reach.ALWAYS : Reach.NEVER;
  }

  private void simpleCommand() {
    List<Word> words = new ArrayList<>();
    for (; at < tokens.size() && tokens.get(at) instanceof Word word; at++) {
      words.add(word);
    }
    if (words.size() == 1 && isOperator(at, "(") && isOperator(at + 1, ")")) {
      functionBody = true;
      at += 2;
      while (isOperator(at, "\n")) {
        at++;
      }
      return;
    }
    Block block = blocks.peek();
    if (block != null && block.inHead) {
      block.condition.add(words);
      return;
    }
    commands.read(words, reach());
    boolean and = isOperator(at, "&&");
    if (and || isOperator(at, "||")) {
      Condition condition = Condition.of(words, variables);
      pending = (and ? condition : condition.negated()).reach().inside(pending);
      for (at++; isOperator(at, "\n"); at++) {}
    } else {
      pending = Reach.ALWAYS;
    }
  }

  private boolean isOperator(int index, String text) {
    return index < tokens.size()
        && tokens.get(index) instanceof Operator operator
        && operator.text().equals(text);
  }
}
