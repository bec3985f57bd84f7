package io.isaudit.collect.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.host.Firewall;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.NameResolution;
import io.isaudit.snapshot.host.NameResolution.NamedHost;
import io.isaudit.snapshot.host.ServerProcess;
import io.isaudit.snapshot.host.ServerProcess.AccountUse;
import io.isaudit.snapshot.host.SshServer;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostCollectorTest {

  @TempDir Path folder;

  private FakeMachine machine;

  @BeforeEach
  void start() throws IOException {
    machine = new FakeMachine(folder);
  }

  private static <T> T value(Evidence<T> evidence) {
    return evidence.found().orElseThrow();
  }

  @Test
  void a_machine_that_tells_nothing_has_a_reason_for_each_fact() {
    Host host = machine.host();

    assertThat(value(host.operatingSystem())).isEqualTo("Linux 6.1.0-13-amd64");
    assertThat(value(host.container())).isFalse();
    assertThat(value(host.diskBytes())).isGreaterThanOrEqualTo(value(host.freeDiskBytes()));
    assertThat(FakeMachine.facts(host))
        .allSatisfy(
            fact -> {
              assertThat(fact.isMissing()).isTrue();
              assertThat(((Missing<?>) fact).explanation()).isNotEmpty();
            });
  }

  @Test
  void a_system_that_is_not_Linux_tells_its_name_and_its_disk_only() throws IOException {
    Files.delete(machine.root.resolve("proc/sys/kernel/ostype"));

    Host host = machine.host();

    assertThat(value(host.operatingSystem())).isEqualTo(System.getProperty("os.name"));
    assertThat(host.freeDiskBytes().isMissing()).isFalse();
    assertThat(FakeMachine.facts(host))
        .extracting(fact -> ((Missing<?>) fact).reason())
        .containsOnly(MissingReason.UNSUPPORTED);
  }

  @Test
  void the_server_is_the_process_whose_carbon_home_is_this_home() throws IOException {
    machine.file("proc/12/cmdline", "java\0-Dcarbon.home=/opt/other\0x.Main\0");
    machine.status(12, 1, 0);
    machine.file("proc/13/cmdline", "java\0-Dcarbon.home=" + machine.home + "\0tool.Main\0");
    machine.status(13, 1, 0);
    machine
        .server(14, 802, "-Xms1g", "-Xmx4g", "-Dsecret.password=Passw0rd!")
        .link("proc/14/exe", "/opt/jdk/bin/java");
    machine.file("opt/jdk/release", "JAVA_VERSION=\"17.0.9\"\nJAVA_VERSION_DATE=\"2025-10-17\"\n");
    machine.file("etc/passwd", "root:x:0:0::/:/bin/sh\nwso2:x:802:802::/:/bin/false\n");
    machine.file("etc/group", "sudo:x:27:anna,wso2\n");

    ServerProcess process = value(machine.host().process());

    assertThat(process.user()).isEqualTo("wso2");
    assertThat(process.superuser()).isFalse();
    assertThat(process.javaMajor()).contains(17);
    assertThat(value(process.javaReleased())).isEqualTo(LocalDate.of(2025, 10, 17));
    assertThat(value(process.account())).isEqualTo(new AccountUse(0, true));
    assertThat(process.options())
        .extracting(JvmOption::name)
        .containsExactly("-Xms", "-Xmx", "-Dsecret.password", "-Dcarbon.home");
    assertThat(process.toString()).doesNotContain("Passw0rd!").doesNotContain(folder.toString());
  }

  @Test
  void other_processes_of_the_account_are_counted_but_for_the_family_of_the_server()
      throws IOException {
    machine.server(14, 802).status(14, 10, 802).status(10, 1, 802).status(15, 14, 802);
    machine.status(20, 1, 802).status(21, 1, 0);
    machine.file("etc/group", "sudo:x:27:\n");

    AccountUse use = value(value(machine.host().process()).account());

    assertThat(use).isEqualTo(new AccountUse(1, false));
  }

  @Test
  void a_server_of_root_and_of_an_account_without_a_name_are_told() throws IOException {
    machine.server(14, 0);
    assertThat(value(machine.host().process()).superuser()).isTrue();

    machine.status(14, 1, 7);
    assertThat(value(machine.host().process()).user()).isEqualTo("7");
  }

  @Test
  void a_process_whose_account_is_hidden_is_missing() throws IOException {
    machine.server(14, 0);
    Files.delete(machine.root.resolve("proc/14/status"));

    assertThat(machine.host().process().isMissing()).isTrue();
  }

  @Test
  void limits_are_those_of_the_server_process() throws IOException {
    machine.server(14, 802);
    machine.file(
        "proc/14/limits",
        "Limit                     Soft Limit           Hard Limit           Units\n"
            + "Max processes             unlimited            unlimited            processes\n"
            + "Max open files            1024                 65535                files\n");

    assertThat(value(machine.host().limits()))
        .isEqualTo(
            Map.of(
                "nofile-soft",
                1024L,
                "nofile-hard",
                65535L,
                "nproc-soft",
                Long.MAX_VALUE,
                "nproc-hard",
                Long.MAX_VALUE));
  }

  @Test
  void processors_and_memory_are_those_of_the_machine() throws IOException {
    machine.file("sys/devices/system/cpu/online", "0-3,6\n");
    machine.file("proc/meminfo", "MemTotal:        8000 kB\nMemFree:  1 kB\n");

    assertThat(value(machine.host().processors())).isEqualTo(5);
    assertThat(value(machine.host().memoryBytes())).isEqualTo(8_192_000);
  }

  @Test
  void the_limits_of_a_control_group_and_of_those_above_it_count() throws IOException {
    machine.server(14, 802);
    machine.file("sys/devices/system/cpu/online", "0-7\n");
    machine.file("proc/meminfo", "MemTotal:        8000000 kB\n");
    machine.file("proc/14/cgroup", "0::/system.slice/wso2.service\n");
    machine.file("sys/fs/cgroup/system.slice/wso2.service/cpu.max", "max 100000\n");
    machine.file("sys/fs/cgroup/system.slice/cpu.max", "150000 100000\n");
    machine.file("sys/fs/cgroup/system.slice/wso2.service/memory.max", "4096\n");

    assertThat(value(machine.host().processors())).isEqualTo(2);
    assertThat(value(machine.host().memoryBytes())).isEqualTo(4096);
  }

  @Test
  void groups_of_the_first_version_are_known_and_a_group_cannot_lead_elsewhere()
      throws IOException {
    machine.server(14, 802);
    machine.file("proc/cpuinfo", "processor\t: 0\nprocessor\t: 1\nprocessor\t: 2\n");
    machine.file("proc/14/cgroup", "4:cpu,cpuacct:/a\n0::/../../../../etc\nnonsense\n::\n");
    machine.file("sys/fs/cgroup/cpu/a/cpu.cfs_quota_us", "100000\n");
    machine.file("sys/fs/cgroup/cpu/a/cpu.cfs_period_us", "100000\n");

    assertThat(value(machine.host().processors())).isEqualTo(1);
  }

  @Test
  void kernel_parameters_are_those_that_are_there() throws IOException {
    machine.file("proc/sys/net/ipv4/ip_local_port_range", "1024\t65535\n");
    machine.file("proc/sys/fs/file-max", "a secret\n");

    assertThat(value(machine.host().kernel()))
        .isEqualTo(
            Map.of("net.ipv4.ip_local_port_range", "1024 65535", "fs.file-max", "not readable"));
  }

  @Test
  void hosts_of_the_settings_are_looked_up_in_the_hosts_file_and_nowhere_else() throws IOException {
    machine.file("etc/hosts", "10.0.2.5 DB1.internal db1 # the database\n10.0.2.9 private.name\n");
    machine.file("etc/resolv.conf", "# local\nnameserver 127.0.0.53\nnameserver 10.0.0.2\n");
    machine.setting("database.identity_db.url", "jdbc:postgresql://db1.internal:5432/is?ssl=true");
    machine.setting("database.shared_db.url", "jdbc:h2:./repository/database/X");
    machine.setting("database.user.type", "mysql").setting("database.user.hostname", "${env}");
    machine.setting("user_store.connection_url", "ldaps://ad1:636,ldaps://[fd00::1]:636");

    NameResolution names = value(machine.host().names());

    assertThat(names.nameServers()).isEqualTo(2);
    assertThat(names.localCache()).isTrue();
    assertThat(names.hosts())
        .extracting(NamedHost::toString)
        .containsExactly(
            "NamedHost[key=database.identity_db.url, use=DATABASE, name=Optional[db1.internal],"
                + " addresses=[10.0.2.5]]",
            "NamedHost[key=database.user.hostname, use=DATABASE, name=Optional.empty,"
                + " addresses=[]]",
            "NamedHost[key=user_store.connection_url, use=DIRECTORY, name=Optional[ad1],"
                + " addresses=[]]",
            "NamedHost[key=user_store.connection_url, use=DIRECTORY, name=Optional[fd00::1],"
                + " addresses=[]]");
    assertThat(names.toString()).doesNotContain("private.name");
  }

  @Test
  void hosts_are_read_out_of_the_urls_of_every_driver() {
    assertThat(HostTexts.ofJdbc("jdbc:oracle:thin:@//ora1:1521/IS")).contains(List.of("ora1"));
    assertThat(HostTexts.ofJdbc("jdbc:oracle:thin:@ora2:1521:IS")).contains(List.of("ora2"));
    assertThat(
            HostTexts.ofJdbc(
                "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=a)(PORT=1))(ADDRESS=(HOST=b)))"))
        .contains(List.of("a", "b"));
    assertThat(HostTexts.ofJdbc("jdbc:sqlserver://sql1\\INST:1433;databaseName=IS"))
        .contains(List.of("sql1"));
    assertThat(HostTexts.ofJdbc("jdbc:sqlserver://;serverName=sql2")).contains(List.of("sql2"));
    assertThat(HostTexts.ofJdbc("jdbc:mysql://u@m1:3306,m2:3306/db?a=b&amp;c=d"))
        .contains(List.of("m1", "m2"));
    assertThat(HostTexts.ofJdbc("jdbc:postgresql:db")).isEmpty();
    assertThat(HostTexts.ofJdbc("jdbc:mysql://$env{HOST}/db")).isEmpty();
    assertThat(HostTexts.ofUrls("ldap://localhost:${Ports.EmbeddedLDAP.LDAPServerPort}"))
        .contains(List.of("localhost"));
  }

  @Test
  void a_firewall_is_known_from_the_files_that_configure_it() throws IOException {
    machine.file(
        "etc/nftables.conf",
        "table inet f { chain input { type filter hook input priority 0; policy drop; } }\n");
    assertThat(firewall()).isEqualTo("nftables, false, true");

    machine.file("etc/systemd/system/sysinit.target.wants/nftables.service", "");
    assertThat(firewall()).isEqualTo("nftables, true, true");
  }

  private String firewall() {
    Firewall found = value(machine.host().firewall());
    return found.tool() + ", " + found.active() + ", " + found.refusesByDefault();
  }

  @Test
  void other_firewalls_are_known_as_well() throws IOException {
    machine.file(
        "etc/iptables/rules.v4", "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n");
    assertThat(firewall()).isEqualTo("iptables, false, false");

    machine.file("etc/ufw/ufw.conf", "ENABLED=yes\n");
    machine.file("etc/default/ufw", "DEFAULT_INPUT_POLICY=\"DROP\"\n");
    assertThat(firewall()).isEqualTo("ufw, true, true");
  }

  @Test
  void the_rules_of_a_firewall_come_with_it() throws IOException {
    machine.file("etc/ufw/ufw.conf", "ENABLED=yes\n");
    machine.file(
        "etc/ufw/user.rules",
        "*filter\n### tuple ### allow tcp 4000\n"
            + "-A ufw-user-input -p tcp --dport 4000 -s 10.0.1.12 -j ACCEPT\n");
    machine.file(
        "etc/ufw/before.rules",
        "-A ufw-before-input -i lo -j ACCEPT\n-A ufw-before-input -j ufw-not-local\n"
            + "-A ufw-before-input -p udp -d 224.0.0.251 --dport 5353 -j ACCEPT\n");

    assertThat(value(value(machine.host().firewall()).rules()))
        .extracting(rule -> rule.action() + " " + rule.firstPort() + " " + rule.source().orElse(""))
        .containsExactly("NOT_UNDERSTOOD 5353 ", "ACCEPT 4000 10.0.1.12");
  }

  @Test
  void ssh_has_its_defaults_and_its_first_values() throws IOException {
    machine.file("etc/ssh/sshd_config", "#Port 2022\n");
    assertThat(value(machine.host().ssh()))
        .isEqualTo(new SshServer(true, true, false, List.of(22), false));

    machine.file("etc/ssh/sshd_config.d/10-house.conf", "PermitRootLogin no\nPort 2222\n");
    machine.file(
        "etc/ssh/sshd_config",
        "Include /etc/ssh/sshd_config.d/*.conf\nPermitRootLogin yes\nPasswordAuthentication no\n"
            + "KbdInteractiveAuthentication no\nUsePAM yes\nBanner /etc/issue.net\n"
            + "Match User backup\n  PasswordAuthentication yes\n");
    assertThat(value(machine.host().ssh()))
        .isEqualTo(new SshServer(false, false, true, List.of(2222), true));
  }

  @Test
  void a_password_by_way_of_a_dialogue_is_a_password() throws IOException {
    machine.file("etc/ssh/sshd_config", "PasswordAuthentication no\nUsePAM yes\n");

    assertThat(value(machine.host().ssh()).passwords()).isTrue();
  }

  @Test
  void an_include_that_is_not_understood_leaves_ssh_unknown() throws IOException {
    machine.file("etc/ssh/sshd_config", "Include /home/*/x\nPermitRootLogin no\n");

    assertThat(machine.host().ssh().isMissing()).isTrue();
  }

  @Test
  void pending_updates_and_the_clock_are_known_where_a_service_writes_them_down()
      throws IOException {
    machine.file(
        "var/lib/update-notifier/updates-available",
        "\n12 updates can be applied immediately.\n3 of these updates are standard security updates.\n");
    machine.file(
        "var/log/chrony/tracking.log",
        "====\n2026-01-30 23:00:00 10.0.0.1 3 -3.3 0.01 -1.5e-02 N 1\n");
    Path record = machine.root.resolve("var/lib/update-notifier/updates-available");
    Path log = machine.root.resolve("var/log/chrony/tracking.log");
    Files.setLastModifiedTime(record, FileTime.from(FakeMachine.NOW));
    Files.setLastModifiedTime(log, FileTime.from(FakeMachine.NOW));

    assertThat(value(machine.host().pendingSecurityUpdates())).isEqualTo(3);
    assertThat(value(machine.host().clockOffsetMillis())).isEqualTo(-15);

    Files.setLastModifiedTime(record, FileTime.from(FakeMachine.NOW.minusSeconds(400_000)));
    assertThat(machine.host().pendingSecurityUpdates().isMissing()).isTrue();
  }

  @Test
  void garbage_in_every_file_is_a_reason_and_no_failure() throws IOException {
    String garbage = "\u0000\uffff=:" + "\"(*[".repeat(2_000) + "\n-\n Max open files x\n0::\n";
    machine.server(14, 802);
    for (String file :
        List.of(
            "proc/14/limits",
            "proc/14/cgroup",
            "proc/15/cmdline",
            "proc/15/status",
            "proc/meminfo",
            "proc/cpuinfo",
            "sys/devices/system/cpu/online",
            "etc/passwd",
            "etc/group",
            "etc/resolv.conf",
            "etc/ufw/ufw.conf",
            "etc/nftables.conf",
            "etc/iptables/rules.v4",
            "etc/firewalld/firewalld.conf",
            "opt/java/release",
            "proc/sys/fs/file-max")) {
      machine.file(file, garbage);
    }

    Host host = machine.host();

    assertThat(host.processors().isMissing()).isTrue();
    assertThat(host.memoryBytes().isMissing()).isTrue();
    assertThat(host.limits().isMissing()).isTrue();
    assertThat(host.toString()).doesNotContain("(*[");
  }

  @Test
  void no_secret_of_a_command_line_or_a_file_is_in_what_is_collected() throws IOException {
    String secret = "Tr0ub4dor&3-horse";
    machine.server(14, 802, "-Djavax.net.ssl.keyStorePassword=" + secret, "-D" + secret, secret);
    machine.file("etc/passwd", secret + ":x:802:\n").file("etc/hosts", "10.0.0.1 " + secret + "\n");
    machine.file("etc/ssh/sshd_config", "Banner " + secret + "\n");
    machine.file("proc/sys/kernel/osrelease", secret + "\n");

    assertThat(machine.host().toString()).doesNotContain(secret).doesNotContain("Tr0ub4dor");
  }
}
