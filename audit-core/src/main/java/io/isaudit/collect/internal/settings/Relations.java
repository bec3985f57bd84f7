package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.redaction.AccountNames;
import io.isaudit.evidence.Sha256;
import io.isaudit.snapshot.secret.Redacted.Relation;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compares secrets while they are still in clear: with the user name beside them, and with the
 * hashes that are documented to belong to them. Of a masking pattern, it tries whether it is one.
 */
final class Relations {

  private static final Pattern REFERENCE = Pattern.compile("\\$(secret|env|sys|ref)\\{");
  private static final List<String> USER_NAMES = List.of("username", "server_username");

  /** The password of a directory, and the account of it. */
  private static final String BIND_PASSWORD = "user_store.properties.ConnectionPassword";

  private static final String BIND_NAME = "user_store.properties.ConnectionName";

  /** A clear setting and the setting that must hold its SHA-256 in hex (product's identity.xml). */
  private static final Map<String, String> HASH_OF =
      Map.of(
          "identity.auth_framework.endpoint.app_password", "account_recovery.endpoint.auth.hash");

  /** Below it stand regular expressions, which can quote what they are to mask. */
  private static final String MASKING = "masking_pattern.properties.";

  private static final int LONGEST_PATTERN = 2_000;

  /**
   * The compiler calls itself for each group and class; how many it stands depends on the stack of
   * the thread, and the verdict must not. A text with more is not tried.
   */
  private static final int MOST_BRACKETS = 250;

  private final EffectiveSettings settings;

  Relations(EffectiveSettings settings) {
    this.settings = settings;
  }

  /** What comparing the clear text of a key with others gives; references are not compared. */
  List<Relation> of(String key, String text) {
    if (text.isEmpty() || REFERENCE.matcher(text).find()) {
      return List.of();
    }
    List<Relation> found = new ArrayList<>();
    if (key.startsWith(MASKING)) {
      RelationKind kind = compiles(text) ? RelationKind.IS_PATTERN : RelationKind.IS_NO_PATTERN;
      found.add(new Relation(kind, key));
    }
    String table = key.substring(0, Math.max(key.lastIndexOf('.'), 0));
    for (String name : USER_NAMES) {
      String userKey = table + "." + name;
      if (!userKey.equals(key) && settings.text(userKey).filter(text::equals).isPresent()) {
        found.add(new Relation(RelationKind.EQUALS_VALUE_OF, userKey));
      }
    }
    boolean named =
        key.equals(BIND_PASSWORD)
            && settings
                .text(BIND_NAME)
                .filter(name -> AccountNames.isNameOf(name, text))
                .isPresent();
    if (named) {
      found.add(new Relation(RelationKind.EQUALS_VALUE_OF, BIND_NAME));
    }
    String hashKey = HASH_OF.get(key);
    Optional<String> hash = hashKey == null ? Optional.empty() : settings.text(hashKey);
    if (hashKey != null && hash.isPresent() && !hash.get().contains("{")) {
      String digest = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
      boolean equal = digest.equals(hash.get().strip().toLowerCase(Locale.ROOT));
      found.add(
          new Relation(equal ? RelationKind.SHA256_EQUALS : RelationKind.SHA256_DIFFERS, hashKey));
    }
    return found;
  }

  private static boolean compiles(String text) {
    long brackets = text.chars().filter(c -> c == '(' || c == '[').count();
    if (text.length() > LONGEST_PATTERN || brackets > MOST_BRACKETS) {
      return false;
    }
    try {
      Pattern.compile(text);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
