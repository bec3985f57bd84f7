package io.isaudit.json;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.host.Firewall;
import io.isaudit.snapshot.host.FirewallRule;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.Listener.Transport;
import io.isaudit.snapshot.host.NameResolution;
import io.isaudit.snapshot.host.NameResolution.HostUse;
import io.isaudit.snapshot.host.NameResolution.NamedHost;
import io.isaudit.snapshot.host.ServerProcess;
import io.isaudit.snapshot.host.ServerProcess.AccountUse;
import io.isaudit.snapshot.host.SshServer;
import io.isaudit.snapshot.log.LogScan;
import io.isaudit.snapshot.log.LogScan.LeakedSecret;
import io.isaudit.snapshot.log.LogScan.LogFile;
import io.isaudit.snapshot.log.LogScan.LogMatches;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a machine and the logs on it can show, with every member filled. */
final class Machines {

  private Machines() {}

  static Host host() {
    return new Host(
        Snapshots.seen("Linux 6.1"),
        Snapshots.seen(true),
        Snapshots.seen(4),
        Snapshots.seen(8L << 30),
        Snapshots.seen(80L << 30),
        Snapshots.seen(50L << 30),
        Snapshots.seen(Map.of("net.ipv4.tcp_fin_timeout", "60")),
        Snapshots.seen(Map.of("nofile-soft", 4096L)),
        Snapshots.seen(
            new ServerProcess(
                "wso2",
                false,
                Optional.of(17),
                List.of(Snapshots.heap()),
                Snapshots.seen(LocalDate.of(2026, 1, 20)),
                Snapshots.seen(new AccountUse(2, true)))),
        Snapshots.seen(
            new NameResolution(
                2,
                true,
                List.of(
                    new NamedHost(
                        "database.identity_db.hostname",
                        HostUse.DATABASE,
                        Optional.of("db.example.org"),
                        List.of("10.0.2.5"))))),
        Snapshots.seen(
            new Firewall(
                "nftables",
                true,
                true,
                Snapshots.seen(
                    List.of(
                        new FirewallRule(
                            FirewallRule.Action.ACCEPT,
                            Optional.of(Transport.TCP),
                            4000,
                            4000,
                            Optional.of("10.0.1.12")))))),
        Snapshots.seen(new SshServer(false, false, true, List.of(2222), true)),
        Snapshots.seen(3),
        Snapshots.seen(-250L));
  }

  static LogScan logs() {
    return new LogScan(
        Snapshots.CLOCK.minusSeconds(3600),
        Snapshots.CLOCK,
        Map.of(
            "login-failure",
            new LogMatches(
                3,
                Optional.of(Snapshots.CLOCK),
                Optional.of(Snapshots.CLOCK),
                Optional.of("login of …"),
                Optional.of(new Place("repository/logs/wso2carbon.log", 7, 0)),
                Snapshots.seen(Map.of(LocalDate.of(2026, 1, 31), 3L))),
            "out-of-memory",
            new LogMatches(
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Snapshots.seen(Map.of()))),
        Snapshots.seen(
            Map.of("repository/logs/wso2carbon.log", Snapshots.seen(new LogFile(4096, 1)))),
        Snapshots.seen(
            List.of(
                new LeakedSecret(
                    "password", new Place("repository/logs/wso2carbon.log", 9, 0), 2))));
  }
}
