package io.isaudit.rules.web;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.rules.web.CallbackUrls.Canary;
import io.isaudit.rules.web.LinearPattern.NotFollowed;
import io.isaudit.snapshot.database.Callback;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that applications have registered. A pattern is judged by what it matches: an
 * address of somebody else, or one without TLS.
 */
final class RegisteredCallbacks implements Check {

  private static final String REGEXP = "regexp=";
  private static final Pattern SCHEME =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)http://(localhost|127\\.0\\.0\\.1|\\[::1])([:/?].*)?");
  private static final Pattern HOST_OF_PATTERN =
      Pattern.compile("https?\\??\\\\?:(?:\\\\?/){2}((?:[A-Za-z0-9-]|\\\\?\\.)+)");
  private static final Set<String> SCRIPTS = Set.of("javascript", "data", "vbscript", "file");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Database> databases = ReadDatabases.with(subject, DatabaseRole.IDENTITY);
    if (databases.isEmpty()) {
      return List.of(ReadDatabases.notRead(DatabaseRole.IDENTITY));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Database database : databases) {
      verdicts.addAll(
          database
              .callbacks()
              .fold(
                  found -> of(database.id(), found.value()),
                  missing ->
                      List.of(
                          Verdict.unknown(
                              database.id(),
                              "callbacks of " + database.id() + ": " + missing.explanation()))));
    }
    return verdicts;
  }

  /** One verdict for all that are as they should be, one for each other. */
  private static List<Verdict> of(String id, List<Callback> callbacks) {
    if (callbacks.isEmpty()) {
      return List.of(Verdict.notApplicable(id, "no application of " + id + " has a callback"));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Callback callback : callbacks) {
      Verdict verdict = verdict(callback);
      if (verdict.outcome() != Outcome.PASS) {
        verdicts.add(verdict);
      }
    }
    if (callbacks.size() > Callback.MOST_READ) {
      String words = id + " holds more than " + Callback.MOST_READ + " callbacks";
      verdicts.add(Verdict.unknown("more callbacks of " + id, words + ": not all were read"));
    } else if (verdicts.isEmpty()) {
      verdicts.add(
          Verdict.pass(id, "the callbacks of " + callbacks.size() + " applications are exact"));
    }
    return verdicts;
  }

  private static Verdict verdict(Callback callback) {
    String item = callback.application();
    Optional<String> text = callback.url().asText().map(String::strip);
    if (text.isEmpty()) {
      return Verdict.unknown(item, "the callback of " + item + " is not shown");
    }
    return (text.get().regionMatches(true, 0, REGEXP, 0, REGEXP.length())
            ? pattern(item, text.get().substring(REGEXP.length()))
            : exact(item, text.get()))
        .actual(text.get());
  }

  private static Verdict exact(String item, String url) {
    if (url.contains("*") && !url.contains("***")) {
      return Verdict.fail(item, "the callback of " + item + " has a wildcard");
    }
    Matcher scheme = SCHEME.matcher(url);
    if (!scheme.matches()) {
      return Verdict.fail(item, "the callback of " + item + " is no address");
    }
    String word = scheme.group(1).toLowerCase(Locale.ROOT);
    if (SCRIPTS.contains(word)) {
      return Verdict.fail(item, "the callback of " + item + " begins with " + word);
    }
    return word.equals("http") && !LOOPBACK.matcher(url).matches()
        ? Verdict.fail(item, "the callback of " + item + " is not encrypted")
        : Verdict.pass(item, "the callback of " + item + " is exact");
  }

  private static Verdict pattern(String item, String regex) {
    Set<String> hosts = new TreeSet<>();
    Matcher named = HOST_OF_PATTERN.matcher(regex);
    while (named.find()) {
      hosts.add(named.group(1).replace("\\", ""));
    }
    try {
      if (!LinearPattern.isWellFormed(regex)) {
        return Verdict.pass(item, "the pattern of " + item + " is none and matches nothing");
      }
      LinearPattern pattern = LinearPattern.ofWellFormed(regex);
      for (Canary canary : Canary.values()) {
        boolean bad = canary.isForeign() || canary == Canary.HTTP;
        List<String> urls = new ArrayList<>(canary.urls(hosts));
        if (canary.isForeign()) {
          urls.addAll(List.of("https://attacker.example", "https://attacker.example/callback"));
        }
        if (bad && anyMatches(pattern, urls)) {
          return Verdict.fail(item, "the pattern of " + item + " matches: " + canary.words());
        }
      }
    } catch (NotFollowed e) {
      return Verdict.unknown(item, "the pattern of " + item + " can't be judged: " + e.words());
    }
    return Verdict.pass(item, "the pattern of " + item + " matches no address of somebody else");
  }

  private static boolean anyMatches(LinearPattern pattern, List<String> urls) throws NotFollowed {
    for (String url : urls) {
      boolean loopback = LOOPBACK.matcher(url).matches();
      if (!loopback && pattern.matches(url)) {
        return true;
      }
    }
    return false;
  }
}
