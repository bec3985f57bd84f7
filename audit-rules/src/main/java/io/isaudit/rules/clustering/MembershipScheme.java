package io.isaudit.rules.clustering;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scheme that the product knows, with the properties that it cannot do without. */
final class MembershipScheme implements Condition<SettingView> {

  static final Parameter<List<String>> SCHEMES =
      new Parameter.Words("schemes", List.of("multicast", "wka", "aws", "aws-ecs", "kubernetes"));

  private static final String PROPERTIES = "clustering.properties.";
  private static final String CLASS = "membershipSchemeClassName";

  /** Some versions rename a property when they read the file. */
  private static final Map<String, String> ALSO = Map.of("vpcCidrBlock", "networkInterface");

  private static final Map<String, List<String>> MANDATORY =
      Map.of(
          "aws-ecs", List.of("region", "clusterName", "vpcCidrBlock"),
          "kubernetes", List.of(CLASS, "KUBERNETES_NAMESPACE", "KUBERNETES_SERVICES"));

  @Override
  public String description() {
    return "be a known scheme with its properties";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    Optional<String> text = view.value().asText();
    if (text.isEmpty() || Conditions.isReferenceText(view.value())) {
      return Judgement.unknown(view.key() + " is set outside the file");
    }
    String scheme = text.get().strip();
    Settings settings = subject.settings();
    if (!subject.parameter(SCHEMES).contains(scheme)) {
      return isWritten(settings, CLASS)
          ? Judgement.metWithNote("the scheme has a class of its own, which was not judged")
          : Judgement.notMet("the product knows no such scheme");
    }
    List<String> lacking =
        MANDATORY.getOrDefault(scheme, List.of()).stream()
            .filter(property -> !isWritten(settings, property))
            .toList();
    return lacking.isEmpty()
        ? Judgement.met()
        : Judgement.notMet("[clustering.properties] lacks " + String.join(", ", lacking));
  }

  private static boolean isWritten(Settings settings, String property) {
    String also = ALSO.getOrDefault(property, property);
    return isFilled(settings.stated(PROPERTIES + property).value())
        || isFilled(settings.stated(PROPERTIES + also).value());
  }

  private static boolean isFilled(SettingValue value) {
    boolean empty = value.asSecret().filter(no -> no.kind() == SecretKind.EMPTY).isPresent();
    return !value.isAbsent() && !empty && !value.is("");
  }
}
