package io.isaudit.rules.deployment;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.IpRange;
import io.isaudit.snapshot.host.NameResolution;
import io.isaudit.snapshot.host.NameResolution.HostUse;
import io.isaudit.snapshot.host.NameResolution.NamedHost;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The addresses of databases and directories, as far as the machine knows them from its files. */
final class DataStores implements Check {

  static final Parameter<List<String>> ALLOWED =
      new Parameter.Words("allowedPublicHosts", List.of());

  private static final String ITEM = "data stores";
  private static final String LOOPBACK = "localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1";
  private static final String EXPECTED = "an address of a private range";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject
        .host()
        .names()
        .fold(
            found -> verdicts(found.value(), subject),
            missing ->
                List.of(
                    Verdict.unknown(
                        ITEM, "how names are resolved is not known: " + missing.explanation())));
  }

  private static List<Verdict> verdicts(NameResolution names, Subject subject) {
    InternalRanges internal = InternalRanges.of(subject);
    Map<String, Verdict> byKey = new TreeMap<>();
    for (NamedHost host : names.hosts()) {
      if (host.use() == HostUse.DATABASE || host.use() == HostUse.DIRECTORY) {
        byKey.merge(host.key(), verdict(host, internal, subject), Verdict::worse);
      }
    }
    return byKey.isEmpty()
        ? List.of(Verdict.notApplicable(ITEM, "the settings name no host of a data store"))
        : List.copyOf(byKey.values());
  }

  private static Verdict verdict(NamedHost host, InternalRanges internal, Subject subject) {
    String key = host.key();
    if (host.name().isEmpty()) {
      return Verdict.unknown(key, "the host in " + key + " is not known from the file");
    }
    String name = host.name().get().toLowerCase(Locale.ROOT);
    if (name.matches(LOOPBACK)) {
      return Verdict.notApplicable(key, name + " is this machine");
    }
    if (subject.parameter(ALLOWED).stream().anyMatch(name::equalsIgnoreCase)) {
      return Verdict.pass(key, name + " is allowed to be public").actual(name);
    }
    boolean address = IpRange.address(name).isPresent();
    List<String> addresses = address ? List.of(name) : host.addresses();
    if (addresses.isEmpty()) {
      return Verdict.unknown(
              key, name + " is not in the hosts file of the machine, and names are not looked up")
          .actual(name);
    }
    Optional<String> outside = addresses.stream().filter(internal::isPublic).findFirst();
    return outside
        .map(found -> Verdict.fail(key, name + " is public").actual(found))
        .orElseGet(() -> Verdict.pass(key, name + " is internal").actual(addresses.get(0)))
        .expected(EXPECTED);
  }
}
