package io.isaudit.rules.clustering;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.lang.Admissions;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Optional;

/** Small demands on single settings of a cluster. */
final class MembershipConditions {

  private MembershipConditions() {}

  /** The name of the cluster is never kept in clear: it is all that lets a node in. */
  static Condition<SettingView> beANameOfItsOwn() {
    return Condition.of(
        "be a name of its own",
        (view, subject) -> {
          if (!view.setting().isExplicit()) {
            return Judgement.notMet("every cluster has this name unless it is given another");
          }
          Judgement shipped = Conditions.beKnownFrom(KnownList.SHIPPED).judge(view, subject);
          return switch (shipped.outcome()) {
            case PASS -> Judgement.notMet("it is the name that ships");
            case FAIL -> Judgement.met(!isEmpty(view.value()));
            default -> shipped;
          };
        });
  }

  private static boolean isEmpty(SettingValue value) {
    return value.asSecret().map(secret -> secret.length().isAtLeast(1)).filter(b -> !b).isPresent();
  }

  static Condition<SettingView> beReachable() {
    return Condition.of(
        "be an address that other members reach",
        (view, subject) -> {
          Optional<String> text = view.value().asText();
          if (Conditions.isReferenceText(view.value())) {
            return Judgement.metWithNote("the address stands outside the file: it was not judged");
          }
          return text.map(address -> Judgement.met(!Member.isNowhere(address)))
              .orElseGet(
                  () -> Judgement.unknown("the value of " + view.key() + " is not in clear"));
        });
  }

  /** No pool, where nodes read each other's sessions from the database. */
  static Condition<SettingView> beZeroInACluster() {
    Condition<SettingView> zero = Conditions.be(0).or(Conditions.beAbsent());
    return Condition.of(
        zero.description() + " in a cluster",
        (view, subject) -> {
          Admission cluster = Admissions.clustered(subject);
          if (cluster instanceof Admission.No no) {
            return Judgement.notApplicable(no.reason());
          }
          return cluster instanceof Admission.Unknown unknown
              ? Judgement.unknown(unknown.reason())
              : zero.judge(view, subject);
        });
  }
}
