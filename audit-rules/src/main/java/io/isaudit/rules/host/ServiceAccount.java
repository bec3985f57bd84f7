package io.isaudit.rules.host;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.ServerProcess;
import io.isaudit.snapshot.host.ServerProcess.AccountUse;
import java.util.ArrayList;
import java.util.List;

/** The account of the server process: never root, and better for nothing else. */
final class ServiceAccount implements Check {

  private static final String ITEM = "account";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return Known.or(
        ITEM,
        "the server process is",
        subject.host().process(),
        process ->
            List.of(verdict(process).expected("an account of its own").actual(process.user())));
  }

  private static Verdict verdict(ServerProcess process) {
    if (process.superuser()) {
      return Verdict.fail(ITEM, "the server runs with all rights, as " + process.user());
    }
    Verdict pass = Verdict.pass(ITEM, "the server runs as " + process.user() + ", not as root");
    return process
        .account()
        .fold(
            use -> remarks(pass, use.value()),
            missing ->
                Verdict.unknown(
                    ITEM,
                    "the server does not run as root; what else its account is for is not known: "
                        + missing.explanation()));
  }

  private static Verdict remarks(Verdict pass, AccountUse use) {
    List<String> remarks = new ArrayList<>();
    if (use.otherProcesses() > 0) {
      remarks.add("the account runs " + use.otherProcesses() + " other processes as well");
    }
    if (use.administrator()) {
      remarks.add("the account is in a group that may become root");
    }
    return remarks.isEmpty() ? pass : pass.note(String.join("; ", remarks));
  }
}
