package io.isaudit.snapshot.keystore;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.util.Map;
import java.util.Set;

/**
 * One store file.
 *
 * @param roles what the settings use it for; empty for a file that no setting names
 * @param passwords whether the password that the settings give for a role opens it
 * @param content missing when it cannot be opened: a store without a readable entry is not an empty
 *     store. One that is locked opens with none of the passwords that everybody knows
 */
public record StoreFile(
    Set<StoreRole> roles,
    Evidence<Map<StoreRole, PasswordFit>> passwords,
    Evidence<StoreContent> content) {

  public StoreFile {
    roles = Sorted.set(roles);
    passwords = passwords.map(Sorted::map);
  }

  /** What a store is for. */
  public enum StoreRole {
    PRIMARY,
    INTERNAL,
    TLS,
    TRUSTSTORE,
    OTHER
  }

  /** Whether a configured password opens a store, the worse one last. */
  public enum PasswordFit {
    OPENS,
    /** It stands outside the file, or the store is of a kind that no password was tried on. */
    NOT_TRIED,
    DOES_NOT_OPEN
  }
}
