package io.isaudit.rules.transport;

import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.lang.Conditions.onText;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.Set;

/** The rules of the chapter "transport". */
public final class TransportRules implements RuleBook {

  private static final Set<String> MODERN = Set.of("TLSv1.2", "TLSv1.3");

  public static final Rule TLS_VERSIONS =
      rule("transport/tls-versions", HIGH)
          .guide("Security")
          .setting("transport.https.sslHostConfig.properties.protocols")
          .should(
              onText("enable only TLSv1.2 and TLSv1.3", TransportRules::enablesOnlyModernVersions));

  private static boolean enablesOnlyModernVersions(String attribute) {
    Set<String> enabled = ProtocolList.enabledBy(attribute);
    return !enabled.isEmpty() && MODERN.containsAll(enabled);
  }

  @Override
  public String name() {
    return "transport";
  }

  @Override
  public List<Rule> rules() {
    return List.of(TLS_VERSIONS);
  }
}
