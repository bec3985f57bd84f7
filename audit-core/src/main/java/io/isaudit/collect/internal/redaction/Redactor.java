package io.isaudit.collect.internal.redaction;

import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.snapshot.secret.CompareKey;
import io.isaudit.snapshot.secret.LengthBucket;
import io.isaudit.snapshot.secret.Placeholders;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.EncodedForm;
import io.isaudit.snapshot.secret.Redacted.EncodedForm.Encoding;
import io.isaudit.snapshot.secret.Redacted.Reference;
import io.isaudit.snapshot.secret.Redacted.Relation;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The choke point: text of the target enters a snapshot through here only. In clear goes what the
 * allow-list names, and what is a boolean, number or duration under a name that does not look like
 * a secret; everything else becomes {@link Redacted}.
 *
 * <p>One redactor serves one collection, also of several nodes: it numbers equal secrets alike. It
 * holds the secrets in memory until the collection ends.
 */
public final class Redactor {

  private static final Pattern WHOLE_REFERENCE =
      Pattern.compile("\\s*\\$(?:secret|env|sys|ref)\\{[^{}]*}\\s*");
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?i)\\s*(true|false|[+-]?\\d{1,9}(\\.\\d{1,6})?|\\d{1,9}\\s?(ms|s|m|h|d))\\s*");
  private static final Pattern BOOLEAN = Pattern.compile("(?i)\\s*(true|false)\\s*");
  private static final String HEADER = "\\b(basic|bearer)\\s+[A-Za-z0-9+/=._~-]{8,}|-----BEGIN ";
  private static final Pattern URL_CREDENTIAL = Pattern.compile("(?i)" + HEADER);
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?i)(password|passwd|pwd|passphrase|secret|token|api_?key|credential)s?\"?\\s*[=:]\\s*\\S|"
              + HEADER);
  private static final Pattern CONVERTED = Pattern.compile("[=:]\\s{0,9}[%$]");
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})+");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{4,}={0,2}");

  /** In bytes: keys of AES, digests of SHA-1 to SHA-512. */
  private static final Set<Integer> KEY_SIZES = Set.of(16, 20, 24, 32, 48, 64);

  private static final int SHORTEST_ENCODED = 48;

  /** Shortest cipher text of the product's own encryption (RSA-1024 or an AES block), decoded. */
  private static final int SHORTEST_CIPHER = 128;

  private static final int SHORTEST_REPEATED = 8;

  private final AllowList allowList;
  private final KnownSecrets knownSecrets;
  private final Optional<CompareKey> compareKey;
  private final Map<String, Integer> groups = new HashMap<>();

  /** Not comparable, but what looks like one can be a password after all. */
  private final Set<String> placeholders = new HashSet<>();

  /** Of as many secrets and placeholders as were seen when it was made; none is ever forgotten. */
  private Optional<SecretIndex> index = Optional.empty();

  private int indexed;

  /** A redactor whose secrets can be compared with each other only. */
  public Redactor(AllowList allowList, KnownSecrets knownSecrets) {
    this(allowList, knownSecrets, Optional.empty());
  }

  /**
   * @param compareKey makes secrets comparable with those of other collections under the same key
   */
  public Redactor(AllowList allowList, KnownSecrets knownSecrets, Optional<CompareKey> compareKey) {
    this.allowList = allowList;
    this.knownSecrets = knownSecrets;
    this.compareKey = compareKey;
  }

  /** Whether the text of a setting may be shown, apart from what is taken out of URLs. */
  public boolean shows(String flatKey, String text) {
    if (allowList.allowsSetting(flatKey)) {
      return true;
    }
    boolean secret = SecretNames.looksSecret(flatKey);
    return (secret ? BOOLEAN : HARMLESS).matcher(text).matches();
  }

  /**
   * The text of a setting, in clear or redacted.
   *
   * @param relations what comparing it with others gives, asked for when it is redacted
   */
  public SettingValue setting(String flatKey, String text, Supplier<List<Relation>> relations) {
    if (allowList.allowsSetting(flatKey)) {
      return clear(text, relations);
    }
    return shows(flatKey, text) ? new SettingValue.Text(text) : secret(text, relations.get());
  }

  /** A number of a setting: not shown where the name looks like a secret. */
  public SettingValue number(
      String flatKey, SettingValue number, String text, Supplier<List<Relation>> relations) {
    boolean shown = allowList.allowsSetting(flatKey) || !SecretNames.looksSecret(flatKey);
    return shown ? number : secret(text, relations.get());
  }

  /**
   * The value of a property of a secondary user store. A password is not shown even where it is a
   * boolean.
   */
  public SettingValue userStoreProperty(String name, String text, List<Relation> relations) {
    if (allowList.allowsUserStoreProperty(name)) {
      return clear(text, () -> relations);
    }
    boolean shown = !SecretNames.looksSecret(name) && HARMLESS.matcher(text).matches();
    return shown ? new SettingValue.Text(text) : secret(text, relations);
  }

  /**
   * The value of a property of log4j2.properties. A layout may name a secret that it takes from
   * elsewhere, {@code token=%X{token}}, but holds none itself.
   */
  public SettingValue logProperty(String key, String text) {
    boolean clear = allowList.allowsLogProperty(key) || BOOLEAN.matcher(text).matches();
    boolean credential = CREDENTIAL.matcher(CONVERTED.matcher(text).replaceAll(" ")).find();
    return clear && !credential ? cleaned(text, List::of) : secret(text, List.of());
  }

  /**
   * The value of a JVM option.
   *
   * @param name with its dashes, or a system property with {@code -D}
   */
  public SettingValue jvmOption(String name, String text) {
    boolean clear = showsJvmOption(name) || BOOLEAN.matcher(text).matches();
    return clear ? clear(text, List::of) : secret(text, List.of());
  }

  /** Whether a JVM option of that name is known. */
  public boolean showsJvmOption(String name) {
    return allowList.allowsJvmOption(name.startsWith("-D") ? name.substring(2) : name);
  }

  /**
   * Whether a text holds a secret that was seen before. Short ones and publicly known ones do not
   * count: they are part of many harmless words.
   */
  public boolean repeatsSecret(String text) {
    if (index.isEmpty() || indexed != groups.size() + placeholders.size()) {
      indexed = groups.size() + placeholders.size();
      index =
          Optional.of(
              new SecretIndex(
                  Stream.concat(groups.keySet().stream(), placeholders.stream())
                      .filter(secret -> secret.length() >= SHORTEST_REPEATED)
                      .filter(secret -> knownSecrets.listsOf(secret).isEmpty())
                      .toList()));
    }
    return index.get().isIn(text);
  }

  /** An address, or an expression for addresses, that an application has registered. */
  public SettingValue callback(String text) {
    return clear(text, List::of);
  }

  /** A text that is a secret whatever it looks like. */
  public SettingValue secret(String text, List<Relation> relations) {
    return new SettingValue.Secret(redact(text, relations));
  }

  /** A text under a name that is allowed, unless somebody has put a credential there. */
  private SettingValue clear(String text, Supplier<List<Relation>> relations) {
    boolean url = UrlCleaner.looksLikeUrl(text);
    boolean credential = (url ? URL_CREDENTIAL : CREDENTIAL).matcher(text).find();
    return credential ? secret(text, relations.get()) : cleaned(text, relations);
  }

  private SettingValue cleaned(String text, Supplier<List<Relation>> relations) {
    if (!UrlCleaner.looksLikeUrl(text)) {
      return new SettingValue.Text(text);
    }
    Optional<String> url = UrlCleaner.clean(text);
    return url.isPresent() ? new SettingValue.Text(url.get()) : secret(text, relations.get());
  }

  private Redacted redact(String text, List<Relation> relations) {
    SecretKind kind = kind(text);
    boolean comparable = kind == SecretKind.PLAIN || kind == SecretKind.ENCRYPTED;
    if (kind == SecretKind.PLACEHOLDER) {
      placeholders.add(text);
    }
    if (!comparable) {
      return new Redacted(
          kind,
          LengthBucket.NONE,
          0,
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          List.of(),
          Reference.in(text),
          Optional.empty());
    }
    return new Redacted(
        kind,
        LengthBucket.of(text.codePointCount(0, text.length())),
        classes(text),
        form(text),
        knownSecrets.listsOf(text),
        Optional.of(groups.computeIfAbsent(text, first -> groups.size() + 1)),
        relations,
        Reference.in(text),
        compareKey.map(key -> key.tagOf(text)));
  }

  private SecretKind kind(String text) {
    if (text.isEmpty()) {
      return SecretKind.EMPTY;
    }
    if (WHOLE_REFERENCE.matcher(text).matches()) {
      return Reference.in(text).get(0).kind();
    }
    // Some stand in public samples: left as they are, they are no better than any known value.
    if (Placeholders.inSecret(text) && knownSecrets.listsOf(text).isEmpty()) {
      return SecretKind.PLACEHOLDER;
    }
    boolean cipher =
        form(text)
            .filter(form -> form.encoding() == Encoding.BASE64)
            .filter(form -> form.decodedLength() >= SHORTEST_CIPHER)
            .isPresent();
    return cipher ? SecretKind.ENCRYPTED : SecretKind.PLAIN;
  }

  private static int classes(String text) {
    int lower = 0;
    int upper = 0;
    int digit = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        lower = 1;
      } else if (Character.isUpperCase(c)) {
        upper = 1;
      } else if (Character.isDigit(c)) {
        digit = 1;
      } else {
        other = 1;
      }
    }
    return lower + upper + digit + other;
  }

  /**
   * Only lengths that keys, digests and cipher texts have: of a password it would tell too much.
   */
  private static Optional<EncodedForm> form(String text) {
    if (KEY_SIZES.contains(text.length() / 2) && HEX.matcher(text).matches()) {
      return Optional.of(new EncodedForm(Encoding.HEX, text.length() / 2));
    }
    if (text.length() % 4 != 0 || !BASE64.matcher(text).matches()) {
      return Optional.empty();
    }
    int decodedLength = Base64.getDecoder().decode(text).length;
    return decodedLength < SHORTEST_ENCODED
        ? Optional.empty()
        : Optional.of(new EncodedForm(Encoding.BASE64, decodedLength));
  }
}
