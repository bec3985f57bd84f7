package io.isaudit.rules.clustering;

import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.KEYSTORES;
import static io.isaudit.evidence.EvidenceKind.LOGGING;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.evidence.EvidenceKind.SEVERAL_NODES;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.lang.RuleDraft;
import io.isaudit.rule.lang.Sentences;
import java.util.List;

/** Rules on what nodes must have in common. */
final class ComparisonRules {

  private static final String CLUSTERING = "Clustering";
  private static final String SYNCHRONIZATION = "Artifact Synchronization";

  static final Rule SAME_ENCRYPTION_KEY =
      rule("clustering/same-encryption-key", CRITICAL)
          .since("5.11")
          .needs(SETTINGS)
          .checkedBy("all nodes use one encryption key", new SameSecret("encryption.key"));

  static final Rule USERSTORE_SYNC =
      rule("clustering/userstore-sync", HIGH)
          .guide(SYNCHRONIZATION)
          .needs(FILES)
          .checkedBy("all nodes have the same user stores", new SameFolders(Folders.USER_STORES));

  static final Rule TENANT_SYNC =
      rule("clustering/tenant-sync", HIGH)
          .guide(SYNCHRONIZATION)
          .needs(FILES)
          .checkedBy("all nodes have the same tenants", new SameFolders(Folders.TENANTS));

  static final Rule WORKFLOW_SYNC =
      rule("clustering/workflow-sync", MEDIUM)
          .before("7.0")
          .guide(SYNCHRONIZATION)
          .needs(FILES)
          .checkedBy(
              "all nodes have the same workflows",
              new SameFolders(Folders.BPEL, Folders.HUMAN_TASKS));

  static final Rule SAME_ARTIFACTS =
      rule("clustering/same-artifacts", MEDIUM)
          .guide(SYNCHRONIZATION)
          .needs(FILES)
          .checkedBy(
              "all nodes carry the same libraries and web applications",
              new SameFolders(
                  Folders.DROPINS, Folders.LIB, Folders.PATCHES, Folders.WEB_APPLICATIONS));

  static final Rule SAME_DATABASES =
      rule("clustering/same-databases", CRITICAL)
          .guide(CLUSTERING)
          .needs(SETTINGS)
          .checkedBy("all nodes use the same databases", new SameDatabases());

  static final Rule SAME_KEYSTORES =
      rule("clustering/same-keystores", HIGH)
          .guide("Keystores")
          .needs(KEYSTORES)
          .checkedBy("all nodes have the same keys", new SameKeystores());

  static final Rule SAME_UPDATE_LEVEL =
      rule("clustering/same-update-level", HIGH)
          .guide("Updates")
          .checkedBy("all nodes are on one update level", new SameUpdateLevel());

  static final Rule SAME_CONFIG =
      rule("clustering/same-config", HIGH)
          .guide(CLUSTERING)
          .needs(SETTINGS)
          .parameters(SameConfig.PER_NODE)
          .checkedBy("all nodes have the same settings", new SameConfig());

  static final Rule SAME_LOG_LEVELS =
      rule("clustering/same-log-levels", LOW)
          .guide("Log Levels")
          .needs(LOGGING)
          .checkedBy("all nodes log at the same levels", new SameLogLevels());

  static final Rule MUTUAL_MEMBERS =
      rule("clustering/mutual-members", HIGH)
          .guide(CLUSTERING)
          .needs(SETTINGS)
          .when(Cluster::listsMembers)
          .checkedBy("each node lists the others as members", new MutualMembers());

  static final Rule SAME_JVM =
      rule("clustering/same-jvm", LOW)
          .guide("JVM settings")
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy("all nodes run the same Java with the same heap", new SameJvm());

  static final Rule SAME_CLOCK =
      rule("clustering/same-clock", MEDIUM)
          .needs(HOST)
          .parameters(SameClock.MOST_SKEW)
          .checkedBy("the clocks of all nodes agree", new SameClock());

  static final List<Rule> ALL =
      List.of(
          SAME_ENCRYPTION_KEY,
          USERSTORE_SYNC,
          TENANT_SYNC,
          WORKFLOW_SYNC,
          SAME_ARTIFACTS,
          SAME_DATABASES,
          SAME_KEYSTORES,
          SAME_UPDATE_LEVEL,
          SAME_CONFIG,
          SAME_LOG_LEVELS,
          MUTUAL_MEMBERS,
          SAME_JVM,
          SAME_CLOCK);

  private ComparisonRules() {}

  private static RuleDraft rule(String id, Severity severity) {
    return Sentences.rule(id, severity).on(DEPLOYMENT).needs(SEVERAL_NODES);
  }
}
