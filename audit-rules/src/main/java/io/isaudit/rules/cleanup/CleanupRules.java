package io.isaudit.rules.cleanup;

import static io.isaudit.declaration.DeclarationKey.DATABASE_CLEANUP;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "cleanup". */
public final class CleanupRules implements RuleBook {

  private static final String CONFIGURATION = "Cleanup Configuration";
  private static final String FIRST = "5.9";

  public static final Rule CHUNK_SIZE =
      rule("cleanup/chunk-size", LOW)
          .since(FIRST)
          .guide("Security")
          .needs(SETTINGS)
          .parameters(ChunkSize.RECOMMENDED)
          .checkedBy("the product deletes expired sessions in chunks", new ChunkSize());

  public static final Rule SESSION_CLEANUP_ON =
      rule("cleanup/session-cleanup-on", HIGH)
          .since(FIRST)
          .guide(CONFIGURATION)
          .declarations(DATABASE_CLEANUP)
          .setting(SessionCleanup.KEY)
          .should(CleanupMechanism.beOnUnlessProceduresDoIt());

  public static final Rule SESSION_LIFETIME =
      rule("cleanup/session-lifetime", LOW)
          .since(FIRST)
          .guide(CONFIGURATION)
          .needs(SETTINGS)
          .checkedBy("sessions are kept as long as they are valid", new SessionLifetime());

  public static final Rule TOKEN_CLEANUP_ON =
      rule("cleanup/token-cleanup-on", HIGH)
          .since(FIRST)
          .guide(CONFIGURATION)
          .declarations(DATABASE_CLEANUP)
          .setting("oauth.token_cleanup.enable")
          .should(CleanupMechanism.beOnUnlessProceduresDoIt());

  @Override
  public String name() {
    return "cleanup";
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(
            Stream.of(CHUNK_SIZE, SESSION_CLEANUP_ON, SESSION_LIFETIME, TOKEN_CLEANUP_ON),
            DatabaseCleanupRules.ALL.stream())
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(CleanupRules.class, DatabaseCleanupRules.class);
  }
}
