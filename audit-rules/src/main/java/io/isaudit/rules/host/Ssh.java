package io.isaudit.rules.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.SshServer;
import java.util.ArrayList;
import java.util.List;

/** The configuration of the SSH server of the machine. */
final class Ssh implements Check {

  private static final String ITEM = "ssh";
  private static final String ROOT = "root login";
  private static final String PASSWORDS = "passwords";
  private static final int USUAL_PORT = 22;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Host host = subject.host();
    if (host.isContainer()) {
      return List.of(
          Verdict.notApplicable(ITEM, "it is a container, whose host has the SSH server"));
    }
    Evidence<SshServer> ssh = host.ssh();
    boolean none = ssh.fold(found -> false, missing -> missing.reason() == MissingReason.ABSENT);
    return none
        ? List.of(Verdict.notApplicable(ITEM, "the machine has no SSH server"))
        : Known.or(ITEM, "the configuration of SSH is", ssh, Ssh::verdicts);
  }

  private static List<Verdict> verdicts(SshServer ssh) {
    List<String> remarks = new ArrayList<>();
    if (!ssh.banner()) {
      remarks.add("no banner is shown");
    }
    if (ssh.ports().contains(USUAL_PORT)) {
      remarks.add("it listens on port 22");
    }
    if (ssh.conditional()) {
      remarks.add("settings for some connections only (Match) were not read");
    }
    Verdict root =
        ssh.rootLogin()
            ? Verdict.fail(ROOT, "root may log in over SSH")
            : Verdict.pass(ROOT, "root may not log in over SSH");
    Verdict passwords =
        ssh.passwords()
            ? Verdict.fail(PASSWORDS, "a password is enough to log in over SSH")
            : Verdict.pass(PASSWORDS, "no password is accepted over SSH");
    return List.of(
        (remarks.isEmpty() ? root : root.note(String.join("; ", remarks)))
            .expected("PermitRootLogin no"),
        passwords.expected("PasswordAuthentication no, and no dialogue that asks for one"));
  }
}
