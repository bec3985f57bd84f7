package io.isaudit.rules.server;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A host name that clients outside can use: fully qualified, no address, no sample. */
final class PublicHostname implements Condition<SettingView> {

  static final Parameter<List<String>> SAMPLES =
      new Parameter.Words(
          "sampleHostnames", List.of("localhost", "wso2.is.com", "wso2.is", "is.example.com"));

  private static final Pattern QUALIFIED =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z][a-z0-9-]{0,62}\\.?");

  @Override
  public String description() {
    return "be a fully qualified public name";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    if (view.value().isAbsent()) {
      return Judgement.notMet();
    }
    if (Conditions.isReferenceText(view.value())) {
      return Judgement.met().noting("the host name stands outside the file: it was not judged");
    }
    String name = view.value().asText().orElse("").strip().toLowerCase(Locale.ROOT);
    if (subject.parameter(SAMPLES).contains(name)) {
      return Judgement.notMet("it is a sample");
    }
    return Judgement.met(QUALIFIED.matcher(name).matches());
  }
}
