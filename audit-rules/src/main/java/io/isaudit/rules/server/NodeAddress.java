package io.isaudit.rules.server;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import java.util.List;
import java.util.Locale;

/** An address that other machines can reach: no loopback, no wildcard, not the guide's sample. */
final class NodeAddress implements Condition<SettingView> {

  private static final List<String> NOWHERE = List.of("", "localhost", "0.0.0.0", "::", "::1");
  private static final String SAMPLE = "10.172.123.207";

  @Override
  public String description() {
    return "be an address that other nodes reach";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    if (view.value().isAbsent()) {
      return Judgement.notMet();
    }
    if (Conditions.isReferenceText(view.value())) {
      return Judgement.metWithNote("the address stands outside the file: it was not judged");
    }
    if (view.value().asText().isEmpty()) {
      return Judgement.unknown("the value of " + view.key() + " is not kept in clear");
    }
    String address = view.value().asText().get().strip().toLowerCase(Locale.ROOT);
    if (address.equals(SAMPLE)) {
      return Judgement.notMet("it is the sample of the guide");
    }
    return Judgement.met(!isLoopback(address) && !NOWHERE.contains(address));
  }

  static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("localhost") || address.equals("::1");
  }
}
