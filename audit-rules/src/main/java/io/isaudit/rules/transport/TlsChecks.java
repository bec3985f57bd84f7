package io.isaudit.rules.transport;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.Launcher;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for options that switch off a check of outgoing TLS connections. */
final class TlsChecks implements Check {

  private static final List<String> OPTIONS =
      List.of(
          "-Dcom.sun.jndi.ldap.object.disableEndpointIdentification",
          HostnameVerification.NAME,
          "-Djdk.internal.httpclient.disableHostnameVerification",
          "-Dorg.wso2.ignoreHostnameVerification");

  /** Options that replace what Java trusts, or allows: no fault, but somebody has to look. */
  private static final Set<String> TO_REVIEW =
      Set.of("-Djavax.net.ssl.trustStore", "-Djava.security.properties");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Verdict> verdicts =
        StartOptions.everyWay(
            subject, "TLS checks", "no option switches a check off", TlsChecks::findings);
    List<String> own = toReview(subject);
    return own.isEmpty()
        ? verdicts
        : verdicts.stream()
            .map(
                verdict ->
                    verdict.outcome() == Outcome.PASS
                        ? verdict.note(String.join(" and ", own) + " is set: review it")
                        : verdict)
            .toList();
  }

  private static List<String> toReview(Subject subject) {
    Set<String> names = new TreeSet<>();
    addToReview(StartOptions.inEffect(subject).options(), names);
    addToReview(subject.startup().options(), names);
    for (Launcher launcher : subject.startup().launchers().found().orElse(List.of())) {
      addToReview(launcher.options(), names);
    }
    return List.copyOf(names);
  }

  private static void addToReview(List<JvmOption> options, Set<String> names) {
    for (JvmOption option : options) {
      if (TO_REVIEW.contains(option.name())) {
        names.add(option.name());
      }
    }
  }

  private static List<Verdict> findings(StartOptions way) {
    List<Verdict> findings = new ArrayList<>();
    for (String name : OPTIONS) {
      way.last(name).flatMap(TlsChecks::finding).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Verdict> finding(JvmOption option) {
    String name = option.name();
    Optional<String> text = StartOptions.text(option).map(value -> value.toLowerCase(Locale.ROOT));
    if (text.isEmpty()) {
      return Optional.of(
          StartOptions.about(
              option, Verdict.unknown(name, "its value is only known to the running server")));
    }
    boolean harmful = isHarmful(name, text.get());
    String reason = name + " makes outgoing connections accept certificates of other hosts";
    return harmful
        ? Optional.of(StartOptions.about(option, Verdict.fail(name, reason).expected("not set")))
        : Optional.empty();
  }

  private static boolean isHarmful(String name, String value) {
    return switch (name) {
      case HostnameVerification.NAME -> value.equals("allowall");
      case "-Dorg.wso2.ignoreHostnameVerification" -> value.equals("true");
      // These two are on as soon as they are there.
      default -> !value.equals("false");
    };
  }
}
