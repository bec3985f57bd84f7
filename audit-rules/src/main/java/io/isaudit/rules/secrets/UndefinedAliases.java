package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rules.secrets.References.Use;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds aliases that are referred to and that nothing defines. */
final class UndefinedAliases implements Check {

  static final Parameter<Boolean> EXTERNAL_VAULT = new Parameter.Flag("externalVault", false);

  private static final String RUNTIME = "runtime_secrets.enable";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Use> uses = References.toAliases(subject, settings);
    if (uses.isEmpty()) {
      return List.of(Verdict.notApplicable("aliases", "no $secret{} alias is used"));
    }
    Setting runtime = settings.stated(RUNTIME);
    boolean elsewhere = runtime.value().is("true") || subject.parameter(EXTERNAL_VAULT);
    boolean perhaps = !elsewhere && !runtime.isAbsent() && !runtime.value().is("false");
    Set<String> defined = SecretsTable.of(settings).keySet();
    Map<String, Verdict> byAlias = new TreeMap<>();
    for (Use use : uses) {
      String alias = use.reference().name();
      String item = alias.isEmpty() ? use.key() : alias;
      byAlias.putIfAbsent(
          item,
          verdict(item, alias, defined, elsewhere, perhaps)
              .expected("an entry of [secrets]")
              .from(use.origin()));
    }
    return List.copyOf(byAlias.values());
  }

  private static Verdict verdict(
      String item, String alias, Set<String> defined, boolean elsewhere, boolean perhaps) {
    if (defined.contains(alias)) {
      return Verdict.pass(item, "[secrets] defines " + alias);
    }
    if (elsewhere) {
      return Verdict.pass(item, "secrets come from outside the file")
          .note("whether " + item + " is defined there was not looked at");
    }
    if (alias.isEmpty()) {
      return Verdict.unknown(item, "the alias that " + item + " refers to is no name");
    }
    return perhaps
        ? Verdict.unknown(item, "whether secrets come from outside the file is not known")
        : Verdict.fail(item, "[secrets] does not define " + alias).actual("not defined");
  }
}
