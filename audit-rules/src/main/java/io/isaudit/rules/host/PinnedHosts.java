package io.isaudit.rules.host;

import static io.isaudit.declaration.DeclarationKey.PLATFORM;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.NameResolution;
import io.isaudit.snapshot.host.NameResolution.NamedHost;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Each host that the settings name is an address, in the hosts file or in a local cache. */
final class PinnedHosts implements Check {

  static final Parameter<List<String>> SKIPPED =
      new Parameter.Words("skipPlatforms", List.of("kubernetes"));

  private static final String ITEM = "hosts";
  private static final String ADDRESS = "(\\d{1,3}\\.){3}\\d{1,3}|.*:.*|localhost";

  static Admission isWanted(Subject subject) {
    return subject
        .declarations(PLATFORM)
        .text(PLATFORM)
        .filter(subject.parameter(SKIPPED)::contains)
        .map(platform -> Admission.no("the platform " + platform + " resolves names itself"))
        .orElseGet(Admission::yes);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return Known.or(
        ITEM, "how names are resolved is", subject.host().names(), PinnedHosts::verdicts);
  }

  private static List<Verdict> verdicts(NameResolution names) {
    if (names.hosts().isEmpty()) {
      return List.of(Verdict.notApplicable(ITEM, "the settings name no host"));
    }
    Map<String, Verdict> byKey = new TreeMap<>();
    names.hosts().forEach(host -> byKey.merge(host.key(), verdict(host, names), Verdict::worse));
    return List.copyOf(byKey.values());
  }

  private static Verdict verdict(NamedHost host, NameResolution names) {
    String key = host.key();
    if (names.localCache()) {
      return Verdict.pass(key, "a resolver on this machine keeps the answers of name servers");
    }
    if (host.name().isEmpty()) {
      return Verdict.unknown(key, "the host in " + key + " is not known from the file");
    }
    String name = host.name().get();
    if (name.matches(ADDRESS)) {
      return Verdict.pass(key, name + " needs no name server");
    }
    return (host.addresses().isEmpty()
            ? Verdict.fail(
                key, name + " is not in the hosts file, and no resolver here keeps answers")
            : Verdict.pass(key, name + " is in the hosts file"))
        .expected("an address, an entry of the hosts file or a local cache")
        .actual(name);
  }
}
