package io.isaudit.rules.server;

import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.INPUTS;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on deployment.toml as a file, and on whether the server applies it. */
final class ConfigRules {

  private static final String BEST_PRACTICES = "Configuration best practices";
  private static final String DUPLICATE = "duplicate-definition";
  private static final String ORDER = "table-order";

  static final Rule CONFIG_MISSING =
      rule("server/config-missing", CRITICAL)
          .guide(BEST_PRACTICES)
          .needs(INPUTS)
          .checkedBy("the home has a readable deployment.toml", new ConfigPresence());

  static final Rule CONFIG_SYNTAX =
      rule("server/config-syntax", CRITICAL)
          .guide(BEST_PRACTICES)
          .needs(INPUTS)
          .checkedBy(
              "deployment.toml is TOML that the product accepts",
              ConfigProblems.otherThan(DUPLICATE, ORDER));

  static final Rule DUPLICATE_DEFINITION =
      rule("server/duplicate-definition", CRITICAL)
          .guide(BEST_PRACTICES)
          .needs(INPUTS)
          .checkedBy(
              "each key and table of deployment.toml is defined once",
              ConfigProblems.of(DUPLICATE));

  static final Rule TABLE_ORDER =
      rule("server/table-order", CRITICAL)
          .guide(BEST_PRACTICES)
          .needs(INPUTS)
          .checkedBy(
              "no table of deployment.toml stands below its own inner tables",
              ConfigProblems.of(ORDER));

  static final Rule UNKNOWN_KEY =
      rule("server/unknown-key", MEDIUM)
          .guide(BEST_PRACTICES)
          .needs(SETTINGS)
          .checkedBy("every key is one that this version reads", new UnknownKeys());

  static final Rule INEFFECTIVE_KEY =
      rule("server/ineffective-key", MEDIUM)
          .guide(BEST_PRACTICES)
          .needs(SETTINGS)
          .checkedBy("every key has an effect in this version", new IneffectiveKeys());

  static final Rule STRICT_BOOLEAN =
      rule("server/strict-boolean", HIGH)
          .guide(BEST_PRACTICES)
          .needs(SETTINGS)
          .checkedBy("a boolean is real where text counts as false", new StrictBooleans());

  static final Rule HAND_EDITED_CONFIG =
      rule("server/hand-edited-config", MEDIUM)
          .guide(BEST_PRACTICES)
          .needs(FILES)
          .checkedBy("no rendered file was edited", AppliedConfig.rendered());

  static final Rule UNAPPLIED_CONFIG =
      rule("server/unapplied-config", MEDIUM)
          .needs(FILES)
          .checkedBy("the server has applied its configuration", AppliedConfig.sources());

  static final Rule CONFIG_UPDATE_AVOIDED =
      rule("server/config-update-avoided", HIGH)
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy("the server applies deployment.toml when it starts", new ConfigUpdates());

  static final Rule UNRESOLVED_REFERENCE =
      rule("server/unresolved-reference", HIGH)
          .guide("Server configurations")
          .needs(SETTINGS)
          .uses(STARTUP)
          .checkedBy("every reference in deployment.toml resolves", new OpenReferences());

  static final List<Rule> ALL =
      List.of(
          CONFIG_MISSING,
          CONFIG_SYNTAX,
          DUPLICATE_DEFINITION,
          TABLE_ORDER,
          UNKNOWN_KEY,
          INEFFECTIVE_KEY,
          STRICT_BOOLEAN,
          HAND_EDITED_CONFIG,
          UNAPPLIED_CONFIG,
          CONFIG_UPDATE_AVOIDED,
          UNRESOLVED_REFERENCE);

  private ConfigRules() {}
}
