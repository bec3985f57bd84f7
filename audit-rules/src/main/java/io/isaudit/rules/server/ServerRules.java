package io.isaudit.rules.server;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.INPUTS;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** The rules of the chapter "server". */
public final class ServerRules implements RuleBook {

  private static final String DUPLICATE = "duplicate-definition";

  public static final Rule CONFIG_MISSING =
      rule("server/config-missing", CRITICAL)
          .guide("Configuration best practices")
          .needs(INPUTS)
          .checkedBy("the home has a readable deployment.toml", new ConfigPresence());

  public static final Rule CONFIG_SYNTAX =
      rule("server/config-syntax", CRITICAL)
          .guide("Configuration best practices")
          .needs(INPUTS)
          .checkedBy(
              "deployment.toml is TOML that the product accepts",
              ConfigProblems.otherThan(DUPLICATE));

  public static final Rule DUPLICATE_DEFINITION =
      rule("server/duplicate-definition", CRITICAL)
          .guide("Configuration best practices")
          .needs(INPUTS)
          .checkedBy(
              "each key and table of deployment.toml is defined once",
              ConfigProblems.of(DUPLICATE));

  public static final Rule UNKNOWN_KEY =
      rule("server/unknown-key", MEDIUM)
          .guide("Configuration best practices")
          .needs(SETTINGS)
          .checkedBy("every key is one that this version reads", new UnknownKeys());

  public static final Rule HOSTNAME =
      rule("server/hostname", HIGH)
          .in(PRODUCTION)
          .guide("Server configurations")
          .parameters(PublicHostname.SAMPLES)
          .setting("server.hostname")
          .should(new PublicHostname());

  public static final Rule APP_PASSWORD_MATCH =
      rule("server/app-password-match", HIGH)
          .since("5.11")
          .guide("Configuring client authentication")
          .needs(SETTINGS)
          .checkedBy(
              "the hash on the server side is that of the application password",
              new AppPasswordMatch());

  @Override
  public String name() {
    return "server";
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        CONFIG_MISSING,
        CONFIG_SYNTAX,
        DUPLICATE_DEFINITION,
        UNKNOWN_KEY,
        HOSTNAME,
        APP_PASSWORD_MATCH);
  }
}
