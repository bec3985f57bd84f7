package io.isaudit.rules.server;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name under which the portals call the server. It matters once the verifier of host names is
 * strict: then the TLS certificate has to carry it.
 */
final class InternalHostname implements Check {

  private static final String KEY = "server.internal_hostname";
  private static final String VERIFIER = "-Dhttpclient.hostnameVerifier";
  private static final List<String> LENIENT = List.of("defaultandlocalhost", "allowall");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Setting> name = subject.settings().find(KEY);
    if (name.isEmpty()) {
      return List.of(Verdict.unknown(KEY, "the default of " + KEY + " is not known"));
    }
    return List.of(
        verdict(subject, name.get())
            .actual(name.get().value().display())
            .from(name.get().origin()));
  }

  private static Verdict verdict(Subject subject, Setting name) {
    StartupOptions startup = subject.startup();
    Optional<String> verifier =
        startup
            .effective(VERIFIER)
            .map(JvmOption::value)
            .flatMap(value -> value.asText())
            .map(text -> text.strip().toLowerCase(Locale.ROOT));
    boolean mayDiffer = !startup.gaps().isEmpty();
    if (verifier.filter(LENIENT::contains).isPresent() && !mayDiffer) {
      return Verdict.pass(KEY, "the verifier of host names takes localhost for its own name");
    }
    boolean strict = verifier.filter("strict"::equals).isPresent();
    Optional<String> text =
        name.value().asText().filter(value -> !Conditions.isReferenceText(name.value()));
    if (text.isEmpty()) {
      return name.isAbsent()
          ? Verdict.unknown(KEY, KEY + " is absent")
          : Verdict.unknown(KEY, KEY + " is set outside the file");
    }
    if (NodeAddress.isLoopback(text.get())) {
      return strict
          ? Verdict.fail(KEY, KEY + " is " + text.get() + " while host names are verified strictly")
              .expected("a name of the TLS certificate")
          : unknownVerifier(startup);
    }
    return inCertificate(subject, text.get(), strict).orElseGet(() -> unknownVerifier(startup));
  }

  private static Verdict unknownVerifier(StartupOptions startup) {
    Place place = startup.gaps().isEmpty() ? Place.of(startup.script()) : startup.gaps().get(0);
    return Verdict.unknown(KEY, "how host names are verified is not known, see " + place);
  }

  /** Empty when the name is not in the certificate and may not have to be. */
  private static Optional<Verdict> inCertificate(Subject subject, String name, boolean strict) {
    Evidence<Keystores> stores = subject.node().keystores();
    List<CertificateFact> certificates = new ArrayList<>();
    stores.found().stream()
        .flatMap(found -> found.byPath().values().stream())
        .filter(store -> store.roles().contains(StoreRole.TLS))
        .map(StoreFile::content)
        .flatMap(content -> content.found().stream())
        .map(StoreContent::entries)
        .flatMap(List::stream)
        .filter(StoreEntry::privateKey)
        .forEach(entry -> entry.chain().stream().limit(1).forEach(certificates::add));
    if (certificates.isEmpty()) {
      return Optional.of(Verdict.unknown(KEY, "the TLS certificate could not be looked at"));
    }
    boolean covered = certificates.stream().anyMatch(certificate -> covers(certificate, name));
    if (covered) {
      return Optional.of(Verdict.pass(KEY, "the TLS certificate carries " + name));
    }
    return strict
        ? Optional.of(
            Verdict.fail(KEY, "the TLS certificate does not carry " + name)
                .expected("a name of the TLS certificate"))
        : Optional.empty();
  }

  private static boolean covers(CertificateFact certificate, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String parent = wanted.substring(Math.max(0, wanted.indexOf('.')));
    return certificate.subjectAlternativeNames().stream()
        .map(alternative -> alternative.toLowerCase(Locale.ROOT))
        .anyMatch(carried -> carried.equals(wanted) || carried.equals("*" + parent));
  }
}
