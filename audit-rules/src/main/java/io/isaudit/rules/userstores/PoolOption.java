package io.isaudit.rules.userstores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at the options of the JVM for its pool of LDAP connections, where a store makes them
 * matter.
 */
final class PoolOption implements Check {

  private static final String PREFIX = "-Dcom.sun.jndi.ldap.connect.pool.";
  private static final List<String> SIZES = List.of("maxsize", "prefsize", "initsize");
  private static final String TIMEOUT = "timeout";
  private static final String PROTOCOL = "protocol";

  private final String item;
  private final String whenNone;
  private final Function<UserStore, Switch> matters;
  private final Function<StartupOptions, Verdict> judge;

  private PoolOption(
      String item,
      String whenNone,
      Function<UserStore, Switch> matters,
      Function<StartupOptions, Verdict> judge) {
    this.item = item;
    this.whenNone = whenNone;
    this.matters = matters;
    this.judge = judge;
  }

  /** A size and a time after which an idle connection is closed. */
  static PoolOption limits() {
    return new PoolOption(
        PREFIX + "maxsize",
        "no user store is a directory with pooled connections",
        store -> store.flag(DirectoryAccess.POOLING),
        PoolOption::judgeLimits);
  }

  /** Both protocols: without the option only plain connections are pooled. */
  static PoolOption protocols() {
    return new PoolOption(
        PREFIX + PROTOCOL,
        "no user store has a URL of ldaps",
        PoolOption::usesLdaps,
        PoolOption::judgeProtocols);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    boolean open = false;
    boolean needed = false;
    for (UserStore store : Stores.of(subject)) {
      if (store.kind() == StoreKind.DATABASE) {
        continue;
      }
      boolean known = store.problem().isEmpty() && store.kind() == StoreKind.DIRECTORY;
      Switch state = known ? matters.apply(store) : Switch.UNKNOWN;
      open |= state == Switch.UNKNOWN;
      needed |= state == Switch.ON;
    }
    if (!needed) {
      return List.of(
          open
              ? Verdict.unknown(item, "whether a user store makes it matter is not known")
              : Verdict.notApplicable(item, whenNone));
    }
    StartupOptions startup = subject.startup();
    Verdict verdict = judge.apply(startup);
    boolean passes = verdict.outcome() == Outcome.PASS;
    return List.of(
        passes || startup.gaps().isEmpty()
            ? verdict
            : Verdict.unknown(
                    item,
                    "what the start-up script does at "
                        + startup.gaps().get(0)
                        + " is not understood")
                .at(startup.gaps().get(0)));
  }

  private static Switch usesLdaps(UserStore store) {
    List<LdapUrl> urls = store.urls();
    if (urls.stream().anyMatch(LdapUrl::isTls)) {
      return Switch.ON;
    }
    boolean open =
        urls.isEmpty()
            ? store.hides(UserStore.URL)
            : urls.stream().anyMatch(url -> url.scheme().isEmpty());
    return open ? Switch.UNKNOWN : Switch.OFF;
  }

  private static Verdict judgeLimits(StartupOptions startup) {
    String item = PREFIX + "maxsize";
    boolean size = SIZES.stream().anyMatch(name -> isPositive(startup, name));
    if (size && isPositive(startup, TIMEOUT)) {
      return Verdict.pass(item, "the pool of LDAP connections has a size and a timeout");
    }
    String missing = size ? "timeout" : "size";
    return Verdict.fail(item, "the pool of LDAP connections has no " + missing)
        .expected("a size and a timeout");
  }

  private static boolean isPositive(StartupOptions startup, String name) {
    return startup
        .effective(PREFIX + name)
        .flatMap(option -> option.value().asNumber())
        .filter(number -> number > 0)
        .isPresent();
  }

  private static Verdict judgeProtocols(StartupOptions startup) {
    String item = PREFIX + PROTOCOL;
    Optional<JvmOption> option = startup.effective(item);
    List<String> words =
        option
            .flatMap(found -> found.value().asText())
            .map(text -> Arrays.asList(text.strip().split("\\s+", -1)))
            .orElse(List.of());
    Verdict verdict;
    if (!words.contains("ssl")) {
      verdict = Verdict.fail(item, "connections by ldaps are not pooled");
    } else {
      Verdict pass = Verdict.pass(item, "connections by ldaps are pooled");
      verdict = words.contains("plain") ? pass : pass.note("plain connections are not pooled");
    }
    verdict = verdict.expected("plain ssl");
    return option.isPresent()
        ? verdict.actual(option.get().value().display()).at(option.get().place())
        : verdict;
  }
}
