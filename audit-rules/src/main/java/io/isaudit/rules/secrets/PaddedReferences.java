package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rules.secrets.References.Use;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds placeholders with a blank around the name, which the product takes as part of it. */
final class PaddedReferences implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Map<String, Verdict> byKey = new TreeMap<>();
    for (Use use : References.in(subject, subject.settings())) {
      if (use.reference().padded()) {
        byKey.putIfAbsent(
            use.key(),
            Verdict.fail(use.key(), "the placeholder in " + use.key() + " holds a blank")
                .expected("no blank inside the braces")
                .actual(use.reference().kind().words() + " with a blank")
                .from(use.origin()));
      }
    }
    return byKey.isEmpty()
        ? List.of(Verdict.pass("placeholders", "no placeholder holds a blank"))
        : List.copyOf(byKey.values());
  }
}
