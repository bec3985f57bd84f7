package io.isaudit.rules.clustering;

import static io.isaudit.declaration.DeclarationKey.NODES;
import static io.isaudit.declaration.DeclarationKey.PLATFORM;
import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Sentences.rule;
import static io.isaudit.rule.lang.SettingDemand.demand;

import io.isaudit.rule.Rule;
import io.isaudit.rule.lang.Admissions;
import java.util.List;

/** Rules on how a node joins its cluster. */
final class MembershipRules {

  private static final String CLUSTERING = "Clustering";

  static final Rule ENABLED =
      rule("clustering/enabled", HIGH)
          .on(DEPLOYMENT)
          .guide(CLUSTERING)
          .needs(SETTINGS)
          .declarations(NODES)
          .checkedBy("clustering is on where there is more than one node", new Enabled());

  static final Rule MEMBERSHIP_SCHEME =
      rule("clustering/membership-scheme", HIGH)
          .guide(CLUSTERING)
          .parameters(MembershipScheme.SCHEMES)
          .when(Admissions::clustered)
          .setting(Admissions.CLUSTERING)
          .should(new MembershipScheme());

  static final Rule PLATFORM_SCHEME =
      rule("clustering/platform-scheme", MEDIUM)
          .guide("Choosing Deployment Platform")
          .declarations(PLATFORM)
          .parameters(PlatformScheme.SCHEMES)
          .when(Admissions::clustered)
          .setting(Admissions.CLUSTERING)
          .should(new PlatformScheme());

  static final Rule WKA_MEMBERS =
      rule("clustering/wka-members", HIGH)
          .guide(CLUSTERING)
          .when(Cluster::listsMembers)
          .setting(Member.LIST)
          .should(new WkaMembers());

  static final Rule DOMAIN_NAME =
      rule("clustering/domain-name", MEDIUM)
          .guide(CLUSTERING)
          .when(Admissions::clustered)
          .setting("clustering.domain")
          .should(MembershipConditions.beANameOfItsOwn());

  static final Rule MEMBER_ADDRESS =
      rule("clustering/member-address", HIGH)
          .guide(CLUSTERING)
          .when(Cluster::hasOwnAddress)
          .setting(Cluster.OWN_HOST)
          .should(MembershipConditions.beReachable());

  static final Rule SHUTDOWN_HOOK =
      rule("clustering/shutdown-hook", LOW)
          .guide(CLUSTERING)
          .when(Admissions::clustered)
          .setting("hazelcast.'hazelcast.shutdownhook.enabled'")
          .should(be(false));

  static final Rule HEARTBEAT =
      rule("clustering/heartbeat", MEDIUM)
          .guide(CLUSTERING)
          .needs(SETTINGS)
          .parameters(Heartbeat.MOST_INTERVAL, Heartbeat.MOST_SILENCE)
          .when(Admissions::clustered)
          .checkedBy("a member that no longer answers is given up soon", new Heartbeat());

  static final Rule MASTER_CONFIRMATION =
      rule("clustering/master-confirmation", INFO)
          .guide(CLUSTERING)
          .when(Admissions::clustered)
          .settings(
              "hazelcast.'hazelcast.master.confirmation.interval.seconds'",
              "hazelcast.'hazelcast.max.no.master.confirmation.seconds'")
          .should(beAbsent());

  static final Rule LOCAL_CACHE =
      rule("clustering/local-cache", HIGH)
          .guide(CLUSTERING)
          .when(Admissions::clustered)
          .setting("server.force_local_cache")
          .should(be(true).or(beAbsent()));

  static final Rule SESSION_PERSISTENCE =
      rule("clustering/session-persistence", HIGH)
          .guide(CLUSTERING)
          .demands(
              demand("session_data.persistence.enable_persistence", be(true).or(beAbsent())),
              demand("session_data.persistence.persist_temporary_data", be(true).or(beAbsent())),
              demand(
                  "session_data.persistence.persistence_pool_size",
                  MembershipConditions.beZeroInACluster()));

  static final Rule SHARED_MOUNT_LINK =
      rule("clustering/shared-mount-link", INFO)
          .guide("Artifact Synchronization")
          .needs(SETTINGS, FILES)
          .when(Admissions::clustered)
          .checkedBy("shared folders are links to where they are mounted", new MountLinks());

  static final List<Rule> ALL =
      List.of(
          ENABLED,
          MEMBERSHIP_SCHEME,
          PLATFORM_SCHEME,
          WKA_MEMBERS,
          DOMAIN_NAME,
          MEMBER_ADDRESS,
          SHUTDOWN_HOOK,
          HEARTBEAT,
          MASTER_CONFIRMATION,
          LOCAL_CACHE,
          SESSION_PERSISTENCE,
          SHARED_MOUNT_LINK);

  private MembershipRules() {}
}
