package io.isaudit.snapshot.secret;

import java.util.regex.Pattern;

/**
 * Text that something else fills in before or while the server reads it: Helm and Jinja, ERB,
 * envsubst, system properties. The product's own references, {@code $secret{}} and the like, are
 * none.
 */
public final class Placeholders {

  private static final String TEMPLATE = "\\{\\{.{1,200}}}|<%.{1,200}%>|";

  /** In clear, where {@code ${carbon.host}} and its like are the product's, capitals only. */
  private static final Pattern IN_CLEAR =
      Pattern.compile(TEMPLATE + "[$#]\\{[A-Z][A-Z0-9_]{0,100}}");

  private static final Pattern IN_SECRET =
      Pattern.compile(TEMPLATE + "[$#]\\{[A-Za-z_][\\w.:-]{0,100}}");

  /** Names: a digit inside a word, as in {@code @Passw0rd@}, speaks for a password. */
  private static final Pattern WHOLE_SECRET =
      Pattern.compile(
          "(?!.*\\d[A-Za-z0-9])\\s*(?:\\$[A-Z_][A-Z0-9_]{2,100}|<[A-Za-z][\\w .-]{0,100}>|@[A-Za-z_][\\w.-]{0,100}@"
              + "|%[A-Za-z_][\\w.-]{0,100}%|__[A-Za-z][\\w.-]{0,100}__)\\s*");

  private Placeholders() {}

  /** Whether a text that is no secret holds one, so that its value is not known. */
  public static boolean in(String text) {
    return mayHold(text) && IN_CLEAR.matcher(text).find();
  }

  /** Whether one stands in the place of a secret, or of a part of it. */
  public static boolean inSecret(String text) {
    return (mayHold(text) && IN_SECRET.matcher(text).find())
        || WHOLE_SECRET.matcher(text).matches();
  }

  private static boolean mayHold(String text) {
    return text.indexOf('{') >= 0 || text.indexOf('%') >= 0;
  }
}
