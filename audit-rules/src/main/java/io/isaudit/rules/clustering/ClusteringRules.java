package io.isaudit.rules.clustering;

import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.evidence.EvidenceKind.SEVERAL_NODES;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** The rules of the chapter "clustering". */
public final class ClusteringRules implements RuleBook {

  public static final Rule SAME_ENCRYPTION_KEY =
      rule("clustering/same-encryption-key", CRITICAL)
          .on(DEPLOYMENT)
          .since("5.11")
          .needs(SEVERAL_NODES, SETTINGS)
          .checkedBy("all nodes use one encryption key", new SameSecret("encryption.key"));

  @Override
  public String name() {
    return "clustering";
  }

  @Override
  public List<Rule> rules() {
    return List.of(SAME_ENCRYPTION_KEY);
  }
}
