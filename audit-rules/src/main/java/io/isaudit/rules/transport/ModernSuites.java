package io.isaudit.rules.transport;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import java.util.List;
import java.util.Optional;

/** A list of cipher suites without a weak one; an absent list leaves the choice to Java. */
final class ModernSuites implements Condition<SettingView> {

  static final Parameter<Boolean> CBC = new Parameter.Flag("allowCbcForwardSecret", false);

  private static final int MOST_SHOWN = 3;

  @Override
  public String description() {
    return "list forward-secret AEAD suites only";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    boolean cbc = subject.parameter(CBC);
    Optional<String> text = view.value().asText();
    Judgement judgement =
        Conditions.onText(
                description(),
                list -> !CipherSuites.enabledBy(list).isEmpty() && weak(list, cbc).isEmpty())
            .judge(view, subject);
    if (text.isEmpty() || !judgement.equals(Judgement.notMet())) {
      return judgement;
    }
    List<String> weak = weak(text.get(), cbc);
    return !weak.isEmpty()
        ? Judgement.notMet(
            "it lists "
                + String.join(", ", weak.subList(0, Math.min(weak.size(), MOST_SHOWN)))
                + (weak.size() > MOST_SHOWN ? " and others" : ""))
        : judgement;
  }

  private static List<String> weak(String list, boolean cbcAllowed) {
    return CipherSuites.enabledBy(list).stream()
        .filter(suite -> !CipherSuites.isModern(suite))
        .filter(suite -> !(cbcAllowed && CipherSuites.isForwardSecretCbc(suite)))
        .toList();
  }
}
