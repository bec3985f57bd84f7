package io.isaudit.rules.secrets;

import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.KEYSTORES;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Conditions.onText;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Subject;
import java.util.List;
import java.util.Locale;

/** The rules of the chapter "secrets". */
public final class SecretRules implements RuleBook {

  private static final String REFERRING =
      "Referring the Encrypted Passwords from the deployment.toml file";

  public static final Rule PLAINTEXT_PASSWORD =
      rule("secrets/plaintext-password", HIGH)
          .guide("Encrypting passwords")
          .needs(SETTINGS)
          .parameters(
              ClearTextPasswords.KEY_PATTERNS,
              ClearTextPasswords.KEY_PATHS,
              ClearTextPasswords.IGNORE_PATHS)
          .checkedBy("no password stands readable in deployment.toml", new ClearTextPasswords());

  public static final Rule UNENCRYPTED_SECRET =
      rule("secrets/unencrypted-secret", HIGH)
          .guide("Encrypting passwords")
          .needs(SETTINGS)
          .when(SecretsTable::isThere)
          .parameters(UnencryptedSecrets.MIN_CIPHER_LEN)
          .checkedBy("every entry of [secrets] is cipher text", new UnencryptedSecrets());

  public static final Rule SHIPPED_KEY_ENCRYPTION =
      rule("secrets/shipped-key-encryption", CRITICAL)
          .guide("Encrypting passwords")
          .needs(SETTINGS, KEYSTORES)
          .when(SecretsTable::isThere)
          .checkedBy(
              "the key that encrypts [secrets] is not one that ships", new ShippedKeyEncryption());

  public static final Rule UNDEFINED_ALIAS =
      rule("secrets/undefined-alias", HIGH)
          .guide(REFERRING)
          .needs(SETTINGS)
          .parameters(UndefinedAliases.EXTERNAL_VAULT)
          .checkedBy("each alias that is referred to is defined", new UndefinedAliases());

  public static final Rule ALIAS_WHITESPACE =
      rule("secrets/alias-whitespace", HIGH)
          .guide(REFERRING)
          .needs(SETTINGS)
          .checkedBy("no placeholder holds a blank around its name", new PaddedReferences());

  public static final Rule UNUSED_ALIAS =
      rule("secrets/unused-alias", LOW)
          .guide("Encrypting passwords")
          .needs(SETTINGS)
          .when(SecretsTable::isThere)
          .parameters(UnusedAliases.EDIT_DISTANCE)
          .checkedBy("every entry of [secrets] is referred to", new UnusedAliases());

  public static final Rule ALIAS_PER_STORE =
      rule("secrets/alias-per-store", LOW)
          .guide(REFERRING)
          .needs(SETTINGS)
          .checkedBy(
              "aliases of the vault stand for passwords of stores, not for entries",
              new StoreAliases());

  public static final Rule ENCRYPTION_KEY =
      rule("secrets/encryption-key", CRITICAL)
          .guide("Security")
          .needs(SETTINGS)
          .checkedBy(
              "what the server encrypts symmetrically has a key of your own", new EncryptionKey());

  public static final Rule CIPHER_TRANSFORMATION =
      rule("secrets/cipher-transformation", MEDIUM)
          .since("5.10")
          .setting("system.parameter.'org.wso2.CipherTransformation'")
          .should(beAbsent().or(onText("be AES/GCM or RSA with OAEP", SecretRules::isSound)));

  public static final Rule TOKENS_AT_REST =
      rule("secrets/tokens-at-rest", MEDIUM)
          .needs(SETTINGS)
          .checkedBy("tokens are stored hashed or encrypted", new TokensAtRest());

  public static final Rule PASSWORD_FILE =
      rule("secrets/password-file", MEDIUM)
          .guide("Encrypting passwords")
          .needs(FILES)
          .uses(SETTINGS)
          .checkedBy("no file in the home gives the key store away", new PasswordFiles());

  public static final Rule BACKUP_COPIES =
      rule("secrets/backup-copies", HIGH)
          .guide("Encrypting passwords")
          .needs(FILES, SETTINGS)
          .checkedBy(
              "copies of the configuration hold no secret in clear text",
              new ClearCopies("backup/repository/conf/"));

  public static final Rule RENDERED_COPIES =
      rule("secrets/rendered-copies", MEDIUM)
          .guide("Encrypting passwords")
          .needs(FILES, SETTINGS)
          .when(SecretRules::hasStarted)
          .checkedBy(
              "rendered configuration holds no secret in clear text",
              new ClearCopies("repository/conf/"));

  public static final Rule UPDATE_TOOL_TOKEN =
      rule("secrets/update-tool-token", MEDIUM)
          .needs(FILES)
          .checkedBy("the update tool has left no login on disk", new UpdateCredentials());

  public static final Rule CONFIG_PERMISSIONS =
      rule("secrets/config-permissions", MEDIUM)
          .guide("Security")
          .needs(FILES)
          .checkedBy(
              "only the server's user and group can read the configuration", new FileModes());

  /** The server renders carbon.xml at its first start; it does not ship. */
  private static Admission hasStarted(Subject subject) {
    if (subject.files().at("repository/conf/carbon.xml").isPresent()) {
      return Admission.yes();
    }
    return subject
        .files()
        .doubt("repository/conf")
        .map(
            doubt ->
                Admission.unknown("whether the server has been started is not known: " + doubt))
        .orElseGet(() -> Admission.no("the server has not been started yet"));
  }

  private static boolean isSound(String transformation) {
    String name = transformation.strip().toUpperCase(Locale.ROOT);
    return name.equals("AES/GCM/NOPADDING") || (name.startsWith("RSA/") && name.contains("/OAEP"));
  }

  @Override
  public String name() {
    return "secrets";
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        PLAINTEXT_PASSWORD,
        UNENCRYPTED_SECRET,
        SHIPPED_KEY_ENCRYPTION,
        UNDEFINED_ALIAS,
        ALIAS_WHITESPACE,
        UNUSED_ALIAS,
        ALIAS_PER_STORE,
        ENCRYPTION_KEY,
        CIPHER_TRANSFORMATION,
        TOKENS_AT_REST,
        PASSWORD_FILE,
        BACKUP_COPIES,
        RENDERED_COPIES,
        UPDATE_TOOL_TOKEN,
        CONFIG_PERMISSIONS);
  }
}
