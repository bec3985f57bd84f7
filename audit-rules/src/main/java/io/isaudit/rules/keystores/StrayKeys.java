package io.isaudit.rules.keystores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds private keys in the server's own stores that no setting names. */
final class StrayKeys implements Check {

  static final Parameter<List<String>> ALLOWED = new Parameter.Words("allowedAliases", List.of());

  private static final List<Use> USES = List.of(Use.PRIMARY, Use.INTERNAL, Use.TLS);

  /** How the list of shipped key pairs names one that lies beside the server's own. */
  private static final String SECOND_KEY = "second key";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return Stores.each(
        subject,
        USES,
        "which files are the key stores is not known",
        (path, store, content) -> verdicts(subject, path, store, content));
  }

  private static List<Verdict> verdicts(
      Subject subject, String path, StoreFile store, StoreContent content) {
    Set<String> expected = new HashSet<>();
    boolean allKnown = true;
    for (String key : aliasKeys(subject.settings(), store)) {
      Optional<String> alias = Use.clear(subject.settings(), key);
      allKnown &= alias.isPresent();
      alias.map(StrayKeys::folded).ifPresent(expected::add);
    }
    subject.parameter(ALLOWED).forEach(alias -> expected.add(folded(alias)));
    List<Verdict> verdicts = new ArrayList<>();
    for (StoreEntry entry : content.entries()) {
      if (entry.privateKey()) {
        verdicts.add(verdict(path, entry, expected, allKnown));
      }
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.pass(path, path + " holds no private key"))
        : verdicts;
  }

  private static Verdict verdict(
      String path, StoreEntry entry, Set<String> expected, boolean allKnown) {
    String item = Stores.item(path, entry.alias());
    if (expected.contains(folded(entry.alias()))) {
      return Verdict.pass(item, "the key " + item + " is one that the settings name");
    }
    if (!allKnown) {
      return Verdict.unknown(item, "which aliases of " + path + " are in use is not known");
    }
    Optional<String> shipped = entry.chain().stream().findFirst().flatMap(CertificateFact::shipped);
    if (shipped.filter(words -> !words.contains(SECOND_KEY)).isPresent()) {
      return Verdict.notApplicable(item, item + " ships: see keystores/shipped-certificate");
    }
    return Verdict.fail(item, "no setting names the private key " + item)
        .expected("the keys that the settings name, or those of a profile")
        .actual(shipped.map("the key shipped with "::concat).orElse("a key of unknown use"));
  }

  /** The settings that name keys of a store, by what it is used for. */
  private static List<String> aliasKeys(Settings settings, StoreFile store) {
    List<String> keys = new ArrayList<>();
    USES.stream().filter(use -> use.isOf(store)).forEach(use -> keys.add(use.key("alias")));
    if (store.roles().contains(StoreRole.OTHER)) {
      Set<String> tables = new TreeSet<>(settings.tablesBelow("keystore.custom"));
      tables.add("keystore.saml");
      tables.stream()
          .map(table -> table + ".alias")
          .filter(key -> !settings.stated(key).isAbsent())
          .forEach(keys::add);
    }
    return keys;
  }

  private static String folded(String alias) {
    return alias.toLowerCase(Locale.ROOT);
  }
}
