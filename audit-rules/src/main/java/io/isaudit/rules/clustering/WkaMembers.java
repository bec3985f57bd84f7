package io.isaudit.rules.clustering;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A list of at least two real members, the node itself among them. */
final class WkaMembers implements Condition<SettingView> {

  @Override
  public String description() {
    return "list this node and at least one other by real addresses";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    if (!view.setting().isExplicit()) {
      return Judgement.notMet("without a list the node knows only itself");
    }
    for (SettingValue member : view.value().asList()) {
      if (member.asText().isEmpty() || Conditions.isReferenceText(member)) {
        return Judgement.unknown("a member is set outside the file");
      }
    }
    Optional<List<Member>> listed = Member.listed(view.value());
    if (listed.isEmpty()) {
      return Judgement.notMet("a member is no host with a port");
    }
    List<Member> members = listed.get();
    if (members.stream().anyMatch(Member::isNowhere)) {
      return Judgement.notMet("a member has an address that no other node reaches");
    }
    if (new HashSet<>(members).size() < 2) {
      return Judgement.notMet("it lists fewer than two members");
    }
    Optional<Member> own = Member.own(subject.settings());
    if (own.isEmpty()) {
      return Judgement.unknown("the address of this node is set outside the file");
    }
    return switch (own.get().among(members)) {
      case YES -> Judgement.met();
      case NO -> Judgement.notMet("it lacks this node, " + own.get());
      case UNKNOWN -> Judgement.unknown("names and addresses of members were not resolved");
    };
  }
}
