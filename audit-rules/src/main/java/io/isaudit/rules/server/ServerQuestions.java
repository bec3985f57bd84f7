package io.isaudit.rules.server;

import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Verdict;
import java.util.List;

/** What is told or asked about applications of the server. */
final class ServerQuestions {

  static final Rule EXTERNAL_ENDPOINT_APPS =
      rule("server/external-endpoint-apps", HIGH)
          .guide("Configuring client authentication")
          .needs(SETTINGS)
          .attestedUnless(
              "Where login and recovery pages are hosted outside the server, was app.password"
                  + " changed in EndpointConfig.properties and RecoveryEndpointConfig.properties of"
                  + " each copy? Where the server's own pages are used, the answer is yes.",
              new ExternalPages());

  static final Rule CONSOLE_BETA =
      rule("server/console-beta", INFO)
          .since("5.11")
          .before("6.0")
          .guide("Allowing changing of System Apps and System app origin configurations")
          .informs(
              "the Console of 5.11 is a beta",
              subject ->
                  List.of(
                      Verdict.informational(
                          "console",
                          "the Console of this version is marked as a beta: administration should"
                              + " not depend on it")));

  private ServerQuestions() {}

  static List<Rule> all() {
    return List.of(EXTERNAL_ENDPOINT_APPS, CONSOLE_BETA);
  }
}
