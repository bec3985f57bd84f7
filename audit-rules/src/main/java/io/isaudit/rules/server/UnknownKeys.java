package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.settings.UnknownKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports keys that the product ignores without a word, with the key that was probably meant. */
final class UnknownKeys implements Check {

  private static final int FEWEST_OF_A_TABLE = 3;
  private static final Pattern FIRST_SEGMENT = Pattern.compile("'[^']*'|[^.\\['][^.\\[]*");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .settings()
        .unknownKeys()
        .fold(
            found ->
                found.value().isEmpty()
                    ? List.of(Verdict.pass("keys", "this version reads all keys of the file"))
                    : failures(subject.settings(), found.value()),
            missing ->
                List.of(
                    Verdict.unknown(
                        "keys", "which keys are read is not known: " + missing.explanation())));
  }

  /**
   * One for each key, whichever elements of an array of tables it stands in, and one for a whole
   * table of which nothing is read: it belongs to an extension or another product.
   */
  private static List<Verdict> failures(Settings settings, List<UnknownKey> unknown) {
    Map<String, List<UnknownKey>> byTable = new TreeMap<>();
    for (UnknownKey key : unknown) {
      byTable.computeIfAbsent(table(key), table -> new ArrayList<>()).add(key);
    }
    Map<String, Verdict> byItem = new TreeMap<>();
    byTable.forEach(
        (table, keys) -> {
          if (keys.size() >= FEWEST_OF_A_TABLE && isForeign(table, keys, settings)) {
            byItem.put(table, nothingOf(table, keys));
          } else {
            keys.forEach(key -> byItem.putIfAbsent(name(key), failure(name(key), key)));
          }
        });
    return List.copyOf(byItem.values());
  }

  private static String table(UnknownKey key) {
    Matcher first = FIRST_SEGMENT.matcher(key.key());
    return first.lookingAt() ? first.group() : key.key();
  }

  private static String name(UnknownKey key) {
    return key.key().replaceAll("\\[\\d+]", "[]");
  }

  /** Whether nothing below the table is known, nor meant to be. */
  private static boolean isForeign(String table, List<UnknownKey> keys, Settings settings) {
    long written = settings.below(table).values().stream().filter(Setting::isExplicit).count();
    return written == keys.size() && keys.stream().allMatch(key -> key.nearest().isEmpty());
  }

  private static Verdict nothingOf(String table, List<UnknownKey> keys) {
    String all = "none of the " + keys.size() + " keys below " + table;
    return Verdict.fail(table, "this version reads " + all)
        .expected("a key that this version reads")
        .actual(keys.get(0).key() + " and others")
        .at(keys.get(0).at());
  }

  private static Verdict failure(String name, UnknownKey unknown) {
    String guess = unknown.nearest().map(near -> "; perhaps " + near + " is meant").orElse("");
    return Verdict.fail(name, "this version does not read " + name + guess)
        .expected(unknown.nearest().orElse("a key that this version reads"))
        .actual(name)
        .at(unknown.at());
  }
}
