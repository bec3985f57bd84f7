package io.isaudit.rules.host;

import static io.isaudit.declaration.DeclarationKey.PLATFORM;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on the machine, its kernel and the process of the server. */
final class MachineRules {

  private static final String SECURITY = "Security";
  private static final String TUNING = "Performance Tuning";

  static final Rule NAME_RESOLUTION =
      rule("host/name-resolution", LOW)
          .guide("OS-level settings")
          .needs(HOST)
          .declarations(PLATFORM)
          .parameters(PinnedHosts.SKIPPED)
          .when(PinnedHosts::isWanted)
          .checkedBy(
              "hosts that the settings name are found without a name server", new PinnedHosts());

  static final Rule SERVICE_ACCOUNT =
      rule("host/service-account", HIGH)
          .guide(SECURITY)
          .needs(HOST)
          .checkedBy("the server runs under an account of its own", new ServiceAccount());

  static final Rule FIREWALL =
      rule("host/firewall", MEDIUM)
          .guide(SECURITY)
          .needs(HOST)
          .checkedBy("a firewall of the machine refuses what no rule allows", new HostFirewall());

  static final Rule SSH =
      rule("host/ssh", MEDIUM)
          .guide(SECURITY)
          .needs(HOST)
          .checkedBy("nobody logs in over SSH as root or with a password", new Ssh());

  static final Rule PATCHES =
      rule("host/patches", HIGH)
          .guide(SECURITY)
          .needs(HOST)
          .parameters(Patches.PENDING, Patches.JAVA_AGE)
          .checkedBy("system and Java runtime are patched", new Patches());

  static final Rule FILE_LIMITS =
      rule("host/file-limits", MEDIUM)
          .guide(TUNING)
          .needs(HOST)
          .parameters(Limits.FILES_HARD, Limits.FILES_SOFT, Limits.PROCESSES)
          .checkedBy("the server may open enough files and start enough threads", new Limits());

  static final Rule NETWORK_SETTINGS =
      rule("host/network-settings", LOW)
          .guide(TUNING)
          .needs(HOST)
          .parameters(NetworkSettings.TIMEOUT, NetworkSettings.FILES, NetworkSettings.BUFFERS)
          .checkedBy("the kernel is set for many connections", new NetworkSettings());

  static final Rule TCP_TW_RECYCLE =
      rule("host/tcp-tw-recycle", LOW)
          .guide(TUNING)
          .needs(HOST)
          .checkedBy("tcp_tw_recycle is off", new Recycling());

  static final List<Rule> ALL =
      List.of(
          NAME_RESOLUTION,
          SERVICE_ACCOUNT,
          FIREWALL,
          SSH,
          PATCHES,
          FILE_LIMITS,
          NETWORK_SETTINGS,
          TCP_TW_RECYCLE);

  private MachineRules() {}
}
