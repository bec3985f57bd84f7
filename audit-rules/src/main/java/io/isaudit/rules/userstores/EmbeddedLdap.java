package io.isaudit.rules.userstores;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/** The directory inside the product, which versions before 6.0 ship as the primary user store. */
final class EmbeddedLdap {

  static final Parameter<Integer> PORT =
      new Parameter.Count("embeddedLdapPort", 10389, "", 1, 65_535);

  private static final ProductVersion GONE = ProductVersion.of("6.0.0");
  private static final String PLACEHOLDER = "EmbeddedLDAP";
  private static final String OFFSET = "server.offset";

  private EmbeddedLdap() {}

  /** Whether the version has it; empty when the version is not known. */
  static Optional<Boolean> isPartOf(Subject subject) {
    return subject.version().map(version -> version.isBefore(GONE));
  }

  /**
   * Whether a store is at the place of the product's own directory, which rules of its own report,
   * also for versions that no longer have one.
   */
  static boolean isOwn(UserStore store, Subject subject) {
    return isTarget(store, subject.settings(), PORT.defaultValue()).orElse(false);
  }

  /** Whether a store points there; empty when that is not known. */
  static Optional<Boolean> isTarget(UserStore store, Settings settings, int port) {
    if (store.problem().isPresent()) {
      return Optional.empty();
    }
    if (store.kind() == StoreKind.DATABASE) {
      return Optional.of(false);
    }
    List<LdapUrl> urls = store.urls();
    boolean open = urls.isEmpty() && store.hides(UserStore.URL);
    for (LdapUrl url : urls) {
      Optional<Boolean> target = isTarget(url, settings, port);
      if (target.orElse(false)) {
        return target;
      }
      open |= target.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(false);
  }

  private static Optional<Boolean> isTarget(LdapUrl url, Settings settings, int port) {
    String written = url.port().orElse("");
    if (url.scheme().isEmpty() || (!url.namesHost() && !url.isLoopback())) {
      return Optional.empty();
    }
    if (!url.isLoopback()) {
      return Optional.of(false);
    }
    if (written.contains(PLACEHOLDER)) {
      return Optional.of(true);
    }
    if (!written.matches("\\d{1,5}")) {
      return written.isEmpty() ? Optional.of(false) : Optional.empty();
    }
    Optional<Setting> offset = settings.find(OFFSET);
    if (offset.filter(Setting::isAbsent).isPresent() || offset.isEmpty()) {
      return Optional.of(Integer.parseInt(written) == port);
    }
    return offset
        .get()
        .value()
        .asNumber()
        .map(number -> Integer.parseInt(written) == port + number);
  }
}
