package io.isaudit.rules.userstores;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.container.ContainerFiles;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the product's own directory is started although nobody uses it, or used although it
 * is not started. Before 5.10 only a file of its own decides that.
 */
final class EmbeddedLdapDisabled implements Check {

  private static final String KEY = "embedded_ldap.enable";
  private static final String FILE = "repository/conf/identity/embedded-ldap.xml";
  private static final ProductVersion BY_KEY = ProductVersion.of("5.10.0");

  /** Whether a store points there, as far as it is known. */
  private enum Use {
    PRIMARY,
    SECONDARY,
    NONE,
    OPEN
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    boolean byKey = subject.version().filter(version -> !version.isBefore(BY_KEY)).isPresent();
    return List.of(byKey ? byKey(subject) : byFile(subject));
  }

  private static Verdict byKey(Subject subject) {
    Optional<Setting> setting = subject.settings().find(KEY);
    Switch state = Switch.of(setting.map(Setting::value));
    Verdict verdict =
        state == Switch.UNKNOWN
            ? Verdict.unknown(KEY, "the value of " + KEY + " is not known")
            : verdict(KEY, state != Switch.OFF, use(subject));
    return setting
        .map(found -> verdict.from(found.origin()).actual(found.value().display()))
        .orElse(verdict)
        .expected("false");
  }

  private static Verdict byFile(Subject subject) {
    Evidence<Boolean> started = subject.node().container().flatMap(ContainerFiles::embeddedLdap);
    if (started instanceof Missing<Boolean> missing) {
      return Verdict.unknown(FILE, "whether the embedded LDAP starts: " + missing.explanation());
    }
    return verdict(FILE, started.found().orElseThrow(), use(subject));
  }

  private static Verdict verdict(String item, boolean started, Use use) {
    if (!started) {
      return switch (use) {
        case PRIMARY ->
            Verdict.fail(item, "the embedded LDAP is off and the primary user store lies in it");
        case SECONDARY ->
            Verdict.pass(item, "the embedded LDAP is off")
                .note("a secondary user store still points to it");
        case NONE -> Verdict.pass(item, "the embedded LDAP is off and nobody uses it");
        case OPEN ->
            Verdict.pass(item, "the embedded LDAP is off")
                .note("whether a user store still points to it is not known");
      };
    }
    return switch (use) {
      case PRIMARY, SECONDARY ->
          Verdict.notApplicable(item, "a user store lies in the embedded LDAP");
      case NONE -> Verdict.fail(item, "the embedded LDAP is started and no user store uses it");
      case OPEN ->
          Verdict.unknown(item, "whether a user store lies in the embedded LDAP is not known");
    };
  }

  private static Use use(Subject subject) {
    boolean secondary = false;
    boolean open = false;
    for (UserStore store : Stores.of(subject)) {
      int port = subject.parameter(EmbeddedLdap.PORT);
      Optional<Boolean> target = EmbeddedLdap.isTarget(store, subject.settings(), port);
      if (target.orElse(false) && store.primary()) {
        return Use.PRIMARY;
      }
      secondary |= target.orElse(false);
      open |= target.isEmpty();
    }
    return secondary ? Use.SECONDARY : open ? Use.OPEN : Use.NONE;
  }
}
