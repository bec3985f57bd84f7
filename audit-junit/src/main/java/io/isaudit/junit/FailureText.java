package io.isaudit.junit;

import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of names and failures. What comes from the target is one line and has no controls. */
final class FailureText {

  /** Nobody reads more in a log; the reports have all of them. */
  static final int MOST_ITEMS = 20;

  private FailureText() {}

  /** The name of a test: rule and title, and the target when the rule has several. */
  static String name(RuleResult entry, boolean withTarget) {
    String name = entry.rule() + " · " + entry.title();
    return plain(withTarget ? name + " · " + entry.target() : name);
  }

  /** The finding, its places, expected and actual values, and how to fix it. */
  static String of(RuleResult entry, Optional<String> remedy) {
    List<String> lines = new ArrayList<>();
    lines.add(name(entry, entry.target().kind() != TargetKind.DEPLOYMENT));
    lines.add(entry.severity().word() + " severity, " + words(entry.acceptedOutcome()));
    Outcome worst = entry.acceptedOutcome();
    List<ItemResult> items =
        entry.items().stream()
            .filter(item -> item.isOpen() || (item.outcome() == worst && worst != Outcome.FAIL))
            .toList();
    items.stream().limit(MOST_ITEMS).forEach(item -> item(item, lines));
    if (items.isEmpty()) {
      lines.add("  " + plain(entry.reason()));
    }
    if (items.size() > MOST_ITEMS) {
      lines.add("  and " + (items.size() - MOST_ITEMS) + " more");
    }
    entry.notes().forEach(note -> lines.add("  note: " + plain(note)));
    remedy.ifPresent(
        text -> {
          lines.add("How to fix");
          text.lines().map(line -> line.isEmpty() ? line : "  " + line).forEach(lines::add);
        });
    return String.join(System.lineSeparator(), lines);
  }

  private static void item(ItemResult item, List<String> lines) {
    lines.add("  " + plain(item.reason()));
    place(item).ifPresent(place -> lines.add("    at       " + place));
    item.expected().ifPresent(text -> lines.add("    expected " + plain(text)));
    item.actual().ifPresent(text -> lines.add("    actual   " + plain(text)));
  }

  /** File, line and column, as far as they are known. */
  static Optional<String> place(ItemResult item) {
    return item.file()
        .map(
            file ->
                plain(file)
                    + item.line().map(line -> ":" + line).orElse("")
                    + item.column().map(column -> ":" + column).orElse(""));
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case FAIL -> "not met";
      case ERROR -> "the audit failed";
      case UNKNOWN -> "could not be decided";
      default -> outcome.word();
    };
  }

  /** A target may put what it likes into names of files and items. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().map(FailureText::visible).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          '\uFFFD';
      default -> c;
    };
  }
}
