package io.isaudit.rules.clustering;

import static io.isaudit.declaration.DeclarationKey.PLATFORM;

import io.isaudit.declaration.Declarations.Declared;
import io.isaudit.declaration.Environment;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A scheme that finds members on the platform that is declared. The default of that declaration
 * does not count: a wrong guess would be a wrong verdict.
 */
final class PlatformScheme implements Condition<SettingView> {

  static final Parameter<List<String>> SCHEMES =
      new Parameter.Words(
          "platformSchemes",
          List.of(
              "vm:wka",
              "aws:aws",
              "aws:aws-ecs",
              "aws:wka",
              "kubernetes:kubernetes",
              "azure:own-class",
              "azure:wka"));

  private static final String MULTICAST = "multicast";
  private static final String WKA = "wka";
  private static final String OWN_CLASS = "own-class";
  private static final String CLASS = "clustering.properties.membershipSchemeClassName";
  private static final Set<String> CLOUDS = Set.of("azure", "aws", "kubernetes");

  @Override
  public String description() {
    return "find members on the declared platform";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    Optional<String> text = view.value().asText();
    if (text.isEmpty() || Conditions.isReferenceText(view.value())) {
      return Judgement.unknown(view.key() + " is set outside the file");
    }
    String scheme = text.get().strip().toLowerCase(Locale.ROOT);
    boolean multicast = scheme.equals(MULTICAST);
    if (multicast && subject.environment() == Environment.PRODUCTION) {
      return Judgement.notMet("multicast is not for production");
    }
    Declared platform = subject.declarations(PLATFORM).declared().get(PLATFORM);
    if (platform == null) {
      return Judgement.unknown(
          "the platform is not declared: add "
              + PLATFORM.lineToAdd()
              + " to the declarations, or what it is");
    }
    String name = platform.text();
    if (multicast) {
      return CLOUDS.contains(name)
          ? Judgement.notMet("multicast does not reach other nodes on " + name)
          : Judgement.metWithNote("multicast is for tests only");
    }
    return judge(scheme, name, subject);
  }

  private static Judgement judge(String scheme, String platform, Subject subject) {
    List<String> fitting =
        subject.parameter(SCHEMES).stream()
            .filter(pair -> pair.startsWith(platform + ":"))
            .map(pair -> pair.substring(platform.length() + 1))
            .toList();
    if (fitting.isEmpty()) {
      return Judgement.unknown(
          "platformSchemes names no scheme for the platform " + platform + ": add one that fits");
    }
    boolean ownClass =
        fitting.contains(OWN_CLASS)
            && !MembershipScheme.SCHEMES.defaultValue().contains(scheme)
            && subject.settings().stated(CLASS).isExplicit();
    if (!fitting.contains(scheme) && !ownClass) {
      return Judgement.notMet(
          scheme
              + " does not fit "
              + platform
              + ", where "
              + String.join(" or ", fitting)
              + " does");
    }
    return scheme.equals(WKA) && CLOUDS.contains(platform)
        ? Judgement.metWithNote(
            "a static list breaks when an instance is replaced: it is for a fixed number of nodes"
                + " with fixed addresses, and not for auto-scaling")
        : Judgement.met();
  }
}
