package io.isaudit.collect.internal.redaction;

import java.util.Locale;

/**
 * Compares a secret with the account that it belongs to while both are in clear. An account of a
 * directory is written as a distinguished name, as {@code DOMAIN\name} or as {@code name@domain}.
 */
public final class AccountNames {

  private AccountNames() {}

  /** Whether a secret is the account's name, whole or the part that people call it by. */
  public static boolean isNameOf(String account, String secret) {
    String whole = account.strip().toLowerCase(Locale.ROOT);
    String folded = secret.strip().toLowerCase(Locale.ROOT);
    return !folded.isEmpty() && (folded.equals(whole) || folded.equals(shortName(whole)));
  }

  private static String shortName(String account) {
    String first = account.split("(?<!\\\\),", 2)[0];
    int equals = first.indexOf('=');
    if (equals >= 0) {
      return first.substring(equals + 1).strip();
    }
    String local = first.substring(first.lastIndexOf('\\') + 1);
    int at = local.indexOf('@');
    return at < 0 ? local : local.substring(0, at);
  }
}
