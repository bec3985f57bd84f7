package io.isaudit.collect.internal.keystore;

import io.isaudit.facts.KnownSecrets;
import io.isaudit.facts.ShippedStorePasswords;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/**
 * A password in clear that may open a store. It lives in memory only, never shows itself, and is
 * overwritten by {@link #forget}; the strings it was made of are not, for nobody can.
 */
public final class StorePassword {

  private final char[] characters;

  public StorePassword(char[] characters) {
    this.characters = characters.clone();
  }

  /** Hands out a copy that is overwritten as soon as the user is done with it. */
  <R> R use(Function<char[], R> user) {
    char[] copy = characters.clone();
    try {
      return user.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  boolean isSameAs(StorePassword other) {
    return Arrays.equals(characters, other.characters);
  }

  /** Whether everybody can try it, because stores are published with it. */
  boolean isPublished(KnownSecrets known) {
    Set<KnownList> lists = known.listsOf(new String(characters));
    return lists.contains(KnownList.SHIPPED)
        || ShippedStorePasswords.bundled().contains(new String(characters));
  }

  /** Overwrites the password; whoever uses it afterwards gets another one. */
  public void forget() {
    Arrays.fill(characters, '\0');
  }

  @Override
  public String toString() {
    return "StorePassword[***]";
  }
}
