package io.isaudit.snapshot.keystore;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.util.Set;

/**
 * One store file.
 *
 * @param roles what the settings use it for; empty for a file that no setting names
 * @param content missing when it cannot be opened: a store without a readable entry is not an empty
 *     store
 */
public record StoreFile(Set<StoreRole> roles, Evidence<StoreContent> content) {

  public StoreFile {
    roles = Sorted.set(roles);
  }

  /** What a store is for. */
  public enum StoreRole {
    PRIMARY,
    INTERNAL,
    TLS,
    TRUSTSTORE,
    OTHER
  }
}
