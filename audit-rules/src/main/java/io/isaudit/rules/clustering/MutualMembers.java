package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the address of each node in the list of each other one. */
final class MutualMembers implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Node> nodes = subject.nodes();
    if (nodes.size() < 2) {
      return List.of(Verdict.unknown("members", "only one node has a list of members"));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < nodes.size(); j++) {
        String pair = nodes.get(i).id() + " and " + nodes.get(j).id();
        Verdict one = verdict(pair, nodes.get(i), nodes.get(j), subject);
        verdicts.add(one.worse(verdict(pair, nodes.get(j), nodes.get(i), subject)));
      }
    }
    return verdicts;
  }

  private static Verdict verdict(String pair, Node lister, Node listed, Subject subject) {
    Optional<Member> own = Member.own(subject.settings(listed));
    Optional<List<Member>> members =
        subject.settings(lister).find(Member.LIST).map(Setting::value).flatMap(Member::listed);
    if (own.isPresent() && own.get().isNowhere()) {
      return Verdict.fail(pair, listed.id() + " announces an address that no other node reaches");
    }
    if (own.isEmpty() || members.isEmpty()) {
      return Verdict.unknown(
          pair, "whether " + lister.id() + " lists " + listed.id() + " stands outside the files");
    }
    return switch (own.get().among(members.get())) {
      case YES -> Verdict.pass(pair, "the nodes list each other");
      case NO ->
          Verdict.fail(pair, lister.id() + " does not list " + listed.id())
              .expected(own.get().toString());
      case UNKNOWN -> Verdict.unknown(pair, "names and addresses of the members were not resolved");
    };
  }
}
